/** Calls whenever the phone is looked at again or reaches the network again; returns how to stop that. */
export function onComingBack(look: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === "visible") {
      look();
    }
  };
  globalThis.addEventListener("online", look);
  document.addEventListener("visibilitychange", seen);
  return () => {
    globalThis.removeEventListener("online", look);
    document.removeEventListener("visibilitychange", seen);
  };
}
