import { common } from "@serverlesspresso/kit/i18n/common.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { useEffect, useState } from "preact/hooks";
import type { ScannerProps } from "./features/scanner/Scanner.tsx";
import { texts } from "./texts.ts";

type Loaded = typeof import("./features/scanner/Scanner.tsx");

/** Downloads the scanner when it is first opened. */
export function LaterScanner(props: ScannerProps) {
  const say = useSay(texts);
  const sayCommon = useSay(common);
  const [loaded, setLoaded] = useState<Loaded | "failed" | undefined>();
  const load = () => {
    setLoaded(undefined);
    import("./features/scanner/Scanner.tsx").then(setLoaded, () => setLoaded("failed"));
  };
  useEffect(load, []);
  if (typeof loaded === "object") {
    return <loaded.Scanner {...props} />;
  }
  if (loaded === undefined) {
    return <PageMessage title={say("scannerLoading")} />;
  }
  return (
    <PageMessage title={say("noConnection")}>
      <p role="alert">{say("noConnectionDetail")}</p>
      <Button kind="main" large onClick={load}>
        {sayCommon("tryAgain")}
      </Button>
      <Button onClick={props.onClose}>{say("back")}</Button>
    </PageMessage>
  );
}
