import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { notify } from "@serverlesspresso/kit/device/notify.ts";
import { vibrate } from "@serverlesspresso/kit/device/vibrate.ts";
import { speaker } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, initialLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { isReady } from "@serverlesspresso/kit/state/orders.ts";
import type { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { readyTexts } from "./texts.ts";

interface OrderStore {
  readonly value: { readonly order?: Order };
  subscribe(listener: () => void): () => void;
}

/** Calls once when the order that was waited for becomes ready; returns how to stop that. */
export function onReady(orders: OrderStore, call: (order: Order) => void): () => void {
  let before = orders.value.order;
  return orders.subscribe(() => {
    const { order } = orders.value;
    const waitedFor = before?.orderId === order?.orderId && before?.state !== "COMPLETED";
    before = order;
    if (order !== undefined && isReady(order) && waitedFor) {
      call(order);
    }
  });
}

/** Plays the cue, vibrates and shows a notification, for a customer who does not look at the page. */
export function announceReady(order: Order, cues: Cues): void {
  cues.play("ready");
  vibrate("ready");
  const language = initialLanguage();
  const say = speaker(readyTexts, language);
  const drink = order.drink === undefined ? "" : inLanguage(order.drink.name, language);
  void notify({
    title: say("notice", { number: order.number ?? "" }),
    body: say("noticeDetail", { drink }),
    tag: order.orderId,
    language,
  });
}
