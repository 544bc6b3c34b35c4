import type { JourneyEntry } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { lookUpText, lookUpTexts } from "./texts.ts";

/** Says in words what a step of a journey was, who did it, why, and what was refused. */
export function useStepWords(): (entry: JourneyEntry) => string {
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
    const what = say(lookUpText(detailType) ?? "other", { who: guest, action: named(action) });
    const reason = named(entry.refusal ?? entry.reason);
    const words = reason === "" ? what : say("because", { what, reason });
    return count > 1 ? say("times", { what: words, count }) : words;
  };
}
