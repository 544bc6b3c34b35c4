import type { JourneyEntry, Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { lookUpText, lookUpTexts, type LookUpText } from "./texts.ts";

/** Says in words what a step of an order's journey was, who did it, why, and what was refused. */
export function useStepWords(order: Order): (entry: JourneyEntry) => string {
  const say = useSay(lookUpTexts);
  const named = (name: string | undefined) => {
    const text = lookUpText(name);
    return text === undefined ? (name ?? "") : say(text);
  };
  const who = ({ actor }: JourneyEntry) => {
    const { role, name } = actor ?? {};
    return role === "CUSTOMER"
      ? say("theGuest")
      : (name ?? say(role === "SYSTEM" ? "theSystem" : "somebody"));
  };
  return (entry) => {
    const { detailType, action, count = 1 } = entry;
    const guest = detailType === "Order.Admitted" ? say("theGuest") : who(entry);
    const what = say(textOf(detailType, order), { who: guest, action: named(action) });
    const reason = named(entry.refusal ?? entry.reason);
    const words = reason === "" ? what : say("because", { what, reason });
    return count > 1 ? say("times", { what: words, count }) : words;
  };
}

/** The steps of a journey that happened: an order that was asked for by staff was admitted without any scan. */
export function stepsOf(entries: readonly JourneyEntry[]): readonly JourneyEntry[] {
  const askedFor = entries.some(({ detailType }) => detailType === "Order.Requested");
  return askedFor ? entries.filter(({ detailType }) => detailType !== "Order.Admitted") : entries;
}

/** An order is requested instead of another one, or taken at the counter. */
function textOf(detailType: string, { requested }: Order): LookUpText {
  const taken = detailType === "Order.Requested" && requested?.insteadOf === undefined;
  return taken ? "takenAtCounter" : (lookUpText(detailType) ?? "other");
}
