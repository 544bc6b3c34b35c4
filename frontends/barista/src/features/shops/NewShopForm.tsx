import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { asProblem } from "@serverlesspresso/kit/api/problem.ts";
import { createShop } from "@serverlesspresso/kit/api/shops.ts";
import type { ListedShop, ShopName } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { shopName } from "@serverlesspresso/kit/i18n/shopName.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";
import { useState } from "preact/hooks";
import { useStayWhile } from "../../useStayWhile.ts";
import { Choice } from "./Choice.tsx";
import { draftFor, faultsOf, isWritten, problemsOf, requestOf, type Draft, type Problems } from "./draft.ts";
import { shopsTexts } from "./texts.ts";

interface Props {
  readonly api: ApiClient;
  readonly shops: readonly ListedShop[];
  readonly onMade: (shop: ShopName) => void;
  readonly onCancel: () => void;
}

/** What an operator says of a new shop; what is missing or cannot be is said at its field. */
export function NewShopForm({ api, shops, onMade, onCancel }: Props) {
  const say = useSay(shopsTexts);
  const { language } = useLanguage();
  const [empty] = useState<Draft>(() => draftFor(language));
  const [draft, setDraft] = useState(empty);
  const [problems, setProblems] = useState<Problems>({});
  const [making, setMaking] = useState(false);
  useStayWhile(isWritten(draft, empty));
  const write = (field: keyof Draft) => (value: string) => setDraft((before) => before.with(field, value));
  const said = (field: keyof Problems) => {
    const problem = problems[field];
    return problem && say(problem);
  };
  const make = async (event: Event) => {
    event.preventDefault();
    const faults = faultsOf(draft);
    setProblems(faults);
    if (Object.keys(faults).length > 0) {
      return;
    }
    setMaking(true);
    try {
      onMade(await createShop(api, requestOf(draft)));
    } catch (error) {
      setProblems(problemsOf(asProblem(error)));
      setMaking(false);
    }
  };
  const text = (field: "nameEn" | "nameJa" | "shopId" | "timeZone", hint?: string) => (
    <Field
      label={say(field)}
      hint={hint}
      error={said(field)}
      testId={`new-${field}`}
      value={draft[field]}
      maxLength={field === "shopId" ? 32 : 60}
      onInput={write(field)}
    />
  );
  return (
    <form class="new-shop" noValidate data-testid="new-shop-form" onSubmit={(event) => void make(event)}>
      <h2>{say("newShop")}</h2>
      {text("nameEn", say("nameHint"))}
      {text("nameJa")}
      {text("shopId", say("shopIdHint"))}
      {text("timeZone")}
      <Choice label={say("language")} testId="new-locale" value={draft.locale} onChoose={write("locale")}>
        <option value="en">{say("english")}</option>
        <option value="ja">{say("japanese")}</option>
      </Choice>
      <Choice
        label={say("menuFrom")}
        testId="new-menuFrom"
        value={draft.menuFrom}
        onChoose={write("menuFrom")}
      >
        <option value="">{say("starterMenu")}</option>
        {shops.map((shop) => (
          <option key={shop.shopId} value={shop.shopId}>
            {shopName(shop, language)}
          </option>
        ))}
      </Choice>
      {problems.all && (
        <p class="field-error" role="alert">
          {say(problems.all)}
        </p>
      )}
      <div class="shop-ways">
        <Button kind="main" type="submit" busy={making && say("creating")} data-testid="new-create">
          {say("create")}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}
