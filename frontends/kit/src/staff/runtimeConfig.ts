import { isRecord } from "../api/json.ts";
import type { ApiClient } from "../api/client.ts";

/** What a deployment tells the staff screens; read once. */
export interface RuntimeConfig {
  readonly staffIssuer: string;
  readonly staffClientId: string;
}

export async function readRuntimeConfig(api: ApiClient): Promise<RuntimeConfig> {
  return parseRuntimeConfig(await api.json<unknown>("/config.json", { token: null }));
}

export function parseRuntimeConfig(value: unknown): RuntimeConfig {
  if (!isRecord(value)) {
    throw new Error("config.json must be an object");
  }
  return { staffIssuer: member(value, "staffIssuer"), staffClientId: member(value, "staffClientId") };
}

function member(value: Record<string, unknown>, name: string): string {
  const text = value[name];
  if (typeof text !== "string" || text === "") {
    throw new Error(`config.json must have a text "${name}", not ${JSON.stringify(text)}`);
  }
  return text;
}
