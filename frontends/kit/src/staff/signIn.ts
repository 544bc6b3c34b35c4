import { ErrorResponse, UserManager, WebStorageStateStore, type User } from "oidc-client-ts";
import { isRecord } from "../api/json.ts";
import type { RuntimeConfig } from "../api/types.ts";
import { isSignedInPage, screenPath, signedInPage, type ScreenName } from "../screens.ts";
import { announceSignOut, hasSignedOutSinceSignIn, rememberSignIn } from "./signOutElsewhere.ts";
import { claims, rolesIn, type Role } from "./token.ts";

export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly accessToken: string;
  readonly roles: ReadonlySet<Role>;
}

const expiresSoonSeconds = 30;
const lastShopKey = "serverlesspresso.last-shop";
const signedOutKey = "serverlesspresso.signed-out-at";
const turnedAwayKey = "serverlesspresso.turned-away";
const toldKey = "serverlesspresso.told-why";
/** Whoever is turned away twice within this time is told here, as signing out does not work. */
const circleMillis = 5_000;

/**
 * Signing in by the OpenID Connect code flow with PKCE; tokens stay in this tab. Everything is asked as a user pool of Amazon Cognito wants
 * it asked, whoever the provider is.
 */
export class SignIn {
  private readonly users: UserManager;
  private readonly home: string;
  private cameBackAt = 0;

  constructor(
    config: RuntimeConfig,
    private readonly app: ScreenName,
  ) {
    this.home = location.origin + screenPath(app);
    const store = new WebStorageStateStore({ store: sessionStorage });
    this.users = new UserManager({
      authority: config.staffIssuer,
      client_id: config.staffClientId,
      redirect_uri: this.home + signedInPage,
      response_type: "code",
      scope: "openid profile",
      automaticSilentRenew: false,
      requestTimeoutInSeconds: 20,
      userStore: store,
      stateStore: store,
    });
  }

  /** Who is signed in for this shop; comes back from the sign-in page to the shop it left from. */
  async current(): Promise<User | undefined> {
    if (isSignedInPage(this.app, location.pathname)) {
      return this.comeBack();
    }
    const user = await this.users.getUser();
    if (user !== null && hasSignedOutSinceSignIn()) {
      await this.forget();
      return undefined;
    }
    const left = user?.expires_in ?? 0;
    if (user === null || left > expiresSoonSeconds) {
      return user ?? undefined;
    }
    return user.refresh_token === undefined ? undefined : this.renewUnlessRefused();
  }

  /** The next tokens by the refresh token, without a page; ErrorResponse where the provider refuses. */
  async renew(): Promise<User> {
    const user = await this.users.signinSilent();
    if (user === null) {
      throw new ErrorResponse({ error: "login_required" });
    }
    return user;
  }

  private async renewUnlessRefused(): Promise<User | undefined> {
    try {
      return await this.renew();
    } catch (error) {
      if (error instanceof ErrorResponse) {
        return undefined;
      }
      throw error;
    }
  }

  /** False right after signing in: a token refused so soon would send the browser in circles. */
  get mayLeaveAgain(): boolean {
    return Date.now() - this.cameBackAt > 10_000;
  }

  /**
   * Comes back to the shop with the query and the fragment that the page has now. The form on one machine says the shop and who was
   * turned away; that of Cognito looks at the language alone.
   */
  async leaveToSignIn(shop: string): Promise<void> {
    sessionStorage.setItem(lastShopKey, shop);
    const turnedAway = sessionStorage.getItem(turnedAwayKey);
    sessionStorage.removeItem(turnedAwayKey);
    await this.users.removeUser();
    await this.users.signinRedirect({
      state: { shop, place: location.search + location.hash },
      extraQueryParams: {
        lang: document.documentElement.lang,
        ...(shop === "" ? {} : { shop }),
        ...(turnedAway === null ? {} : { turned_away: turnedAway }),
      },
    });
  }

  /** Whoever has no role here is led to the form, once; false where that has just been tried, or the same account comes again. */
  turnAway(username: string, shop: string): boolean {
    const now = Date.now();
    const who = `${this.app}/${shop}/${username}`;
    const isCircle = now - Number(sessionStorage.getItem(turnedAwayKey + "-time") ?? 0) < circleMillis;
    if (isCircle || sessionStorage.getItem(toldKey) === who) {
      return false;
    }
    sessionStorage.setItem(turnedAwayKey + "-time", String(now));
    sessionStorage.setItem(turnedAwayKey, username);
    sessionStorage.setItem(toldKey, who);
    void this.leaveSignedOut(shop);
    return true;
  }

  /** Ends the session of the browser, and so those of all its tabs. */
  async signOut(shop: string): Promise<void> {
    announceSignOut();
    await this.leaveSignedOut(shop);
  }

  /** Ends the session of this tab; the browser's lives on. */
  async forget(): Promise<void> {
    await this.users.revokeTokens(["refresh_token"]).catch(() => {});
    await this.users.removeUser();
  }

  /** Leads back to the shop by {@link backWhereSignedOut}: the provider knows one address for each screen. */
  private async leaveSignedOut(shop: string): Promise<void> {
    sessionStorage.setItem(signedOutKey, shop + location.search);
    await this.forget();
    location.assign(await this.signOutAddress().catch(() => screenPath(this.app)));
  }

  /** Cognito knows none of the parameters of OpenID Connect here, and needs no token. */
  private async signOutAddress(): Promise<string> {
    const address = new URL((await this.users.metadataService.getEndSessionEndpoint()) ?? "");
    address.searchParams.set("client_id", this.users.settings.client_id);
    address.searchParams.set("logout_uri", this.home);
    return address.toString();
  }

  /** The shop is in the sign-in's state; after a refusal there is none, so this tab remembers it too. */
  private async comeBack(): Promise<User> {
    let shop = sessionStorage.getItem(lastShopKey) ?? "";
    let place = "";
    try {
      const user = await this.users.signinRedirectCallback();
      this.cameBackAt = Date.now();
      rememberSignIn();
      shop = memberOf(user.state, "shop") ?? shop;
      place = memberOf(user.state, "place") ?? "";
      return user;
    } finally {
      history.replaceState(null, "", screenPath(this.app, shop) + place);
    }
  }
}

/** After signing out, the screen stands at the shop again that was signed out of. */
export function backWhereSignedOut(app: ScreenName): void {
  const place = sessionStorage.getItem(signedOutKey);
  if (place !== null && location.pathname === screenPath(app)) {
    sessionStorage.removeItem(signedOutKey);
    history.replaceState(null, "", screenPath(app, place));
  }
}

export function staffOf(user: User, shop: string): Staff {
  const token = claims(user.access_token);
  const name = [user.profile.name, token["name"], token["username"], user.profile.sub].find(isText) ?? "";
  return {
    id: user.profile.sub,
    name,
    username: [token["username"], user.profile.sub].find(isText) ?? "",
    accessToken: user.access_token,
    roles: rolesIn(shop, user.access_token),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function memberOf(state: unknown, name: string): string | undefined {
  const value = isRecord(state) ? state[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
