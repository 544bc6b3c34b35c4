import { useEffect, useRef, useState } from "preact/hooks";
import { closeCamera, NoCamera, openCamera, troubleOf, type CameraTrouble } from "./camera.ts";
import { codeReader } from "./codeReader.ts";

export type Scanning = "opening" | "looking" | CameraTrouble;

const betweenLooksMillis = 150;

/** Looks through the camera while the page is seen, and calls with each text that it reads; `round` starts it anew. */
export function useScanning(round: number, onText: (text: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<Scanning>("opening");
  const callback = useRef(onText);
  callback.current = onText;
  useEffect(() => {
    let looking = lookThrough(video.current, setState, (text) => callback.current(text));
    const onVisibility = () => {
      looking.stop();
      if (document.visibilityState === "visible") {
        looking = lookThrough(video.current, setState, (text) => callback.current(text));
      }
    };
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      looking.stop();
    };
  }, [round]);
  return { video, state };
}

function lookThrough(
  video: HTMLVideoElement | null,
  onState: (state: Scanning) => void,
  onText: (text: string) => void,
): { stop: () => void } {
  const abort = new AbortController();
  onState("opening");
  if (video !== null) {
    look(video, abort.signal, () => onState("looking"), onText).catch((error: unknown) => {
      if (!abort.signal.aborted) {
        onState(error instanceof NoCamera ? error.trouble : troubleOf(error));
      }
    });
  }
  return { stop: () => abort.abort() };
}

async function look(
  video: HTMLVideoElement,
  signal: AbortSignal,
  onPicture: () => void,
  onText: (text: string) => void,
): Promise<void> {
  const stream = await openCamera();
  signal.addEventListener("abort", () => closeCamera(stream));
  try {
    signal.throwIfAborted();
    const read = await codeReader();
    video.srcObject = stream;
    await video.play();
    onPicture();
    while (!signal.aborted) {
      const text = await read(video);
      if (text !== undefined && !signal.aborted) {
        onText(text);
      }
      await new Promise((resolve) => setTimeout(resolve, betweenLooksMillis));
    }
  } finally {
    closeCamera(stream);
    video.srcObject = null;
  }
}
