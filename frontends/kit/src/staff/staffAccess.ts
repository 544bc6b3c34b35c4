import type { User } from "oidc-client-ts";
import { ApiClient } from "../api/client.ts";
import { isSignedInPage, shopInPath, type ScreenName } from "../screens.ts";
import { ServerClock } from "../time/serverClock.ts";
import type { Store } from "../state/store.ts";
import { readRuntimeConfig } from "./runtimeConfig.ts";
import { SignIn, staffOf, type Staff } from "./signIn.ts";
import { onSignOutElsewhere } from "./signOutElsewhere.ts";
import { StaffToken } from "./staffToken.ts";
import type { Role } from "./token.ts";

/** What a staff screen has once somebody is signed in. */
export interface StaffSession {
  readonly shop: string;
  readonly staff: Staff;
  readonly api: ApiClient;
  readonly clock: ServerClock;
  readonly signOut: () => void;
  /** It could not be renewed: whoever works here has to sign in again. */
  readonly ended: Store<boolean>;
  readonly signInAgain: () => void;
}

export type Gate =
  | { readonly kind: "waiting" | "failed" | "insecure" | "no-shop" | "nobody" }
  | { readonly kind: "open" | "no-role"; readonly session: StaffSession };

interface AccessRequest {
  readonly app: ScreenName;
  readonly roles: readonly Role[];
  /** Leave for the sign-in page when nobody is signed in; else the gate says that there is nobody. */
  readonly signIn: boolean;
}

/** Finds out who is there, leaving for the sign-in page where needed; returns how to stop watching. */
export function requestAccess(request: AccessRequest, show: (gate: Gate) => void): () => void {
  let stop = () => {};
  const { app, signIn } = request;
  const hereNow = shopInPath(app, location.pathname);
  if (hereNow === undefined && !isSignedInPage(app, location.pathname)) {
    show({ kind: signIn ? "no-shop" : "nobody" });
  } else if (globalThis.crypto?.subtle === undefined) {
    show({ kind: signIn ? "insecure" : "nobody" });
  } else {
    show({ kind: "waiting" });
    identify(request, show)
      .then((watch) => (stop = watch))
      .catch(() => show({ kind: signIn ? "failed" : "nobody" }));
  }
  return () => stop();
}

/** Somebody who is signed in, at no shop yet. */
export type StaffAtNoShop = Pick<StaffSession, "staff" | "api" | "signOut" | "ended" | "signInAgain">;

/** Who is at a screen without a shop in its address, if anybody is; and how to sign in there. */
export async function staffAtNoShop(
  app: ScreenName,
): Promise<{ here: StaffAtNoShop | undefined; signIn: () => Promise<void> }> {
  const clock = new ServerClock();
  const signIn = new SignIn(await readRuntimeConfig(new ApiClient({ clock })), app);
  const user = await signIn.current();
  const leave = () => signIn.leaveToSignIn("");
  if (user === undefined) {
    return { here: undefined, signIn: leave };
  }
  const access = new StaffToken(user, () => signIn.renew());
  keepUp(access, signIn);
  return { here: sessionOf(user, access, "", signIn, clock), signIn: leave };
}

async function identify(
  { app, roles, ...may }: AccessRequest,
  show: (gate: Gate) => void,
): Promise<() => void> {
  const clock = new ServerClock();
  const signIn = new SignIn(await readRuntimeConfig(new ApiClient({ clock })), app);
  const user = await signIn.current();
  const shop = shopInPath(app, location.pathname);
  if (shop === undefined) {
    show({ kind: "no-shop" });
    return () => {};
  }
  if (user === undefined && !may.signIn) {
    show({ kind: "nobody" });
    return () => {};
  }
  if (user === undefined) {
    await signIn.leaveToSignIn(shop);
    return () => {};
  }
  const access = new StaffToken(user, () => signIn.renew());
  const session = sessionOf(user, access, shop, signIn, clock);
  const mayEnter = roles.some((role) => session.staff.roles.has(role));
  if (!mayEnter && signIn.turnAway(session.staff.username, shop)) {
    return () => {};
  }
  show({ kind: mayEnter ? "open" : "no-role", session });
  const stop = keepUp(access, signIn);
  const unsubscribe = access.ended.subscribe(() => {
    if (app === "display") {
      leaveOnce(signIn, shop).catch(() => show({ kind: "failed" }));
    }
  });
  return () => {
    stop();
    unsubscribe();
  };
}

/** Renews in time, and ends with a sign-out in another tab; returns how to stop that. */
function keepUp(access: StaffToken, signIn: SignIn): () => void {
  const stop = access.start();
  const stopListening = onSignOutElsewhere(() => {
    access.drop();
    void signIn.forget();
  });
  return () => {
    stop();
    stopListening();
  };
}

/** Nobody writes anything at a display, and nobody is there to press a button. */
async function leaveOnce(signIn: SignIn, shop: string): Promise<void> {
  if (!signIn.mayLeaveAgain) {
    throw new Error("the token of this sign-in was refused at once");
  }
  await signIn.leaveToSignIn(shop);
}

function sessionOf(
  user: User,
  access: StaffToken,
  shop: string,
  signIn: SignIn,
  clock: ServerClock,
): StaffSession {
  return {
    shop,
    staff: staffOf(user, shop),
    api: new ApiClient({
      clock,
      token: () => access.token(),
      onUnauthorized: (refused) => access.refused(refused),
    }),
    clock,
    signOut: () => void signIn.signOut(shop),
    ended: access.ended,
    signInAgain: () => void signIn.leaveToSignIn(shop).catch(() => {}),
  };
}
