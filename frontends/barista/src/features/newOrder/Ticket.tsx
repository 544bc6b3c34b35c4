import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { QrPicture } from "@serverlesspresso/kit/ui/QrPicture.tsx";
import { followAddress, grouped, shortAddress } from "../../counter/followLink.ts";
import { optionNamer, optionsOf } from "../../counter/optionNames.ts";
import { newOrderTexts } from "./texts.ts";

interface Props {
  readonly shop: Shop;
  /** Undefined until the services have admitted it. */
  readonly order: Order | undefined;
  readonly code: string;
  readonly onPrint: (order: Order, code: string) => void;
  readonly onAnother: () => void;
}

/** What the guest takes along: the number, and the address where the order can be followed. */
export function Ticket({ shop, order, code, onPrint, onAnother }: Props) {
  const say = useSay(newOrderTexts);
  const { language } = useLanguage();
  const { shopId } = shop;
  const number = order?.number;
  if (order === undefined || number === undefined) {
    return (
      <p class="new-order-waiting" role="status" data-testid="new-order-waiting">
        {say("waiting")}
      </p>
    );
  }
  return (
    <div class="ticket" data-testid="ticket">
      <p class="visually-hidden" role="status">
        {say("taken", { number })}
      </p>
      <p class="ticket-number">
        <span class="quiet-text">{say("number")}</span>
        <strong data-testid="ticket-number">{number}</strong>
      </p>
      <p class="ticket-drink">
        {[...inWords(), order.guest && say("forGuest", { name: order.guest.name })]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <div class="ticket-qr" data-testid="ticket-qr" data-url={followAddress(shopId, code)}>
        <QrPicture text={followAddress(shopId, code)} label={say("qr", { number })} />
      </div>
      <p>{say("followIt")}</p>
      <p class="ticket-address" data-testid="ticket-address">
        {shortAddress(shopId)}
        <wbr />
        <strong>{grouped(code)}</strong>
      </p>
      <footer>
        <Button kind="main" large data-testid="another-order" onClick={onAnother}>
          {say("another")}
        </Button>
        <Button data-testid="print-ticket" onClick={() => onPrint(order, code)}>
          {say("print")}
        </Button>
      </footer>
    </div>
  );

  /** The drink and what differs from usual, as on its card. */
  function inWords(): string[] {
    const { drink } = order ?? {};
    return drink === undefined
      ? []
      : [inLanguage(drink.name, language), ...optionsOf(drink, optionNamer(shop, language))];
  }
}
