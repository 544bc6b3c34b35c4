import { useEffect, useState } from "preact/hooks";

const spokenMillis = 10_000;

interface Props {
  readonly text: string;
  /** Interrupts the screen reader; only for messages such as "your drink is ready". */
  readonly urgent?: boolean;
}

/** Announces a status to a screen reader when it changes, and not each time the screen is drawn. */
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
