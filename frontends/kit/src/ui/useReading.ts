import { useEffect, useState } from "preact/hooks";

export type Reading<T> = "reading" | "failed" | T;

/** What was read for a key. While another key is read, what was read last stays; a late answer to an earlier one is dropped. */
export function useReading<T extends object>(key: string, read: () => Promise<T>): Reading<T> {
  const [reading, setReading] = useState<Reading<T>>("reading");
  useEffect(() => {
    let wanted = true;
    read().then(
      (answer) => wanted && setReading(answer),
      () => wanted && setReading("failed"),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return reading;
}
