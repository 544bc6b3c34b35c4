import type { MenuItem, MenuOption } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { OptionPills } from "@serverlesspresso/kit/ui/OptionPills.tsx";
import { newOption, newValue } from "./drinkDraft.ts";
import { DrinkTexts } from "./DrinkTexts.tsx";
import { menuTexts } from "./texts.ts";
import { ValueForm } from "./ValueForm.tsx";

interface Props {
  readonly drink: MenuItem;
  readonly others: readonly MenuItem[];
  readonly onChange: (options: readonly MenuOption[]) => void;
}

/** What guests choose about a drink; what another drink has already can be taken from there. */
export function OptionsForm({ drink, others, onChange }: Props) {
  const say = useSay(menuTexts);
  const { language } = useLanguage();
  const { options } = drink;
  const models = others.filter((other) =>
    other.options.some(({ id }) => !options.some((one) => one.id === id)),
  );
  const change = (changed: MenuOption) =>
    onChange(options.map((option) => (option.id === changed.id ? changed : option)));
  return (
    <fieldset class="options">
      <legend>{say("options")}</legend>
      {options.map((option) => (
        <OptionForm
          key={option.id}
          option={option}
          recipe={drink.recipe}
          onChange={change}
          onRemove={() => onChange(options.filter(({ id }) => id !== option.id))}
        />
      ))}
      <div class="pills-row">
        <Button data-testid="add-option" onClick={() => onChange([...options, newOption(drink)])}>
          {say("addOption")}
        </Button>
        {models.length > 0 && (
          <select
            aria-label={say("optionsFrom")}
            data-testid="options-from"
            value=""
            onChange={({ currentTarget }) => {
              const model = models.find(({ id }) => id === currentTarget.value);
              onChange([
                ...options,
                ...(model?.options ?? []).filter(({ id }) => !options.some((one) => one.id === id)),
              ]);
            }}
          >
            <option value="">{say("optionsFrom")}</option>
            {models.map(({ id, name }) => (
              <option key={id} value={id}>
                {inLanguage(name, language)}
              </option>
            ))}
          </select>
        )}
      </div>
    </fieldset>
  );
}

interface OptionProps {
  readonly option: MenuOption;
  readonly recipe: MenuItem["recipe"];
  readonly onChange: (option: MenuOption) => void;
  readonly onRemove: () => void;
}

function OptionForm({ option, recipe = [], onChange, onRemove }: OptionProps) {
  const say = useSay(menuTexts);
  return (
    <div class="option" data-testid={`drink-option-${option.id}`}>
      <DrinkTexts
        label="nameIn"
        kind="name"
        testId="option-name"
        text={option.name}
        onWrite={(name) => onChange({ ...option, name })}
      />
      <OptionPills
        name={say("options")}
        hideName
        chosen={option.required === true ? "required" : "usual"}
        onChoose={(id) => onChange({ ...option, required: id === "required" })}
        pills={[
          { id: "usual", name: say("usualFirst") },
          { id: "required", name: say("mustChoose"), testId: "option-required" },
        ]}
      />
      <ol class="values">
        {option.values.map((value) => (
          <ValueForm
            key={value.id}
            value={value}
            parts={recipe.map(({ part }) => part)}
            onChange={(changed) =>
              onChange({
                ...option,
                values: option.values.map((one) => (one.id === value.id ? changed : one)),
              })
            }
            onRemove={() =>
              onChange({ ...option, values: option.values.filter(({ id }) => id !== value.id) })
            }
          />
        ))}
      </ol>
      <div class="pills-row">
        <Button
          data-testid="add-value"
          onClick={() => onChange({ ...option, values: [...option.values, newValue(option)] })}
        >
          {say("addValue")}
        </Button>
        <Button kind="quiet" data-testid="remove-option" onClick={onRemove}>
          {say("removeOption")}
        </Button>
      </div>
    </div>
  );
}
