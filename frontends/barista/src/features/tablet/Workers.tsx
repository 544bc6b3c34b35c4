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

/** Those who work here today; one tap says who does now. */
export function Workers({ people, onUse, onOther }: Props) {
  const say = useSay(tabletTexts);
  const { names, now } = useStore(people.store);
  return (
    <span class="workers" role="group" aria-label={say("working")}>
      {names.map((name) => (
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
