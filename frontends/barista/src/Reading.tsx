import type { ComponentChildren } from "preact";
import { texts } from "./texts.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import type { Reading as ReadingOf } from "@serverlesspresso/kit/ui/useReading.ts";

interface Props<T extends object> {
  readonly reading: ReadingOf<T>;
  readonly children: (read: T) => ComponentChildren;
}

/** What was read, or that it has not come. */
export function Reading<T extends object>({ reading, children }: Props<T>) {
  const say = useSay(texts);
  return typeof reading === "string" ? (
    <p role="status">{say(reading === "reading" ? "working" : "noAnswer")}</p>
  ) : (
    <>{children(reading)}</>
  );
}
