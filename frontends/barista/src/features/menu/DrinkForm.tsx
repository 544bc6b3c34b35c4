import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { allergens, allergenTexts } from "@serverlesspresso/kit/menu/allergens.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { OptionPills } from "@serverlesspresso/kit/ui/OptionPills.tsx";
import { DrinkTexts } from "./DrinkTexts.tsx";
import { OptionsForm } from "./OptionsForm.tsx";
import { RecipeForm } from "./RecipeForm.tsx";
import { menuTexts } from "./texts.ts";

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
  return (
    <form class="drink-form" onSubmit={(event) => event.preventDefault()}>
      <RecipeForm recipe={recipe} onChange={(changed) => onChange({ recipe: changed })} />
      <fieldset>
        <legend>{say("texts")}</legend>
        <DrinkTexts
          label="nameIn"
          kind="name"
          testId="drink-name"
          error={nameless ? "name" : undefined}
          text={drink.name}
          onWrite={(name) => onChange({ name })}
        />
        <DrinkTexts
          label="descriptionIn"
          hint="descriptionHint"
          kind="description"
          testId="drink-description"
          text={description}
          onWrite={(changed) => onChange({ description: changed })}
        />
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
