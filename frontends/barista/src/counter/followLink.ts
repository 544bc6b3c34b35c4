import { codeLinkPath } from "@serverlesspresso/kit/screens.ts";

/** Where the guest of an order of the counter follows it. */
export function followAddress(shop: string, code: string): string {
  return location.origin + codeLinkPath(shop, code);
}

/** The same to be read and typed, up to the code. */
export function shortAddress(shop: string): string {
  return location.host + codeLinkPath(shop, "");
}

/** The code in groups of four, which the services take as well. */
export function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
