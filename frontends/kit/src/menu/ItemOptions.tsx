import type { MenuItem } from "../api/types.ts";
import { inLanguage, useLanguage } from "../i18n/language.tsx";
import { OptionPills } from "../ui/OptionPills.tsx";

interface Props {
  readonly item: MenuItem;
  readonly chosen: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  readonly onChange: (option: string, value: string) => void;
}

/** The options of a drink, one tap each. */
export function ItemOptions({ item, chosen, disabled, onChange }: Props) {
  const { language } = useLanguage();
  return (
    <>
      {item.options.map((option) => (
        <OptionPills
          key={option.id}
          name={inLanguage(option.name, language)}
          chosen={chosen[option.id]}
          disabled={disabled}
          onChoose={(value) => onChange(option.id, value)}
          pills={option.values.map((value) => ({
            id: value.id,
            name: inLanguage(value.name, language),
            testId: `option-${option.id}-${value.id}`,
          }))}
        />
      ))}
    </>
  );
}
