import { useEffect, useState } from "preact/hooks";

interface FullScreen {
  readonly possible: boolean;
  readonly active: boolean;
  /** Call it from a tap or a key press. */
  readonly toggle: () => void;
}

export function useFullScreen(): FullScreen {
  const [active, setActive] = useState(isFull);
  useEffect(() => {
    const look = () => setActive(isFull());
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  return { possible: document.fullscreenEnabled === true, active, toggle: () => void toggle() };
}

function isFull(): boolean {
  return Boolean(document.fullscreenElement);
}

async function toggle(): Promise<void> {
  try {
    await (isFull()
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen({ navigationUI: "hide" }));
  } catch {
    // The browser may refuse; the page works in a window as well.
  }
}
