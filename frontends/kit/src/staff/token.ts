import { isRecord, parseJson } from "../api/json.ts";

export type Role = "barista" | "display" | "manager";

/** The roles in one shop that an access token names; the services decide, this only shapes the screen. */
export function rolesIn(shop: string, accessToken: string): ReadonlySet<Role> {
  const groups = claims(accessToken)["cognito:groups"];
  const prefix = `${shop}:`;
  const roles = Array.isArray(groups)
    ? groups.filter((group) => typeof group === "string" && group.startsWith(prefix))
    : [];
  return new Set(roles.map((group: string) => group.slice(prefix.length) as Role));
}

export function claims(jwt: string): Record<string, unknown> {
  const payload = (jwt.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
  try {
    const bytes = Uint8Array.from(atob(payload), (char) => char.codePointAt(0) ?? 0);
    const value = parseJson(new TextDecoder().decode(bytes));
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
