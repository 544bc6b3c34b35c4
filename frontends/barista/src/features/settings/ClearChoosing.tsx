import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { clearChoosing } from "@serverlesspresso/kit/api/shop.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { useEffect, useRef, useState } from "preact/hooks";
import { holdMillis } from "../../counter/holdTime.ts";
import { settingTexts } from "./texts.ts";

interface Props {
  readonly api: ApiClient;
  readonly shop: string;
}

type Saying = "none" | "failed" | number;

/** Frees the places of those who have not chosen; for a moment it can be undone. */
export function ClearChoosing({ api, shop }: Props) {
  const say = useSay(settingTexts);
  const [held, hold] = useState(false);
  const [said, setSaid] = useState<Saying>("none");
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const press = () => {
    clearTimeout(timer.current);
    setSaid("none");
    hold(!held);
    if (!held) {
      timer.current = setTimeout(() => void clear(), holdMillis);
    }
  };
  const clear = async () => {
    setSaid(await clearChoosing(api, shop).catch((): Saying => "failed"));
    hold(false);
  };
  return (
    <div class="clear-choosing">
      <div>
        <h3>{say("choosers")}</h3>
        <p class="quiet-text">{say("choosersHint")}</p>
      </div>
      <div class="choosers-foot">
        <Button data-testid="clear-choosing" onClick={press}>
          {say(held ? "undo" : "clear")}
        </Button>
        <p role="status" data-testid="clear-said">
          {held ? say("clearing") : words()}
        </p>
      </div>
    </div>
  );

  function words(): string {
    if (typeof said === "number") {
      return said === 0 ? say("clearedNone") : say("cleared", { count: said });
    }
    return said === "failed" ? say("clearFailed") : "";
  }
}
