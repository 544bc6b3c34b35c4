import type { OptionValue } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { partTexts } from "@serverlesspresso/kit/menu/parts.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { parts } from "./drinkDraft.ts";
import { DrinkTexts } from "./DrinkTexts.tsx";
import { menuTexts } from "./texts.ts";

interface Props {
  readonly value: OptionValue;
  /** What is in the usual drink. */
  readonly parts: readonly string[];
  readonly onChange: (value: OptionValue) => void;
  readonly onRemove: () => void;
}

/** One answer to a choice, and what it puts in place of what. */
export function ValueForm({ value, parts: usual, onChange, onRemove }: Props) {
  const say = useSay(menuTexts);
  const { language } = useLanguage();
  const names: Readonly<Record<string, string>> = partTexts[language];
  const { replaces = {} } = value;
  const name = inLanguage(value.name, language);
  const replace = (part: string, other: string) => {
    const { [part]: _, ...others } = replaces;
    onChange({ ...value, replaces: other === "" ? others : { ...others, [part]: other } });
  };
  return (
    <li class="value" data-testid={`option-value-${value.id}`}>
      <DrinkTexts
        label="valueIn"
        kind="name"
        testId="value-name"
        text={value.name}
        onWrite={(changed) => onChange({ ...value, name: changed })}
      />
      <div class="replaces">
        {[...new Set([...usual, ...Object.keys(replaces)])].map((part) => (
          <label key={part}>
            <span class="quiet-text">{say("insteadOf", { part: names[part] ?? part })}</span>
            <select
              data-testid={`instead-of-${part}`}
              value={replaces[part] ?? ""}
              onChange={({ currentTarget }) => replace(part, currentTarget.value)}
            >
              <option value="">{say("asUsual")}</option>
              {parts
                .filter((other) => other !== part)
                .map((other) => (
                  <option key={other} value={other}>
                    {names[other]}
                  </option>
                ))}
            </select>
          </label>
        ))}
        <Button kind="quiet" aria-label={say("removeValue", { value: name })} onClick={onRemove}>
          ×
        </Button>
      </div>
    </li>
  );
}
