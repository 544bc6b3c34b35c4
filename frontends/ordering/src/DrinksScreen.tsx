import { hasEnded, type Journey, type MenuItem, type Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Banner } from "@serverlesspresso/kit/ui/Banner.tsx";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { LanguageSwitch } from "@serverlesspresso/kit/ui/LanguageSwitch.tsx";
import { useEffect, useState } from "preact/hooks";
import { DrinkList } from "./features/drinks/DrinkList.tsx";
import type { OwnDrinks } from "./features/drinks/ownDrinks.ts";
import { drinksTexts } from "./features/drinks/texts.ts";
import { JourneyInWords } from "./features/journey/JourneyInWords.tsx";

interface Props {
  readonly drinks: OwnDrinks;
  readonly menu: readonly MenuItem[];
  readonly readMyOrders: () => Promise<readonly Order[]>;
  readonly readJourney: (orderId: string) => Promise<Journey>;
  readonly onClose: () => void;
}

/** The drinks of this phone: what it remembers, and what the services know beyond that. */
export function DrinksScreen({ drinks, menu, readMyOrders, readJourney, onClose }: Props) {
  const say = useSay(drinksTexts);
  const [state, setState] = useState<"reading" | "read" | "failed">("reading");
  const [confirmed, confirm] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const read = async () => {
      const orders = await readMyOrders();
      drinks.save(orders);
      confirm(new Set(orders.map(({ orderId }) => orderId)));
    };
    read().then(
      () => setState("read"),
      () => setState("failed"),
    );
  }, []);
  const all = drinks.all;
  return (
    <div class="phone">
      <main class="own-drinks">
        <h1>{say("title")}</h1>
        {state === "failed" && <Banner testId="drinks-kept">{say("kept")}</Banner>}
        {all.length === 0 && <p>{say(state === "reading" ? "reading" : "none")}</p>}
        <DrinkList
          drinks={all}
          menu={menu}
          isKnown={(drink) => hasEnded(drink) || confirmed.has(drink.orderId)}
          more={(orderId) => <JourneyInWords read={() => readJourney(orderId)} />}
        />
      </main>
      <footer>
        <Button data-testid="drinks-close" onClick={onClose}>
          {say("back")}
        </Button>
        <LanguageSwitch />
      </footer>
    </div>
  );
}
