/** Keeps the screen from going dark while the page is seen; returns how to let it. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let stopped = false;
  const take = async () => {
    if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) {
      return;
    }
    try {
      const taken = await navigator.wakeLock.request("screen");
      if (stopped) {
        await taken.release();
      } else {
        lock = taken;
      }
    } catch {
      // Low battery, or not allowed: the next time the page is seen it is tried again.
    }
  };
  const again = () => void take();
  document.addEventListener("visibilitychange", again);
  again();
  return () => {
    stopped = true;
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
  };
}
