import type { WaitRange } from "../api/types.ts";
import { useLanguage } from "../i18n/language.tsx";
import { waitWords } from "../time/wait.ts";

/** An expected wait as a range in words, kept on one line. */
export function Range({ wait, testId }: { wait: WaitRange; testId?: string }) {
  const { language } = useLanguage();
  return (
    <span class="range" data-testid={testId}>
      {waitWords(wait, language)}
    </span>
  );
}
