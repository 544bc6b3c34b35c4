import { languages, type LocalizedText, type MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { allergens, allergenTexts } from "@serverlesspresso/kit/menu/allergens.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";
import { OptionPills } from "@serverlesspresso/kit/ui/OptionPills.tsx";
import { withText } from "./drinkDraft.ts";
import { OptionsForm } from "./OptionsForm.tsx";
import { RecipeForm } from "./RecipeForm.tsx";
import { menuTexts } from "./texts.ts";

const longestName = 60;
const longestDescription = 160;

interface Props {
  readonly drink: MenuItem;
  readonly others: readonly MenuItem[];
  readonly nameless: boolean;
  readonly onChange: (change: Partial<MenuItem>) => void;
  readonly onRemove: () => void;
}

/** Everything about one drink. */
export function DrinkForm({ drink, others, nameless, onChange, onRemove }: Props) {
  const say = useSay(menuTexts);
  const { language } = useLanguage();
  const { description = {}, allergens: contained = [], recipe = [] } = drink;
  const write = (text: LocalizedText, of: string, words: string) => withText(text, of, words);
  return (
    <form class="drink-form" onSubmit={(event) => event.preventDefault()}>
      <RecipeForm recipe={recipe} onChange={(changed) => onChange({ recipe: changed })} />
      <fieldset>
        <legend>{say("texts")}</legend>
        <div class="by-language">
          {languages.map((of) => (
            <Field
              key={of}
              label={say("nameIn", { language: say(of) })}
              testId={`drink-name-${of}`}
              maxLength={longestName}
              error={nameless && of === language ? say("name") : undefined}
              value={drink.name[of] ?? ""}
              onInput={(words) => onChange({ name: write(drink.name, of, words) })}
            />
          ))}
          {languages.map((of) => (
            <Field
              key={of}
              label={say("descriptionIn", { language: say(of) })}
              hint={say("descriptionHint")}
              testId={`drink-description-${of}`}
              maxLength={longestDescription}
              value={description[of] ?? ""}
              onInput={(words) => onChange({ description: write(description, of, words) })}
            />
          ))}
        </div>
      </fieldset>
      <OptionsForm drink={drink} others={others} onChange={(options) => onChange({ options })} />
      <fieldset>
        <legend>{say("allergens")}</legend>
        <div class="pills-row">
          {allergens.map((allergen) => (
            <label key={allergen} class="pill" data-testid={`allergen-${allergen}`}>
              <input
                type="checkbox"
                class="visually-hidden"
                checked={contained.includes(allergen)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange({
                    allergens: allergens.filter((one) =>
                      one === allergen ? checked : contained.includes(one),
                    ),
                  })
                }
              />
              {allergenTexts[language][allergen]}
            </label>
          ))}
        </div>
      </fieldset>
      <OptionPills
        name={say("whenGuestsSee")}
        chosen={drink.hidden === true ? "hidden" : "shown"}
        onChoose={(id) => onChange({ hidden: id === "hidden" })}
        pills={[
          { id: "shown", name: say("shown"), testId: "drink-shown" },
          { id: "hidden", name: say("hidden"), testId: "drink-hidden" },
        ]}
      />
      <Button kind="danger" data-testid="remove-drink" onClick={onRemove}>
        {say("remove")}
      </Button>
    </form>
  );
}
