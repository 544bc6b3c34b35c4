import { common } from "../i18n/common.ts";
import { useSay } from "../i18n/catalogue.ts";
import { useStore } from "../state/store.ts";
import { Banner } from "../ui/Banner.tsx";
import type { StaffAtNoShop } from "./staffAccess.ts";

/** Over the page, not instead of it: what is written there stays until whoever wrote it wants to sign in again. */
export function SessionEnded({ session }: { session: Pick<StaffAtNoShop, "ended" | "signInAgain"> }) {
  const say = useSay(common);
  if (!useStore(session.ended)) {
    return null;
  }
  return (
    <div class="session-ended">
      <Banner
        tone="trouble"
        urgent
        testId="session-ended"
        action={
          <button type="button" class="primary" data-testid="sign-in-again" onClick={session.signInAgain}>
            {say("signIn")}
          </button>
        }
      >
        {say("sessionEnded")}
      </Banner>
    </div>
  );
}
