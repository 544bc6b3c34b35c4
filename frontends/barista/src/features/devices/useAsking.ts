import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { readAsking } from "@serverlesspresso/kit/api/devices.ts";
import { asProblem, type ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { AskingDevice } from "@serverlesspresso/kit/api/types.ts";
import { useEffect, useState } from "preact/hooks";

/** What is known of the device that shows a code. */
interface Asking {
  readonly code?: string;
  readonly device?: AskingDevice;
  readonly problem?: ApiProblem;
}

/** Looks up what shows a code as soon as it is written whole; `again` looks once more. */
export function useAsking(
  api: ApiClient,
  shop: string,
  code: string | undefined,
): Asking & { readonly looking: boolean; readonly again: () => void } {
  const [known, setKnown] = useState<Asking>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const unwanted = new AbortController();
    if (code !== undefined) {
      setKnown({});
      readAsking(api, shop, code, unwanted.signal).then(
        (device) => setKnown({ code, device }),
        (error: unknown) => !unwanted.signal.aborted && setKnown({ code, problem: asProblem(error) }),
      );
    }
    return () => unwanted.abort();
  }, [api, shop, code, attempt]);
  const current = known.code === code ? known : {};
  const looking = code !== undefined && current.code === undefined;
  return { ...current, looking, again: () => setAttempt(attempt + 1) };
}
