import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts } from "../../texts.ts";
import "./laneTabs.css";

export const laneNames = ["toMake", "inHands", "ready"] as const;

export type LaneName = (typeof laneNames)[number];

/** Where the card of an order stands, unless it has left the board. */
export function laneOf({ state }: Order): LaneName | undefined {
  const lanes: Readonly<Partial<Record<Order["state"], LaneName>>> = {
    QUEUED: "toMake",
    MAKING: "inHands",
    COMPLETED: "ready",
  };
  return lanes[state];
}

interface Props {
  readonly counts: Readonly<Record<LaneName, number>>;
  readonly shown: LaneName;
  readonly onShow: (lane: LaneName) => void;
}

/** On a phone one lane is shown at a time; the others say how much is in them. */
export function LaneTabs({ counts, shown, onShow }: Props) {
  const say = useSay(texts);
  return (
    <div class="lane-tabs" role="group" aria-label={say("lanes")}>
      {laneNames.map((name) => (
        <button
          key={name}
          type="button"
          data-testid={`tab-${name}`}
          aria-pressed={name === shown}
          onClick={() => onShow(name)}
        >
          {say(name)} <span class="count">{counts[name]}</span>
        </button>
      ))}
    </div>
  );
}
