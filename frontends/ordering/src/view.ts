import { useEffect, useState } from "preact/hooks";

/** Which view is open: the customer's visit, or over it the scanner or the list of this phone's drinks. */
type View = "visit" | "scanner" | "drinks";

export interface Views {
  readonly at: View;
  readonly open: (view: View) => void;
  readonly close: () => void;
}

/** Opened views are steps in the history, so that the phone's own way back closes them. */
export function useViews(): Views {
  const [at, turnTo] = useState<View>("visit");
  useEffect(() => {
    history.replaceState(null, "");
    const back = () => turnTo("visit");
    globalThis.addEventListener("popstate", back);
    return () => globalThis.removeEventListener("popstate", back);
  }, []);
  return {
    at,
    open: (view) => {
      history.pushState({ view }, "");
      turnTo(view);
    },
    close: () => {
      turnTo("visit");
      history.back();
    },
  };
}
