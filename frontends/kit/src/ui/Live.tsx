import { useEffect, useState } from "preact/hooks";

const spokenMillis = 10_000;

interface Props {
  readonly text: string;
  /** At once, in the middle of a sentence: only for "your drink is ready" and the like. */
  readonly urgent?: boolean;
}

/** Tells a screen reader a status once: when it changes, not when the screen is drawn again. */
export function Live({ text, urgent = false }: Props) {
  const [spoken, speak] = useState("");
  useEffect(() => {
    speak(text);
    const timer = setTimeout(() => speak(""), spokenMillis);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class="visually-hidden" role={urgent ? "alert" : "status"} aria-atomic="true" data-testid="spoken">
      {spoken}
    </div>
  );
}
