import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { findOrders } from "@serverlesspresso/kit/api/orders.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";
import { Reading } from "../../Reading.tsx";
import { useReading } from "@serverlesspresso/kit/ui/useReading.ts";
import { useState } from "preact/hooks";
import type { OptionNames } from "../../counter/optionNames.ts";
import { dayIn, dayName } from "../../days.ts";
import { PageHead } from "../../PageHead.tsx";
import { FoundOrder } from "./FoundOrder.tsx";
import "./lookup.css";
import { lookUpTexts } from "./texts.ts";

interface Props {
  readonly api: ApiClient;
  readonly shop: string;
  readonly timeZone: string | undefined;
  /** Where the shop is, and the first of which orders are known. */
  readonly today: string;
  readonly earliest: string;
  readonly optionNames: OptionNames;
  /** How many drinks wait on the board meanwhile. */
  readonly waiting: number;
  readonly onBack: () => void;
}

interface Asked {
  readonly day: string;
  readonly number: number;
  /** Which time it is asked: the same again reads again. */
  readonly time: number;
}

/** What became of an order, by its number and its day. */
export function LookUpPage(props: Props) {
  const { today, earliest, waiting, onBack } = props;
  const say = useSay(lookUpTexts);
  const [number, setNumber] = useState("");
  const [day, setDay] = useState(today);
  const [asked, ask] = useState<Asked | undefined>(undefined);
  const [wrong, setWrong] = useState(false);
  const find = (event: Event) => {
    event.preventDefault();
    const wanted = numberIn(number);
    setWrong(wanted === undefined);
    if (wanted !== undefined) {
      ask((before) => ({ day, number: wanted, time: (before?.time ?? 0) + 1 }));
    }
  };
  const lookUpOther = (other: number, admittedAt: string | undefined) => {
    const on = admittedAt === undefined ? day : dayIn(Date.parse(admittedAt), props.timeZone);
    setNumber(String(other));
    setDay(on);
    setWrong(false);
    ask((before) => ({ day: on, number: other, time: (before?.time ?? 0) + 1 }));
  };
  return (
    <main class="look-up" data-testid="look-up">
      <PageHead title={say("title")} waiting={waiting} onBack={onBack}>
        <p class="quiet-text">{say("hint")}</p>
      </PageHead>
      <form onSubmit={find} noValidate>
        <Field
          label={say("number")}
          value={number}
          onInput={setNumber}
          maxLength={6}
          testId="look-up-number"
          inputmode="numeric"
          error={wrong ? say("notANumber") : undefined}
        />
        <div class="field">
          <label for="look-up-day">{say("day")}</label>
          <input
            id="look-up-day"
            type="date"
            data-testid="look-up-day"
            min={earliest}
            max={today}
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value || today)}
          />
        </div>
        <Button kind="main" type="submit" data-testid="look-up-find">
          {say("find")}
        </Button>
      </form>
      {asked && <Found {...props} asked={asked} onLookUp={lookUpOther} />}
    </main>
  );
}

interface FoundProps extends Props {
  readonly asked: Asked;
  readonly onLookUp: (number: number, admittedAt: string | undefined) => void;
}

function Found({ api, shop, timeZone, optionNames, asked, onLookUp }: FoundProps) {
  const say = useSay(lookUpTexts);
  const format = useFormat();
  const { day, number, time } = asked;
  const found = useReading(`${day} ${number} ${time}`, async () => ({
    orders: await findOrders(api, shop, day, number),
    of: asked,
  }));
  return (
    <Reading reading={found}>
      {({ orders, of }) =>
        orders.length === 0 ? (
          <p role="status" data-testid="look-up-nobody">
            {say("nobody", { number: of.number, day: dayName(of.day, format) })}
          </p>
        ) : (
          orders.map((order) => (
            <FoundOrder
              key={`${order.orderId} ${of.time}`}
              api={api}
              shop={shop}
              timeZone={timeZone}
              order={order}
              optionNames={optionNames}
              onLookUp={onLookUp}
            />
          ))
        )
      }
    </Reading>
  );
}

/** What was written as a number, in the digits of a Japanese keyboard too. */
export function numberIn(written: string): number | undefined {
  const digits = written.normalize("NFKC").trim();
  return /^[0-9]{1,6}$/.test(digits) ? Number(digits) : undefined;
}
