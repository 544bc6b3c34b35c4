import { useEffect, useState } from "preact/hooks";

const idleAfterMillis = 3_000;
const activities = ["pointermove", "pointerdown", "keydown"] as const;

/** Marks the page while somebody moves the pointer, touches or types, and for three more seconds. */
export function useActivity(): void {
  const [active, setActive] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const onActivity = () => {
      setActive(true);
      clearTimeout(timer);
      timer = setTimeout(() => setActive(false), idleAfterMillis);
    };
    for (const activity of activities) {
      document.addEventListener(activity, onActivity, { passive: true });
    }
    return () => {
      clearTimeout(timer);
      for (const activity of activities) {
        document.removeEventListener(activity, onActivity);
      }
    };
  }, []);
  useEffect(() => {
    document.documentElement.dataset["stirring"] = String(active);
  }, [active]);
}
