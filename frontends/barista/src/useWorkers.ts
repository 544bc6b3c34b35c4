import { useEffect, useState } from "preact/hooks";
import { useStore, Store } from "@serverlesspresso/kit/state/store.ts";
import type { CounterModel } from "./counter/counterModel.ts";
import type { People } from "./features/tablet/people.ts";

/** Those who use the tablet, and how one takes over from another. */
export interface WorkersHere {
  readonly people: People;
  /** The tablet asks who works, instead of showing the board. */
  readonly asking: boolean;
  /** False if that is no name. */
  readonly onUse: (name: string) => boolean;
  readonly onOther: () => void;
  /** Back to the board, if somebody works already. */
  readonly onBack: (() => void) | undefined;
}

const nobody = new Store<{ readonly now?: string }>({});
const minuteMillis = 60_000;

/**
 * Who works at the shop's tablet; undefined where somebody has signed in. What is held when somebody else begins is sent
 * at once, in the name of whoever has tapped it. A new day asks once nobody is in the middle of something.
 */
export function useWorkers(
  people: People | undefined,
  model: CounterModel,
  now: number,
  timeZone: string | undefined,
  occupied: boolean,
): WorkersHere | undefined {
  const { now: name } = useStore<{ readonly now?: string }>(people?.store ?? nobody);
  const [choosing, choose] = useState(false);
  const minute = Math.floor(now / minuteMillis);
  useEffect(() => {
    if (people !== undefined && !(occupied && people.isOver(now, timeZone))) {
      people.turnTo(now, timeZone);
    }
  }, [people, minute, timeZone, occupied]);
  if (people === undefined) {
    return undefined;
  }
  const onUse = (chosen: string) => {
    model.sendAllHeld();
    const good = people.use(chosen);
    if (good) {
      choose(false);
    }
    return good;
  };
  return {
    people,
    asking: choosing || name === undefined,
    onUse,
    onOther: () => choose(true),
    onBack: name === undefined ? undefined : () => choose(false),
  };
}
