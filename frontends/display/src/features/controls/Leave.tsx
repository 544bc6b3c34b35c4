import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { common } from "@serverlesspresso/kit/i18n/common.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { useEffect, useState } from "preact/hooks";
import { texts } from "../../texts.ts";
import type { Session } from "../../session.ts";

const sureMillis = 5_000;

/** Signs out. A paired display asks for confirmation, since pairing it again takes a manager. */
export function Leave({ session }: { session: Session }) {
  const say = useSay(texts);
  const sayCommon = useSay(common);
  const [asked, ask] = useState(false);
  useEffect(() => {
    const timer = asked ? setTimeout(() => ask(false), sureMillis) : undefined;
    return () => clearTimeout(timer);
  }, [asked]);
  if (session.accessBy === "staff") {
    return (
      <Button kind="quiet" data-testid="sign-out" onClick={session.leave}>
        {sayCommon("signOut")}
      </Button>
    );
  }
  return (
    <Button kind="quiet" data-testid="unpair" onClick={() => (asked ? session.leave() : ask(true))}>
      {say(asked ? "unpairSure" : "unpair")}
    </Button>
  );
}
