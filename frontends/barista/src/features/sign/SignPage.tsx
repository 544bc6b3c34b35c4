import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { speaker, useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { shopName } from "@serverlesspresso/kit/i18n/shopName.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { usePrinting } from "@serverlesspresso/kit/ui/usePrinting.ts";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { counterLanguages } from "../../counter/counterLanguages.ts";
import { ChooseDrawing, CollectDrawing, ScanDrawing } from "./Steps.tsx";
import { PageHead } from "../../PageHead.tsx";
import "./sign.css";
import { signTexts } from "./texts.ts";

const drinksDrawn = 3;

type Paper = "A4" | "A5";
type Words = keyof (typeof signTexts)["en"];

interface Props {
  readonly shop: Shop;
  /** How many drinks wait on the board meanwhile. */
  readonly waiting: number;
  readonly onBack: () => void;
}

/** A sign for those who stand in line: how to order, in three drawn steps and in every language. */
export function SignPage({ shop, waiting, onBack }: Props) {
  const say = useSay(signTexts);
  const [paper, setPaper] = useState<Paper | undefined>(undefined);
  usePrinting(paper, () => setPaper(undefined));
  return (
    <main class="sign-page" data-testid="sign-page">
      <PageHead title={say("sign")} waiting={waiting} onBack={onBack}>
        <p class="quiet-text">{say("hint")}</p>
        <Button kind="main" data-testid="print-A4" onClick={() => setPaper("A4")}>
          {say("printA4")}
        </Button>
        <Button data-testid="print-A5" onClick={() => setPaper("A5")}>
          {say("printA5")}
        </Button>
      </PageHead>
      <Sheet shop={shop} paper={paper ?? "A4"} />
    </main>
  );
}

function Sheet({ shop, paper }: { shop: Shop; paper: Paper }) {
  const { language } = useLanguage();
  const spoken = counterLanguages(shop.locale, language);
  const words = (key: Words) =>
    spoken.map((each) => (
      <span key={each} lang={each}>
        {speaker(signTexts, each)(key)}
      </span>
    ));
  const offered = shop.menu.filter(({ available }) => available);
  const recipes = offered.slice(0, drinksDrawn).map(({ recipe }) => recipe);
  return (
    <article class="sign paper" data-testid="sign" data-paper={paper}>
      <h3 class="sign-title">{words("order")}</h3>
      <ol>
        <Step drawing={<ScanDrawing />}>{words("scan")}</Step>
        <Step drawing={<ChooseDrawing recipes={recipes} />}>{words("choose")}</Step>
        <Step drawing={<CollectDrawing recipe={recipes[0]} />}>{words("collect")}</Step>
      </ol>
      <p class="sign-foot">
        <strong>{shopName(shop, spoken[0] ?? language)}</strong>
        {words("noApp")}
      </p>
    </article>
  );
}

function Step({ drawing, children }: { drawing: ComponentChildren; children: ComponentChildren }) {
  return (
    <li>
      {drawing}
      <p class="sign-words">{children}</p>
    </li>
  );
}
