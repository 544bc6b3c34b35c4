import type { ApiClient } from "./client.ts";
import { paths } from "./paths.ts";
import { toScan, type Scan } from "./types.ts";

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
