import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { OptionPills } from "@serverlesspresso/kit/ui/OptionPills.tsx";
import { useState } from "preact/hooks";
import { PageHead } from "../../PageHead.tsx";
import { DayFigures } from "./DayFigures.tsx";
import { daysFrom, type Span } from "../../days.ts";
import "./figures.css";
import { SpanFigures } from "./SpanFigures.tsx";
import { figuresTexts } from "./texts.ts";

interface Props {
  readonly api: ApiClient;
  readonly shop: string;
  readonly name: string;
  /** Where the shop is. */
  readonly today: string;
  /** How many drinks wait on the board meanwhile. */
  readonly waiting: number;
  readonly onBack: () => void;
  readonly onLookUp: () => void;
}

const spans = { week: 7, fourWeeks: 28 } as const;

const choices = ["oneDay", "week", "fourWeeks", "otherDays"] as const;

type Choice = (typeof choices)[number];

/** What came of a day or of several: to look at, to print and to take along as a table. */
export function FiguresPage({ api, shop, name, today, waiting, onBack, onLookUp }: Props) {
  const say = useSay(figuresTexts);
  const [choice, choose] = useState<Choice>("oneDay");
  const [day, setDay] = useState(today);
  const [other, setOther] = useState<Span>({ from: daysFrom(today, -6), to: today });
  const source = { api, shop };
  const span =
    choice === "week" || choice === "fourWeeks"
      ? { from: daysFrom(today, 1 - spans[choice]), to: today }
      : other;
  const showDay = (wanted: string) => {
    setDay(wanted);
    choose("oneDay");
  };
  const showSpan = (wanted: Span) => {
    setOther(wanted);
    choose("otherDays");
  };
  return (
    <main class="figures-page paged" data-testid="figures">
      <PageHead title={say("title", { shop: name })} waiting={waiting} onBack={onBack}>
        <Button data-testid="open-look-up" onClick={onLookUp}>
          {say("lookUp")}
        </Button>
        <Button data-testid="print-figures" onClick={() => print()}>
          {say("print")}
        </Button>
      </PageHead>
      <div class="figures-body">
        <OptionPills
          name={say("days")}
          hideName
          chosen={choice}
          pills={choices.map((id) => ({ id, name: say(id), testId: `choose-${id}` }))}
          onChoose={(id) => choose(choices.find((each) => each === id) ?? "oneDay")}
        />
        {choice === "oneDay" ? (
          <DayFigures source={source} day={day} today={today} onDay={setDay} />
        ) : (
          <SpanFigures source={source} span={span} today={today} onSpan={showSpan} onDay={showDay} />
        )}
      </div>
    </main>
  );
}
