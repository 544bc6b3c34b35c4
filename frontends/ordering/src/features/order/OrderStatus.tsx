import { hasEnded, type Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { Cup, fillOf } from "@serverlesspresso/kit/ui/Cup.tsx";
import { texts, type TextKey } from "../../texts.ts";
import { Steps } from "./Steps.tsx";
import { wordsFor } from "./words.ts";

/** Where the order stands: the number, the cup, one sentence. */
export function OrderStatus({ order }: { order: Order | undefined }) {
  const say = useSay(texts);
  const { language } = useLanguage();
  const { title, detail } = wordsFor(order);
  const state = order?.state ?? "WAITING";
  const drink = order?.drink === undefined ? "" : inLanguage(order.drink.name, language);
  const inProgress = order !== undefined && ["QUEUED", "MAKING", "COMPLETED"].includes(order.state);
  const next = order && whatNext(order);
  return (
    <section class="order-status" data-testid="order-state" data-state={state} aria-live="polite">
      {order?.number !== undefined && (
        <p class="order-number">
          <span class="quiet-text">{say("number")}</span>
          <strong data-testid="order-number">{order.number}</strong>
        </p>
      )}
      <Cup
        recipe={order?.drink?.recipe}
        fill={order === undefined ? "empty" : fillOf(order.state)}
        size={112}
      />
      <h1>{say(title, { drink })}</h1>
      <p>{say(detail, { name: order?.claimedBy?.name ?? "" })}</p>
      {inProgress && <Steps state={order.state} />}
      {next !== undefined && <p class="quiet-text">{say(next)}</p>}
    </section>
  );
}

/** What to do after the end; most rejections have said so already. */
function whatNext(order: Order): TextKey | undefined {
  if (order.state === "REJECTED") {
    return order.reason === "SHOP_CLOSED" ? "whenOpen" : undefined;
  }
  return hasEnded(order) ? "another" : undefined;
}
