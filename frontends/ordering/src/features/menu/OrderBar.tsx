import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { openOption } from "@serverlesspresso/kit/menu/choosing.ts";
import { ItemOptions } from "@serverlesspresso/kit/menu/ItemOptions.tsx";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { texts, type TextKey } from "../../texts.ts";

interface Props {
  readonly item: MenuItem;
  readonly chosen: Readonly<Record<string, string>>;
  /** The words on the button while the order is being sent. */
  readonly sending: TextKey | false;
  readonly disabled: boolean;
  readonly onChange: (option: string, value: string) => void;
  readonly onOrder: () => void;
  readonly children?: ComponentChildren;
}

/** The options of the picked drink, one tap each, and the one button that orders it. */
export function OrderBar({ item, chosen, sending, disabled, onChange, onOrder, children }: Props) {
  const say = useSay(texts);
  const { language } = useLanguage();
  const open = openOption(item, chosen);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.scrollIntoView({ block: "nearest" }), [item.id]);
  return (
    <div class="order-bar" ref={bar}>
      <ItemOptions item={item} chosen={chosen} disabled={sending !== false} onChange={onChange} />
      {children}
      <Button
        kind="main"
        large
        data-testid="submit-order"
        busy={sending && say(sending)}
        disabled={disabled || open !== undefined}
        onClick={onOrder}
      >
        {open === undefined
          ? say("order", { drink: inLanguage(item.name, language) })
          : say("decideFirst", { option: inLanguage(open.name, language) })}
      </Button>
    </div>
  );
}
