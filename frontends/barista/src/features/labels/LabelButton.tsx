import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { usePrinter } from "./LabelPrinter.tsx";
import { labelTexts } from "./texts.ts";

/** Prints the label of a drink that is being made or is ready. */
export function LabelButton({ order }: { order: Order }) {
  const say = useSay(labelTexts);
  const print = usePrinter();
  if (print === undefined || order.state === "QUEUED") {
    return null;
  }
  return (
    <button
      type="button"
      class="quiet print-label"
      data-testid="print-label"
      aria-label={say("printLabelOf", { number: order.number ?? "" })}
      onClick={() => print(order)}
    >
      {say("printLabel")}
    </button>
  );
}
