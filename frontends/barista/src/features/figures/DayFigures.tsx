import { readFigures, readTableOfOrders } from "@serverlesspresso/kit/api/figures.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Reading } from "../../Reading.tsx";
import { useReading } from "@serverlesspresso/kit/ui/useReading.ts";
import { DayChooser } from "./DayChooser.tsx";
import { daysFrom, ordersKept } from "../../days.ts";
import { InNumbers } from "./InNumbers.tsx";
import { SaveTable } from "./SaveTable.tsx";
import { figuresTexts } from "./texts.ts";
import type { Source } from "./source.ts";

interface Props {
  readonly source: Source;
  readonly day: string;
  readonly today: string;
  readonly onDay: (day: string) => void;
}

/** A day in numbers. */
export function DayFigures({ source, day, today, onDay }: Props) {
  const say = useSay(figuresTexts);
  const { api, shop } = source;
  const reading = useReading(day, () => readFigures(api, shop, day));
  return (
    <>
      <DayChooser day={day} today={today} onDay={onDay} />
      <Reading reading={reading}>
        {(figures) => <InNumbers figures={figures} nothing={say("noOrders")} />}
      </Reading>
      {day >= daysFrom(today, -ordersKept) && (
        <SaveTable
          testId="orders-csv"
          name={`${shop}-orders-${day}.csv`}
          read={() => readTableOfOrders(api, shop, day)}
        >
          {say("ordersTable")}
        </SaveTable>
      )}
    </>
  );
}
