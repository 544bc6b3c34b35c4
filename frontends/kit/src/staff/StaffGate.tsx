import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { useSay } from "../i18n/catalogue.ts";
import type { ScreenName } from "../screens.ts";
import { PageMessage } from "../ui/PageMessage.tsx";
import { requestAccess, type Gate, type StaffSession } from "./staffAccess.ts";
import { SessionEnded } from "./SessionEnded.tsx";
import { ShopChooser } from "./ShopChooser.tsx";
import type { Role } from "./token.ts";

interface Props {
  readonly app: ScreenName;
  readonly roles: readonly Role[];
  readonly children: (session: StaffSession) => ComponentChildren;
  /** Shown when nobody is signed in, instead of leaving for the sign-in page. */
  readonly nobody?: ComponentChildren;
  /** Shown where the address has no shop, instead of asking for its name. */
  readonly noShop?: ComponentChildren;
}

/** Lets staff with one of the roles in; sends everybody else to sign in, or says why not. */
export function StaffGate({ app, roles, children, nobody, noShop }: Props) {
  const say = useSay(common);
  const [gate, setGate] = useState<Gate>({ kind: "waiting" });
  const [attempt, setAttempt] = useState(0);
  const signIn = nobody === undefined;
  useEffect(() => requestAccess({ app, roles, signIn }, setGate), [app, signIn, attempt]);

  switch (gate.kind) {
    case "open":
      return (
        <>
          {children(gate.session)}
          {app !== "display" && <SessionEnded session={gate.session} />}
        </>
      );
    case "nobody":
      return <>{nobody}</>;
    case "waiting":
      return <PageMessage title={say("signingIn")} />;
    case "no-shop":
      return noShop === undefined ? <ShopChooser app={app} /> : <>{noShop}</>;
    case "insecure":
      return (
        <PageMessage title={say("insecure")}>
          <p>{say("insecureDetail")}</p>
        </PageMessage>
      );
    case "no-role":
      return (
        <PageMessage title={say("noRole")}>
          <p>{say("noRoleDetail", { name: gate.session.staff.name, shop: gate.session.shop })}</p>
          <button type="button" class="primary" onClick={gate.session.signOut}>
            {say("switchUser")}
          </button>
        </PageMessage>
      );
    case "failed":
      return (
        <PageMessage title={say("signInFailed")}>
          <p role="alert">{say("signInFailedDetail")}</p>
          <button type="button" class="primary" onClick={() => setAttempt(attempt + 1)}>
            {say("tryAgain")}
          </button>
        </PageMessage>
      );
  }
}
