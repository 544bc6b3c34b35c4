import type { NewShop } from "@serverlesspresso/kit/api/shops.ts";
import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Language } from "@serverlesspresso/kit/api/types.ts";
import { isShopId } from "@serverlesspresso/kit/screens.ts";
import { same } from "../../same.ts";
import { suggestedId } from "../../suggestedId.ts";
import type { ShopsText } from "./texts.ts";

interface Fields {
  readonly nameEn: string;
  readonly nameJa: string;
  readonly shopId: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly menuFrom: string;
}

export interface Problems {
  readonly nameEn?: ShopsText;
  readonly nameJa?: ShopsText;
  readonly shopId?: ShopsText;
  readonly timeZone?: ShopsText;
  readonly all?: ShopsText;
}

/** A new shop as far as it is written; its short name follows the English one until somebody writes another. */
export interface Draft extends Fields {
  readonly with: (field: keyof Draft, value: string) => Draft;
}

function draft(fields: Fields, ownId: boolean): Draft {
  return {
    ...fields,
    with: (field, value) => {
      const own = ownId || field === "shopId";
      const next = { ...fields, [field]: value };
      return draft(own ? next : { ...next, shopId: suggestedId(next.nameEn) }, own);
    },
  };
}

/** An empty one, where the device is and in the language that is read there. */
export function draftFor(language: Language): Draft {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return draft({ nameEn: "", nameJa: "", shopId: "", timeZone, locale: language, menuFrom: "" }, false);
}

/** What is missing. */
export function faultsOf({ nameEn, nameJa, shopId, timeZone }: Draft): Problems {
  return {
    ...(nameEn.trim() === "" && nameJa.trim() === "" ? { nameEn: "noName" } : {}),
    ...(isShopId(shopId.trim()) ? {} : { shopId: "noShopId" }),
    ...(timeZone.trim() === "" ? { timeZone: "badTimeZone" } : {}),
  };
}

export function requestOf({ nameEn, nameJa, shopId, timeZone, locale, menuFrom }: Draft): NewShop {
  const names = Object.entries({ en: nameEn.trim(), ja: nameJa.trim() }).filter(([, name]) => name !== "");
  return {
    shopId: shopId.trim(),
    names: Object.fromEntries(names),
    timeZone: timeZone.trim(),
    locale,
    ...(menuFrom === "" ? {} : { menuFrom }),
  };
}

/** True for a draft of which something would be lost. */
export function isWritten(written: Draft, empty: Draft): boolean {
  return !same(requestOf(written), requestOf(empty));
}

/** At which field the service's refusal belongs. */
export function problemsOf(problem: ApiProblem): Problems {
  if (problem.code === "SHOP_EXISTS") {
    return { shopId: "taken" };
  }
  switch (problem.text("field")) {
    case "shopId":
      return { shopId: "badShopId" };
    case "names":
      return { nameEn: "badName" };
    case "timeZone":
      return { timeZone: "badTimeZone" };
    default:
      return { all: problem.status === 403 ? "notAllowed" : "failed" };
  }
}
