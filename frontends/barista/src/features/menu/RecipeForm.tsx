import type { Recipe } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { partTexts } from "@serverlesspresso/kit/menu/parts.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { firstShare, parts, roomFor, shareOf, withShare } from "./drinkDraft.ts";
import { menuTexts } from "./texts.ts";

interface Props {
  readonly recipe: Recipe;
  readonly onChange: (recipe: Recipe) => void;
}

/** A slider for each part of a drink, the top one first as in the cup. */
export function RecipeForm({ recipe, onChange }: Props) {
  const say = useSay(menuTexts);
  const { language } = useLanguage();
  const names: Readonly<Record<string, string>> = partTexts[language];
  const left = roomFor(recipe, "");
  return (
    <fieldset class="recipe">
      <legend>{say("recipe")}</legend>
      {recipe.toReversed().map(({ part, share }) => (
        <label key={part} class="slider">
          <span>{names[part] ?? part}</span>
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            value={share}
            data-testid={`part-${part}`}
            aria-valuetext={say("shareOf", { share })}
            onInput={({ currentTarget }) => {
              const changed = withShare(recipe, part, Number(currentTarget.value));
              currentTarget.value = String(shareOf(changed, part));
              onChange(changed);
            }}
          />
          <span class="share" aria-hidden="true">
            {share}%
          </span>
        </label>
      ))}
      <p class="quiet-text" role="status">
        {recipe.length === 0 ? say("cupEmpty") : left === 0 ? say("cupFull") : say("left", { share: left })}
      </p>
      <div class="pills-row" role="group" aria-label={say("addPart")}>
        {parts
          .filter((part) => shareOf(recipe, part) === 0)
          .map((part) => (
            <Button
              key={part}
              kind="quiet"
              data-testid={`add-part-${part}`}
              disabled={left === 0}
              onClick={() => onChange(withShare(recipe, part, firstShare(recipe, part)))}
            >
              + {names[part]}
            </Button>
          ))}
      </div>
    </fieldset>
  );
}
