import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { goTo, type Page } from "./page.ts";
import { panelsOf, type Panel } from "./Panels.tsx";
import { texts } from "./texts.ts";

/** The pages that have a button of their own. */
function pagesOf(manages: boolean): readonly ("figures" | "settings")[] {
  return manages ? ["figures", "settings"] : ["figures"];
}

interface Props {
  readonly manages: boolean;
  readonly page: Page;
  readonly panel: Panel | undefined;
  readonly onPanel: (panel: Panel | undefined) => void;
  /** One of them was chosen. */
  readonly onChosen: () => void;
}

/** What can be opened over the lanes and in place of them. */
export function ShopNav({ manages, page, panel, onPanel, onChosen }: Props) {
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
      {panelsOf(manages).map((name) => (
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
      {pagesOf(manages).map((name) => (
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
