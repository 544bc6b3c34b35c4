import type { ApiClient } from "../api/client.ts";
import { paths } from "../api/paths.ts";
import { toRuntimeConfig, type RuntimeConfig } from "../api/types.ts";

/** What a deployment tells the staff screens; read once. */
export function readRuntimeConfig(api: ApiClient): Promise<RuntimeConfig> {
  return api.json(paths.runtimeConfig, toRuntimeConfig, { token: null });
}
