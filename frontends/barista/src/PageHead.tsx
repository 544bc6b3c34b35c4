import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import type { ComponentChildren } from "preact";
import { texts } from "./texts.ts";

interface Props {
  readonly title: string;
  /** How many drinks wait on the board meanwhile. */
  readonly waiting: number;
  readonly onBack: () => void;
  /** What can be done on the whole page. */
  readonly children?: ComponentChildren;
}

/** The head of a page that is shown in place of the board. */
export function PageHead({ title, waiting, onBack, children }: Props) {
  const say = useSay(texts);
  return (
    <header class="page-head">
      <Button kind="quiet" data-testid="back-to-board" onClick={onBack}>
        {say("backToBoard")} {waiting > 0 && <span class="count">{waiting}</span>}
      </Button>
      <h2>{title}</h2>
      {children}
    </header>
  );
}
