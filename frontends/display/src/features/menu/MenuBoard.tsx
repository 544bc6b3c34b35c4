import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { recipeOf } from "@serverlesspresso/kit/menu/recipe.ts";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useRoom } from "../../board/useRoom.ts";
import { BothLanguages, InItsLanguages } from "../../BothLanguages.tsx";
import { PageSign } from "../../paging/PageSign.tsx";
import { usePages } from "../../paging/pages.ts";
import { menuLayout } from "./menuLayout.ts";

interface Props {
  readonly menu: readonly MenuItem[];
  /** Stands beside the title. */
  readonly children: ComponentChildren;
}

/** The menu, drawn, for as long as there is no number to show. */
export function MenuBoard({ menu, children }: Props) {
  const board = useRef<HTMLElement>(null);
  const layout = menuLayout(menu.length, useRoom(board));
  const page = usePages(menu, layout.perPage);
  const style = { "--columns": layout.columns, "--rows": layout.rows, "--side": `${layout.side}vmin` };
  return (
    <section class="menu-board" ref={board} data-testid="menu" aria-labelledby="title-menu" style={style}>
      <header>
        <h2 id="title-menu" class="both">
          <BothLanguages text="menu" />
        </h2>
        {children}
      </header>
      <ul>
        {page.items.map((item) => (
          <Drink key={item.id} item={item} />
        ))}
      </ul>
      <PageSign list="menu" index={page.index} count={page.count} />
    </section>
  );
}

function Drink({ item }: { item: MenuItem }) {
  return (
    <li data-testid={`drink-${item.id}`} data-available={item.available}>
      <Cup
        recipe={recipeOf(item)}
        fill={item.available ? "full" : "planned"}
        size="min(0.56 * var(--side), var(--side) - 9.5vmin)"
      />
      <span class="both">
        <InItsLanguages text={item.name} />
      </span>
      {!item.available && (
        <span class="sold-out both">
          <BothLanguages text="soldOut" />
        </span>
      )}
    </li>
  );
}
