import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { readDevices, removeDevice } from "@serverlesspresso/kit/api/devices.ts";
import type { PairedDevice } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { useEffect, useState } from "preact/hooks";
import { DeviceList } from "./DeviceList.tsx";
import "./devices.css";
import { PairForm } from "./PairForm.tsx";
import { deviceTexts } from "./texts.ts";

interface Props {
  readonly api: ApiClient;
  readonly shop: string;
  /** To the sign that stands beside a display. */
  readonly onSign: () => void;
}

/** Which displays and tablets a shop has, and how one comes and goes. */
export function DevicesPanel({ api, shop, onSign }: Props) {
  const say = useSay(deviceTexts);
  const [devices, setDevices] = useState<readonly PairedDevice[] | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const act = async (work: () => Promise<unknown>) => {
    try {
      setFailed(false);
      await work();
      setDevices(await readDevices(api, shop));
    } catch {
      setFailed(true);
    }
  };
  const read = () => void act(() => Promise.resolve());
  useEffect(read, [api, shop]);
  return (
    <section class="panel devices" data-testid="devices-panel" aria-label={say("devices")}>
      <PairForm api={api} shop={shop} onAdded={read} />
      <div class="devices-here">
        <h2>{say("here")}</h2>
        {failed && (
          <p class="field-error" role="alert">
            {say("failed")}
          </p>
        )}
        {devices === undefined ? (
          <p role="status">{!failed && say("reading")}</p>
        ) : (
          <DeviceList
            devices={devices}
            onRemove={(deviceId) => act(() => removeDevice(api, shop, deviceId))}
          />
        )}
        <Button kind="quiet" data-testid="open-sign" onClick={onSign}>
          {say("sign")}
        </Button>
      </div>
    </section>
  );
}
