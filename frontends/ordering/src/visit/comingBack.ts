/** A phone that is taken in the hand says so by several events. */
const togetherMillis = 100;

/**
 * Calls whenever the phone is looked at again or reaches the network again; returns how to stop that. A window that
 * lay behind another one was visible all the time, and only its focus says that somebody looks at it.
 */
export function onComingBack(look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const seen = () => {
    if (document.visibilityState === "visible") {
      clearTimeout(timer);
      timer = setTimeout(look, togetherMillis);
    }
  };
  /** At its first loading it is shown as well, but there is nothing to look at again. */
  const shownAgain = ({ persisted }: PageTransitionEvent) => persisted && seen();
  globalThis.addEventListener("online", look);
  globalThis.addEventListener("focus", seen);
  globalThis.addEventListener("pageshow", shownAgain);
  document.addEventListener("visibilitychange", seen);
  return () => {
    clearTimeout(timer);
    globalThis.removeEventListener("online", look);
    globalThis.removeEventListener("focus", seen);
    globalThis.removeEventListener("pageshow", shownAgain);
    document.removeEventListener("visibilitychange", seen);
  };
}
