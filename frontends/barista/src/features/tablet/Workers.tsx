import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import type { People } from "./people.ts";
import "./tablet.css";
import { tabletTexts } from "./texts.ts";

interface Props {
  readonly people: People;
  readonly onUse: (name: string) => void;
  readonly onOther: () => void;
}

/** So many have a place in the bar; the others are one tap further. */
const mostInBar = 3;

/** Those who work here today; one tap says who does now. */
export function Workers({ people, onUse, onOther }: Props) {
  const say = useSay(tabletTexts);
  const { names, now } = useStore(people.store);
  const latest = names.slice(-mostInBar);
  const shown = now === undefined || latest.includes(now) ? latest : [now, ...latest.slice(1)];
  return (
    <span class="workers" role="group" aria-label={say("working")}>
      {shown.map((name) => (
        <button
          key={name}
          type="button"
          class="quiet"
          aria-pressed={name === now}
          data-testid="worker"
          onClick={() => onUse(name)}
        >
          {name}
        </button>
      ))}
      <button type="button" class="quiet" data-testid="someone-else" onClick={onOther}>
        {say("someoneElse")}
      </button>
    </span>
  );
}
