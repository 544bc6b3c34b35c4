import type { OrderState } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts } from "../../texts.ts";

const steps = [
  { state: "CHOOSING", text: "stepChosen" },
  { state: "QUEUED", text: "stepQueued" },
  { state: "MAKING", text: "stepMaking" },
  { state: "COMPLETED", text: "stepReady" },
] as const;

/** The four steps of an order, up to the one it is at. */
export function Steps({ state }: { state: OrderState }) {
  const say = useSay(texts);
  const at = steps.findIndex((step) => step.state === state);
  return (
    <ol class="steps" aria-label={say("progress")}>
      {steps.map((step, index) => (
        <li key={step.state} data-done={index <= at} aria-current={index === at ? "step" : undefined}>
          {say(step.text)}
        </li>
      ))}
    </ol>
  );
}
