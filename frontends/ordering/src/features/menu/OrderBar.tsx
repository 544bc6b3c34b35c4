import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { texts } from "../../texts.ts";

interface Props {
  readonly item: MenuItem;
  readonly chosen: Readonly<Record<string, string>>;
  readonly sending: boolean;
  readonly disabled: boolean;
  readonly onChange: (option: string, value: string) => void;
  readonly onOrder: () => void;
}

/** The options of the picked drink, one tap each, and the one button that orders it. */
export function OrderBar({ item, chosen, sending, disabled, onChange, onOrder }: Props) {
  const say = useSay(texts);
  const { language } = useLanguage();
  return (
    <div class="order-bar">
      {item.options.map((option) => (
        <div key={option.id} class="option" role="group" aria-label={inLanguage(option.name, language)}>
          <span class="option-name">{inLanguage(option.name, language)}</span>
          {option.values.map((value) => (
            <button
              key={value.id}
              type="button"
              data-testid={`option-${option.id}-${value.id}`}
              aria-pressed={chosen[option.id] === value.id}
              disabled={sending}
              onClick={() => onChange(option.id, value.id)}
            >
              {inLanguage(value.name, language)}
            </button>
          ))}
        </div>
      ))}
      <button
        type="button"
        class="primary"
        data-testid="submit-order"
        disabled={sending || disabled}
        onClick={onOrder}
      >
        {sending ? say("sending") : say("order", { drink: inLanguage(item.name, language) })}
      </button>
    </div>
  );
}
