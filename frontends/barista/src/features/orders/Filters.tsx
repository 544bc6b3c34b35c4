import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { filterTexts } from "./filterTexts.ts";
import "./filters.css";

interface Props {
  readonly orders: readonly Order[];
  readonly chosen: string | undefined;
  readonly onChoose: (drinkId: string | undefined) => void;
}

/** One kind of drink at a time: only what is still to be made, with how many there are of it. */
export function Filters({ orders, chosen, onChoose }: Props) {
  const say = useSay(filterTexts);
  const { language } = useLanguage();
  const kinds = kindsOf(orders);
  if (kinds.length < 2 && chosen === undefined) {
    return null;
  }
  return (
    <section class="filters" aria-label={say("filter")} data-testid="filters">
      <button
        type="button"
        aria-pressed={chosen === undefined}
        data-testid="filter-all"
        onClick={() => onChoose(undefined)}
      >
        {say("all")}
      </button>
      {kinds.map(({ drink, count }) => (
        <button
          key={drink.id}
          type="button"
          aria-pressed={chosen === drink.id}
          data-testid={`filter-${drink.id}`}
          onClick={() => onChoose(chosen === drink.id ? undefined : drink.id)}
        >
          {inLanguage(drink.name, language)} <span class="count">{count}</span>
        </button>
      ))}
    </section>
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
