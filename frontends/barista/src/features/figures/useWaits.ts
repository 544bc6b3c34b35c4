import type { WaitSeconds } from "@serverlesspresso/kit/api/figures.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { figuresTexts } from "./texts.ts";

const fewestForNineOfTen = 10;

interface Waits {
  /** What so many drinks allow to say: a few have no nine of ten. */
  readonly of: (seconds: WaitSeconds, count: number) => string;
  /** In minutes and their tenths, for in whole ones a day of quick drinks would look all the same. */
  readonly span: (seconds: number) => string;
}

export function useWaits(): Waits {
  const say = useSay(figuresTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const span = (seconds: number) => {
    const minutes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(seconds / 60);
    return seconds < 60 ? format.duration(seconds) : say("minutes", { minutes });
  };
  const of = ({ median, p90 }: WaitSeconds, count: number) =>
    say(count === 1 ? "waitOfOne" : count < fewestForNineOfTen ? "waitsOfFew" : "waitsOfMany", {
      count: format.number(count),
      median: span(median),
      p90: span(p90),
    });
  return { of, span };
}
