import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { readJourney, readOrder } from "@serverlesspresso/kit/api/orders.ts";
import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
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
  readonly onLookUp: (number: number, admittedAt: string | undefined) => void;
}

/** An order as it is, and what happened to it, the oldest first. */
export function FoundOrder({ api, shop, timeZone, order, optionNames, onLookUp }: Props) {
  const say = useSay(lookUpTexts);
  const { language } = useLanguage();
  const { time } = useFormat();
  const { drink, orderId } = order;
  const other = useOther(api, shop, order.remadeAs);
  const words = useStepWords(order, other?.number);
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
                {entry.detailType === "Order.Remade" && other?.number !== undefined && (
                  <Button
                    kind="quiet"
                    data-testid="look-up-other"
                    onClick={() => onLookUp(other.number ?? 0, other.admittedAt)}
                  >
                    {say("lookUpOther", { number: other.number })}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        )}
      </Reading>
    </article>
  );
}

/** The order that is made instead, once it was read. */
function useOther(api: ApiClient, shop: string, remadeAs: string | undefined): Order | undefined {
  const reading = useReading(remadeAs ?? "", async () => ({
    order: remadeAs === undefined ? undefined : (await readOrder(api, shop, remadeAs)).order,
  }));
  return typeof reading === "string" ? undefined : reading.order;
}
