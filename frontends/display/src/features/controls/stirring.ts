import { useEffect, useState } from "preact/hooks";

const restMillis = 3_000;
const signs = ["pointermove", "pointerdown", "keydown"] as const;

/** Tells the style sheet while somebody moves the pointer, touches or types, and three seconds longer. */
export function useStirring(): void {
  const [stirring, stir] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const onSign = () => {
      stir(true);
      clearTimeout(timer);
      timer = setTimeout(() => stir(false), restMillis);
    };
    for (const sign of signs) {
      document.addEventListener(sign, onSign, { passive: true });
    }
    return () => {
      clearTimeout(timer);
      for (const sign of signs) {
        document.removeEventListener(sign, onSign);
      }
    };
  }, []);
  useEffect(() => {
    document.documentElement.dataset["stirring"] = String(stirring);
  }, [stirring]);
}
