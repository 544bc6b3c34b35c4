import type { Figures } from "@serverlesspresso/kit/api/shop.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { useEffect, useState } from "preact/hooks";
import { texts } from "../../texts.ts";
import { Bars } from "./Bars.tsx";

type Reading = "reading" | "failed" | Figures;

/** The day so far: how many drinks, how long they took, when it was busy, and what people drank. */
export function DayFigures({ read }: { read: () => Promise<Figures> }) {
  const say = useSay(texts);
  const [reading, setReading] = useState<Reading>("reading");
  useEffect(() => {
    read().then(setReading, () => setReading("failed"));
  }, []);
  return (
    <section class="panel" data-testid="figures" aria-label={say("figures")}>
      {typeof reading === "string" ? (
        <p role="status">{say(reading === "reading" ? "working" : "noAnswer")}</p>
      ) : (
        <Day figures={reading} />
      )}
    </section>
  );
}

function Day({ figures }: { figures: Figures }) {
  const say = useSay(texts);
  const { language } = useLanguage();
  const { waitSeconds } = figures;
  const counts = ["completed", "cancelled", "expired", "rejected"] as const;
  const number = new Intl.NumberFormat(language);
  return (
    <>
      <dl class="counts">
        {counts.map((name) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd data-testid={`figure-${name}`}>{number.format(figures[name])}</dd>
          </div>
        ))}
        {waitSeconds && (
          <div>
            <dt>{say("waited")}</dt>
            <dd>
              {say("waitedHow", { median: minutes(waitSeconds.median), p90: minutes(waitSeconds.p90) })}
            </dd>
          </div>
        )}
      </dl>
      {figures.completed === 0 && <p class="quiet-text">{say("noDrinksYet")}</p>}
      <div class="plots">
        <Bars
          title={say("byQuarterHour")}
          bars={figures.byQuarterHour.map(({ from, queued }) => ({ name: from, count: queued }))}
        />
        <Bars
          title={say("byDrink")}
          bars={figures.byDrink.map(({ name, count }) => ({ name: inLanguage(name, language), count }))}
        />
        <Bars
          title={say("byWait")}
          bars={figures.waits.map(({ upToSeconds, count }) => ({
            name: say("upTo", { minutes: minutes(upToSeconds) }),
            count,
          }))}
        />
      </div>
    </>
  );

  function minutes(seconds: number): string {
    return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(seconds / 60);
  }
}
