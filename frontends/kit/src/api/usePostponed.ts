import { useStore } from "../state/store.ts";
import type { ApiClient } from "./client.ts";

/** True while the services are busy and a request waits to be sent again. */
export function usePostponed(api: Pick<ApiClient, "postponed">): boolean {
  return useStore(api.postponed) > 0;
}
