import type { JourneyEntry, Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { lookUpText, lookUpTexts, type LookUpText } from "./texts.ts";

/**
 * Says in words what a step of an order's journey was, who did it, why, and what was refused; `other` is the number under
 * which it is made once more.
 */
export function useStepWords(order: Order, other: number | undefined): (entry: JourneyEntry) => string {
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
    const text =
      detailType === "Order.Remade" && other !== undefined ? "remadeAs" : textOf(detailType, order);
    const what = say(text, { who: guest, action: named(action), number: other ?? "" });
    const reason = named(entry.refusal ?? reasonOf(entry));
    const words = reason === "" ? what : say("because", { what, reason });
    return count > 1 ? say("times", { what: words, count }) : words;
  };
}

/** What happens after the end of an order tells once more why it has ended. */
const afterwards: readonly string[] = ["Order.Remade", "Order.Collected", "Order.Recalled"];

/** Why it happened; that nobody was in time is why an order expired, and nothing else. */
function reasonOf({ detailType, reason }: JourneyEntry): string | undefined {
  const ofOther = reason === "TIMED_OUT" && detailType !== "Order.Expired";
  return ofOther || afterwards.includes(detailType) ? undefined : reason;
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
