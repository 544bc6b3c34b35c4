import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { useEffect, useState } from "preact/hooks";
import { tabletTexts } from "./texts.ts";

const sureMillis = 5_000;

/** Gives the tablet up; asked twice, since it takes a manager to let it in again. */
export function LeaveShop({ onLeave }: { onLeave: () => void }) {
  const say = useSay(tabletTexts);
  const [asked, ask] = useState(false);
  useEffect(() => {
    const timer = asked ? setTimeout(() => ask(false), sureMillis) : undefined;
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <Button kind="quiet" data-testid="unpair" onClick={() => (asked ? onLeave() : ask(true))}>
      {say(asked ? "leaveSure" : "leave")}
    </Button>
  );
}
