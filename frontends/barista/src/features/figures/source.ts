import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";

/** Whose figures, and from where. */
export interface Source {
  readonly api: ApiClient;
  readonly shop: string;
}
