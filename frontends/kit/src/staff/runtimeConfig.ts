import type { ApiClient } from "../api/client.ts";
import { paths } from "../api/paths.ts";
import { toRuntimeConfig, type RuntimeConfig } from "../api/types.ts";

/** Reads the configuration of this deployment. */
export function readRuntimeConfig(api: ApiClient): Promise<RuntimeConfig> {
  return api.json(paths.runtimeConfig, toRuntimeConfig, { token: null });
}
