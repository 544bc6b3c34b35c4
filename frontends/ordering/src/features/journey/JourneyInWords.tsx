import type { Journey, JourneyEntry } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { useState } from "preact/hooks";
import { journeyTexts, type JourneyText } from "./texts.ts";

const words: Readonly<Record<string, JourneyText>> = {
  "Order.Admitted": "admitted",
  "Drink.Chosen": "chosen",
  "Order.Queued": "queued",
  "Order.Claimed": "claimed",
  "Order.TakenOver": "takenOver",
  "Order.Released": "released",
  "Order.Completed": "completed",
  "Order.Requested": "requested",
  "Order.Remade": "remade",
  "Order.Collected": "collected",
  "Order.Recalled": "recalled",
  "Order.Cancelled": "cancelled",
  "Order.Expired": "expired",
};

type Reading = "not-yet" | "reading" | "failed" | Journey;

interface Props {
  readonly read: () => Promise<Journey>;
  /** Whether it was taken at the counter, or asked for instead of another order; if that is known. */
  readonly taken?: boolean;
}

/** What happened to the drink and when, read only when somebody asks for it. */
export function JourneyInWords({ read, taken }: Props) {
  const say = useSay(journeyTexts);
  const [reading, setReading] = useState<Reading>("not-yet");
  const ask = () => {
    setReading("reading");
    read().then(setReading, () => setReading("failed"));
  };
  if (typeof reading === "object") {
    return <Entries entries={reading.entries} taken={taken} />;
  }
  return (
    <div class="journey-ask">
      {reading === "failed" && <p role="alert">{say("failed")}</p>}
      <button
        type="button"
        class="quiet"
        data-testid="show-journey"
        disabled={reading === "reading"}
        onClick={ask}
      >
        {say(reading === "reading" ? "reading" : "show")}
      </button>
    </div>
  );
}

function Entries({ entries, taken }: { entries: readonly JourneyEntry[]; taken: boolean | undefined }) {
  const say = useSay(journeyTexts);
  const { time } = useFormat();
  const askedFor = entries.some(({ detailType }) => detailType === "Order.Requested");
  return (
    <ol class="journey" data-testid="journey" aria-label={say("title")}>
      {entries.map((entry) => {
        const scanned = entry.detailType !== "Order.Admitted" || !askedFor;
        const text = scanned ? wordsOf(entry, taken) : undefined;
        return text === undefined ? null : (
          <li key={`${entry.at} ${entry.detailType}`}>
            <time dateTime={entry.at}>{time(entry.at)}</time>
            <span>{say(text, { name: entry.actor?.name ?? say("someone") })}</span>
          </li>
        );
      })}
    </ol>
  );
}

function wordsOf({ detailType }: JourneyEntry, taken: boolean | undefined): JourneyText | undefined {
  if (detailType === "Order.Requested" && taken !== false) {
    return taken ? "taken" : "asked";
  }
  return words[detailType];
}
