import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { goTo, type Page } from "./page.ts";
import { panelsOf, type Panel } from "./Panels.tsx";
import { texts } from "./texts.ts";

/** The pages that have a button of their own; of a shop that is closed for good only what it was remains. */
function pagesOf(changes: boolean): readonly ("figures" | "settings")[] {
  return changes ? ["figures", "settings"] : ["figures"];
}

interface Props {
  readonly manages: boolean;
  /** The shop is closed for good. */
  readonly archived: boolean;
  readonly page: Page;
  readonly panel: Panel | undefined;
  readonly onPanel: (panel: Panel | undefined) => void;
  /** One of them was chosen. */
  readonly onChosen: () => void;
}

/** What can be opened over the lanes and in place of them. */
export function ShopNav({ manages, archived, page, panel, onPanel, onChosen }: Props) {
  const say = useSay(texts);
  const isOpen = (name: Panel) => page === "board" && panel === name;
  const openPanel = (name: Panel) => {
    onPanel(isOpen(name) ? undefined : name);
    if (page !== "board") {
      goTo("board");
    }
  };
  const choose = (what: () => void) => () => {
    what();
    onChosen();
  };
  return (
    <>
      {panelsOf(manages, archived).map((name) => (
        <button
          key={name}
          type="button"
          class="quiet"
          data-testid={`panel-${name}`}
          aria-expanded={isOpen(name)}
          onClick={choose(() => openPanel(name))}
        >
          {say(name)}
        </button>
      ))}
      {pagesOf(manages && !archived).map((name) => (
        <button
          key={name}
          type="button"
          class="quiet"
          data-testid={`open-${name}`}
          aria-current={page === name && "page"}
          onClick={choose(() => goTo(page === name ? "board" : name))}
        >
          {say(name)}
        </button>
      ))}
    </>
  );
}
