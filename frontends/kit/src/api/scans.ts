import type { ApiClient } from "./client.ts";
import { paths } from "./paths.ts";
import { toScan, type Scan } from "./types.ts";

/** The code of a slip, which leads to one order; somebody may have typed it, in groups. That of a display has a dot. */
export function isCodeOfSlip(code: string): boolean {
  return /^[0-9a-z]{16}$/i.test(code.replace(/[- ]/g, ""));
}

/** Presents a code. The services recognise a customer's second scan; that of a stranger would count twice. */
export function presentCode(
  api: ApiClient,
  shop: string,
  code: string,
  token: string | null,
  signal: AbortSignal,
): Promise<Scan> {
  return api.json(paths.scans(shop), toScan, {
    method: "POST",
    body: { token: code },
    token,
    signal,
    repeatable: token !== null,
  });
}
