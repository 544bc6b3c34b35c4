import type { MenuItem, MenuOption } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { allergensInWords } from "@serverlesspresso/kit/menu/allergens.ts";
import { partTexts } from "@serverlesspresso/kit/menu/parts.ts";
import { Decide, type Whose } from "../../Decide.tsx";
import { inAllLanguages } from "../../inAllLanguages.ts";
import { same } from "../../same.ts";
import type { MenuClash } from "./clashes.ts";
import { fields, type Field } from "./merge.ts";
import { menuTexts, type MenuText } from "./texts.ts";

interface Props {
  readonly clash: MenuClash;
  readonly drink: MenuItem;
  readonly removed: boolean;
  readonly onDecide: (whose: Whose) => void;
}

const headings = {
  name: "texts",
  description: "description",
  available: "soldOut",
  hidden: "whenGuestsSee",
  options: "options",
  recipe: "recipe",
  allergens: "allergens",
} as const satisfies Record<Field, MenuText>;

/** What somebody else has made of a drink that was changed here as well, field by field, beside what is here. */
export function DrinkClash({ clash, drink, removed, onDecide }: Props) {
  const say = useSay(menuTexts);
  const words = useWords();
  const { theirs, decided } = clash;
  const mine = clash.mine ?? { drink, removed };
  const differing =
    theirs === undefined ? [] : fields.filter((field) => !same(theirs[field], mine.drink[field]));
  const differences = differing.map((field) => ({
    what: say(headings[field]),
    theirs: theirs ? words(field, theirs) : "",
    mine: words(field, mine.drink),
  }));
  const what = theirs === undefined ? "clashRemoved" : mine.removed ? "clashRemovedHere" : "clash";
  return (
    <Decide testId="menu-clash" differences={differences} decided={decided} onDecide={onDecide}>
      {say(what)}
    </Decide>
  );
}

function useWords() {
  const say = useSay(menuTexts);
  const { language } = useLanguage();
  const between = language === "ja" ? "、" : ", ";
  const parts: Readonly<Record<string, string>> = partTexts[language];
  const option = ({ name, values, required }: MenuOption) =>
    `${inAllLanguages(name)}: ${values.map((value) => inAllLanguages(value.name)).join(between)}` +
    (required === true ? ` (${say("mustChoose")})` : "");
  return (field: Field, drink: MenuItem): string => {
    switch (field) {
      case "name":
      case "description":
        return inAllLanguages(drink[field]);
      case "available":
        return say(drink.available ? "no" : "yes");
      case "hidden":
        return say(drink.hidden === true ? "hidden" : "shown");
      case "options":
        return drink.options.map(option).join("; ");
      case "recipe":
        return (drink.recipe ?? [])
          .map(({ part, share }) => `${parts[part] ?? part} ${share}%`)
          .join(between);
      case "allergens":
        return allergensInWords(drink.allergens ?? [], language);
    }
  };
}
