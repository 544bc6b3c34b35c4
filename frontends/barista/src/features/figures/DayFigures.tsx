import type { Figures, WaitSeconds } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { useEffect, useState } from "preact/hooks";
import { texts } from "../../texts.ts";
import { Bars } from "./Bars.tsx";
import { Columns } from "./Columns.tsx";
import { DayChooser } from "./DayChooser.tsx";
import "./figures.css";
import { unbroken } from "./scale.ts";
import { figuresTexts } from "./texts.ts";

type Reading = "reading" | "failed" | Figures;

interface Props {
  /** The figures of a day; without one, of today where the shop is. */
  readonly read: (day?: string) => Promise<Figures>;
}

/** A day, at first the present one: how many drinks, how long they took, when it was busy, and what people drank. */
export function DayFigures({ read }: Props) {
  const say = useSay(texts);
  const [day, setDay] = useState<string | undefined>(undefined);
  const [today, setToday] = useState<string | undefined>(undefined);
  const [reading, setReading] = useState<Reading>("reading");
  useEffect(() => {
    let wanted = true;
    const show = (figures: Figures) => {
      if (wanted) {
        setReading(figures);
        setToday((known) => known ?? figures.day);
      }
    };
    read(day)
      .then(show)
      .catch(() => wanted && setReading("failed"));
    return () => {
      wanted = false;
    };
  }, [day]);
  const shown = day ?? today;
  return (
    <section class="panel" data-testid="figures" aria-label={say("figures")}>
      {shown !== undefined && today !== undefined && <DayChooser day={shown} today={today} onDay={setDay} />}
      {typeof reading === "string" ? (
        <p role="status">{say(reading === "reading" ? "working" : "noAnswer")}</p>
      ) : (
        <Day figures={reading} />
      )}
    </section>
  );
}

const fewestForNineOfTen = 10;

const counts = ["completed", "cancelled", "expired", "rejected"] as const;

function Day({ figures }: { figures: Figures }) {
  const say = useSay(texts);
  const sayHere = useSay(figuresTexts);
  const { language } = useLanguage();
  const { waitSeconds, handedOut } = figures;
  const format = useFormat();
  const orders = counts.reduce((sum, name) => sum + figures[name], 0);
  if (orders === 0 && figures.byQuarterHour.length === 0) {
    return <p data-testid="no-orders">{sayHere("noOrders")}</p>;
  }
  return (
    <>
      <dl class="counts">
        {counts.map((name) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd data-testid={`figure-${name}`}>{format.number(figures[name])}</dd>
          </div>
        ))}
        {waitSeconds && (
          <div>
            <dt>{say("waited")}</dt>
            <dd>{waited(waitSeconds, figures.completed)}</dd>
          </div>
        )}
        {handedOut && (
          <>
            <div>
              <dt>{sayHere("notCollected")}</dt>
              <dd data-testid="figure-notCollected">{format.number(handedOut.notCollected)}</dd>
            </div>
            <div>
              <dt>{sayHere("untilCollected")}</dt>
              <dd data-testid="figure-untilCollected">
                {waited(handedOut.waitSeconds, handedOut.collected)}
              </dd>
            </div>
          </>
        )}
      </dl>
      {figures.completed === 0 && <p class="quiet-text">{say("noDrinksYet")}</p>}
      <div class="plots">
        <Columns title={say("byQuarterHour")} columns={unbroken(figures.byQuarterHour)} />
        <Bars
          title={say("byDrink")}
          bars={figures.byDrink.map(({ name, count }) => ({ name: inLanguage(name, language), count }))}
        />
        <Bars
          title={say("byWait")}
          bars={figures.waits.map(({ upToSeconds, count }) => ({
            name: sayHere("within", { time: span(upToSeconds) }),
            count,
          }))}
        />
        <Bars
          title={sayHere("byOutcome")}
          bars={counts.map((name) => ({ name: say(name), count: figures[name] }))}
        />
      </div>
    </>
  );

  /** What so many drinks allow to say: a few have no nine of ten. */
  function waited({ median, p90 }: WaitSeconds, count: number): string {
    return sayHere(count === 1 ? "waitOfOne" : count < fewestForNineOfTen ? "waitsOfFew" : "waitsOfMany", {
      count: format.number(count),
      median: span(median),
      p90: span(p90),
    });
  }

  /** In minutes and their tenths, for in whole ones a day of quick drinks would look all the same. */
  function span(seconds: number): string {
    const minutes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(seconds / 60);
    return seconds < 60 ? format.duration(seconds) : sayHere("minutes", { minutes });
  }
}
