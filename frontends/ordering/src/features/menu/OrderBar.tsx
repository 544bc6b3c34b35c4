import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { OptionPills } from "@serverlesspresso/kit/ui/OptionPills.tsx";
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
}

/** The options of the picked drink, one tap each, and the one button that orders it. */
export function OrderBar({ item, chosen, sending, disabled, onChange, onOrder }: Props) {
  const say = useSay(texts);
  const { language } = useLanguage();
  const open = item.options.find(({ id }) => chosen[id] === undefined);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.scrollIntoView({ block: "nearest" }), [item.id]);
  return (
    <div class="order-bar" ref={bar}>
      {item.options.map((option) => (
        <OptionPills
          key={option.id}
          name={inLanguage(option.name, language)}
          chosen={chosen[option.id]}
          disabled={sending !== false}
          onChoose={(value) => onChange(option.id, value)}
          pills={option.values.map((value) => ({
            id: value.id,
            name: inLanguage(value.name, language),
            testId: `option-${option.id}-${value.id}`,
          }))}
        />
      ))}
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
