import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { readJourney } from "@serverlesspresso/kit/api/orders.ts";
import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { Reading } from "../../Reading.tsx";
import { useReading } from "@serverlesspresso/kit/ui/useReading.ts";
import { optionsOf, type OptionNames } from "../../counter/optionNames.ts";
import { lookUpTexts } from "./texts.ts";
import { stepsOf, useStepWords } from "./useStepWords.ts";

interface Props {
  readonly api: ApiClient;
  readonly shop: string;
  readonly timeZone: string | undefined;
  readonly order: Order;
  readonly optionNames: OptionNames;
}

/** An order as it is, and what happened to it, the oldest first. */
export function FoundOrder({ api, shop, timeZone, order, optionNames }: Props) {
  const say = useSay(lookUpTexts);
  const words = useStepWords(order);
  const { language } = useLanguage();
  const { time } = useFormat();
  const { drink, orderId } = order;
  const journey = useReading(orderId, () => readJourney(api, shop, orderId));
  return (
    <article class="found-order" data-testid={`found-${orderId}`}>
      <h3>
        <span class="found-number">{order.number}</span>
        {drink && (
          <span>{[inLanguage(drink.name, language), ...optionsOf(drink, optionNames)].join(", ")}</span>
        )}
        <span class="chip" data-tone={order.state === "COMPLETED" ? "ready" : "plain"}>
          {say(order.state)}
        </span>
      </h3>
      <Reading reading={journey}>
        {({ entries }) => (
          <ol>
            {stepsOf(entries).map((entry) => (
              <li
                key={`${entry.at} ${entry.detailType} ${entry.action ?? ""}`}
                data-refused={entry.refusal !== undefined}
              >
                <time dateTime={entry.at}>{time(entry.at, timeZone)}</time>
                <span>{words(entry)}</span>
              </li>
            ))}
          </ol>
        )}
      </Reading>
    </article>
  );
}
