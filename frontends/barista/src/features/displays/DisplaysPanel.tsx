import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { readDisplays, removeDisplay } from "@serverlesspresso/kit/api/displays.ts";
import type { PairedDisplay } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { useEffect, useState } from "preact/hooks";
import { DisplayList } from "./DisplayList.tsx";
import "./displays.css";
import { PairForm } from "./PairForm.tsx";
import { displayTexts } from "./texts.ts";

interface Props {
  readonly api: ApiClient;
  readonly shop: string;
  /** To the sign that stands beside a display. */
  readonly onSign: () => void;
}

/** Which displays a shop has, and how one comes and goes. */
export function DisplaysPanel({ api, shop, onSign }: Props) {
  const say = useSay(displayTexts);
  const [displays, setDisplays] = useState<readonly PairedDisplay[] | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const act = async (work: () => Promise<unknown>) => {
    try {
      setFailed(false);
      await work();
      setDisplays(await readDisplays(api, shop));
    } catch {
      setFailed(true);
    }
  };
  const read = () => void act(() => Promise.resolve());
  useEffect(read, [api, shop]);
  return (
    <section class="panel displays" data-testid="displays-panel" aria-label={say("displays")}>
      <PairForm api={api} shop={shop} onAdded={read} />
      <div class="displays-here">
        <h2>{say("here")}</h2>
        {failed && (
          <p class="field-error" role="alert">
            {say("failed")}
          </p>
        )}
        {displays === undefined ? (
          <p role="status">{!failed && say("reading")}</p>
        ) : (
          <DisplayList
            displays={displays}
            onRemove={(displayId) => act(() => removeDisplay(api, shop, displayId))}
          />
        )}
        <Button kind="quiet" data-testid="open-sign" onClick={onSign}>
          {say("sign")}
        </Button>
      </div>
    </section>
  );
}
