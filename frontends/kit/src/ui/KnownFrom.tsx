import { common } from "../i18n/common.ts";
import { useSay } from "../i18n/catalogue.ts";
import { useFormat } from "../i18n/format.ts";
import { useLanguage } from "../i18n/language.tsx";
import { agoWords } from "../time/age.ts";
import { Banner } from "./Banner.tsx";

/** Says that the page shows the last known state and not the present one. */
export function KnownFrom({ at, now }: { at: number; now: number }) {
  const say = useSay(common);
  const format = useFormat();
  const { language } = useLanguage();
  return (
    <Banner tone="making" testId="known-from">
      {say("knownFrom", { time: format.time(at), ago: agoWords(at, now, language) })}
    </Banner>
  );
}
