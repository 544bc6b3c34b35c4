import { readFiguresOfDays, readTableOfDays } from "@serverlesspresso/kit/api/figures.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Reading } from "../../Reading.tsx";
import { useReading } from "@serverlesspresso/kit/ui/useReading.ts";
import type { Span } from "../../days.ts";
import { DaysTable } from "./DaysTable.tsx";
import { InNumbers } from "./InNumbers.tsx";
import { SaveTable } from "./SaveTable.tsx";
import type { Source } from "./source.ts";
import { SpanChooser } from "./SpanChooser.tsx";
import { figuresTexts } from "./texts.ts";

interface Props {
  readonly source: Source;
  readonly span: Span;
  readonly today: string;
  readonly onSpan: (span: Span) => void;
  readonly onDay: (day: string) => void;
}

/** Several days in numbers: together as if they were one, and one by one. */
export function SpanFigures({ source, span, today, onSpan, onDay }: Props) {
  const say = useSay(figuresTexts);
  const { api, shop } = source;
  const { from, to } = span;
  const reading = useReading(`${from} ${to}`, () => readFiguresOfDays(api, shop, from, to));
  return (
    <>
      <SpanChooser span={span} today={today} onSpan={onSpan} />
      <Reading reading={reading}>
        {(figures) => (
          <>
            <InNumbers figures={figures} nothing={say("noOrdersOnThese")} />
            <DaysTable days={figures.days} onDay={onDay} />
          </>
        )}
      </Reading>
      <SaveTable
        testId="days-csv"
        name={`${shop}-days-${from}-${to}.csv`}
        read={() => readTableOfDays(api, shop, from, to)}
      >
        {say("daysTable")}
      </SaveTable>
    </>
  );
}
