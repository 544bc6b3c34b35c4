import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { filterTexts } from "./filterTexts.ts";
import "./filter.css";

interface Props {
  readonly orders: readonly Order[];
  readonly chosen: string | undefined;
  readonly onChoose: (drinkId: string | undefined) => void;
}

/** One kind of drink at a time, with how many there are of it. It keeps its place while there is nothing to choose. */
export function Filter({ orders, chosen, onChoose }: Props) {
  const say = useSay(filterTexts);
  const { language } = useLanguage();
  const kinds = kindsOf(orders);
  const gone = chosen !== undefined && !kinds.some(({ drink }) => drink.id === chosen);
  return (
    <select
      class="filter"
      aria-label={say("filter")}
      data-testid="filter"
      data-idle={kinds.length < 2 && chosen === undefined}
      value={chosen ?? ""}
      onChange={({ currentTarget: { value } }) => onChoose(value === "" ? undefined : value)}
    >
      <option value="">{say("all")}</option>
      {kinds.map(({ drink, count }) => (
        <option key={drink.id} value={drink.id}>
          {say("kind", { name: inLanguage(drink.name, language), count })}
        </option>
      ))}
      {gone && <option value={chosen}>{say("none")}</option>}
    </select>
  );
}

function kindsOf(orders: readonly Order[]) {
  const kinds = new Map<string, { drink: NonNullable<Order["drink"]>; count: number }>();
  for (const { drink } of orders) {
    if (drink !== undefined) {
      kinds.set(drink.id, { drink, count: (kinds.get(drink.id)?.count ?? 0) + 1 });
    }
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count || a.drink.id.localeCompare(b.drink.id));
}
