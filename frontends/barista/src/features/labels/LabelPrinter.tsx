import type { Order } from "@serverlesspresso/kit/api/types.ts";
import type { Store } from "@serverlesspresso/kit/state/store.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { usePrinting } from "@serverlesspresso/kit/ui/usePrinting.ts";
import { createContext, type ComponentChildren } from "preact";
import { useCallback, useContext, useState } from "preact/hooks";
import type { Counter } from "../../counter/counterState.ts";
import { Label } from "./Label.tsx";
import "./label.css";

/** With a code it is the slip for the guest, who follows the order by it. */
type Print = (order: Order, code?: string) => void;

const Printer = createContext<Print | undefined>(undefined);

/** Prints a label; undefined outside a LabelPrinter. */
export function usePrinter(): Print | undefined {
  return useContext(Printer);
}

interface Props {
  readonly store: Store<Counter>;
  readonly children: ComponentChildren;
}

/** Lets whatever is inside print labels: the browser prints the label alone, on paper of its size. */
export function LabelPrinter({ store, children }: Props) {
  const { shop } = useStore(store);
  const [printed, print] = useState<{ order: Order; code: string | undefined } | undefined>(undefined);
  const printIt = useCallback<Print>((order, code) => print({ order, code }), []);
  usePrinting(printed, () => print(undefined));
  return (
    <Printer.Provider value={printIt}>
      {children}
      {printed && <Label {...printed} shop={shop} />}
    </Printer.Provider>
  );
}
