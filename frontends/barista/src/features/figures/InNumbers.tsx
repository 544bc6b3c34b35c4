import type { Numbers } from "@serverlesspresso/kit/api/figures.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { texts } from "../../texts.ts";
import { Bars } from "./Bars.tsx";
import { Columns } from "./Columns.tsx";
import { outcomes } from "./outcomes.ts";
import { busyTimes } from "./scale.ts";
import { figuresTexts } from "./texts.ts";
import { useWaits } from "./useWaits.ts";

interface Props {
  readonly figures: Numbers;
  /** What to say where there were no orders. */
  readonly nothing: string;
}

/** What happened, as numbers and plots: how many drinks, how long they took, when it was busy, and what people drank. */
export function InNumbers({ figures, nothing }: Props) {
  const say = useSay(texts);
  const sayHere = useSay(figuresTexts);
  const { language } = useLanguage();
  const { waitSeconds, handedOut } = figures;
  const waits = useWaits();
  const format = useFormat();
  const times = busyTimes(figures.byQuarterHour);
  const orders = outcomes.reduce((sum, name) => sum + figures[name], 0);
  if (orders === 0 && figures.byQuarterHour.length === 0) {
    return <p data-testid="no-orders">{nothing}</p>;
  }
  return (
    <>
      <dl class="counts">
        {outcomes.map((name) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd data-testid={`figure-${name}`}>{format.number(figures[name])}</dd>
          </div>
        ))}
        {waitSeconds && (
          <div>
            <dt>{say("waited")}</dt>
            <dd>{waits.of(waitSeconds, figures.completed)}</dd>
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
                {waits.of(handedOut.waitSeconds, handedOut.collected)}
              </dd>
            </div>
          </>
        )}
      </dl>
      {figures.completed === 0 && <p class="quiet-text">{sayHere("noDrinks")}</p>}
      <div class="plots">
        <Columns title={sayHere(times.by)} columns={times.columns} />
        <Bars
          title={say("byDrink")}
          bars={figures.byDrink.map(({ name, count }) => ({ name: inLanguage(name, language), count }))}
        />
        <Bars
          title={sayHere("byOption")}
          bars={figures.byOption.map(({ optionName, valueName, count }) => ({
            name: `${inLanguage(optionName, language)} · ${inLanguage(valueName, language)}`,
            count,
          }))}
        />
        <Bars title={sayHere("byBarista")} bars={figures.byBarista} />
        <Bars
          title={say("byWait")}
          bars={figures.waits.map(({ upToSeconds, count }) => ({
            name: sayHere("within", { time: waits.span(upToSeconds) }),
            count,
          }))}
        />
        <Bars
          title={sayHere("byOutcome")}
          bars={outcomes.map((name) => ({ name: say(name), count: figures[name] }))}
        />
      </div>
    </>
  );
}
