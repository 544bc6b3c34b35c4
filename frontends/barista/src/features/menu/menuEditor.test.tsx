import { findByTestId, findByText, fireEvent, waitFor } from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, flatWhite, shop, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { expect, test } from "vitest";
import { MenuEditor } from "./MenuEditor.tsx";
import { isChanged, MenuModel } from "./menuModel.ts";

const path = "/api/shops/demo/menu";

function open(answers: Record<string, Answer | (() => Answer)> = {}) {
  const { send, asked } = fakeFetch(answers);
  const saved: Shop[] = [];
  const model = new MenuModel(new ApiClient({ clock: new ServerClock(), fetch: send }), (one) =>
    saved.push(one),
  );
  model.follow(shop());
  return { model, asked, saved, screen: draw(<MenuEditor model={model} waiting={0} onBack={() => {}} />) };
}

async function write(screen: HTMLElement, testId: string, value: string) {
  fireEvent.input(await findByTestId(screen, testId), { target: { value } });
}

function field(screen: HTMLElement, testId: string): Promise<HTMLInputElement> {
  return findByTestId<HTMLInputElement>(screen, testId);
}

async function press(screen: HTMLElement, testId: string) {
  const button = await findByTestId(screen, testId);
  await waitFor(() => expect(button.matches(":disabled")).toBe(false));
  fireEvent.click(button);
}

async function said(screen: HTMLElement, what: string) {
  const status = await findByTestId(screen, "menu-said");
  await waitFor(() => expect(status.dataset["said"]).toBe(what));
}

test("a new drink is saved with an id from its name, at the version that was read", async () => {
  const { screen, asked, saved } = open({ [`PUT ${path}`]: () => [200, shop({ version: 2 })] });
  await press(screen, "add-drink");
  await waitFor(async () => expect((await field(screen, "drink-name-en")).value).toBe(""));
  await write(screen, "drink-name-en", "Matcha latte");
  await write(screen, "drink-name-ja", "抹茶ラテ");
  await press(screen, "add-part-tea");
  await write(screen, "part-espresso", "0");
  await press(screen, "allergen-milk");
  await press(screen, "drink-hidden");
  await press(screen, "save-menu");
  await said(screen, "saved");
  const { body, headers } = asked.at(-1) ?? {};
  expect(headers?.get("if-match")).toBe('"1"');
  expect(body).toEqual({
    menu: [
      ...shop().menu,
      {
        id: "matcha-latte",
        name: { en: "Matcha latte", ja: "抹茶ラテ" },
        available: true,
        hidden: true,
        options: [],
        recipe: [{ part: "tea", share: 20 }],
        allergens: ["milk"],
      },
    ],
  });
  expect(saved).toHaveLength(1);
});

test("the preview is what guests will see, while one moves the parts", async () => {
  const { screen } = open();
  await press(screen, "add-part-chocolate");
  await write(screen, "drink-description-en", "With a little cocoa.");
  const preview = await findByTestId(screen, "menu-preview");
  await findByText(preview, "Chocolate, espresso, milk, milk foam");
  await findByText(preview, "With a little cocoa.");
});

test("a drink without a name is not sent, and its name is asked for", async () => {
  const { screen, asked } = open();
  await press(screen, "add-drink");
  await press(screen, `edit-${flatWhite.id}`);
  await press(screen, "save-menu");
  await said(screen, "name");
  expect((await findByTestId(screen, "drink-name-en")).getAttribute("aria-invalid")).toBe("true");
  expect(asked).toEqual([]);
});

test("what is removed can be brought back until it is saved", async () => {
  const { screen, model } = open();
  await press(screen, "remove-drink");
  expect(isChanged(model.store.value)).toBe(true);
  await press(screen, `bring-back-${flatWhite.id}`);
  expect(isChanged(model.store.value)).toBe(false);
});

test("what somebody else has saved meanwhile comes in beside what is written here", async () => {
  const [drink] = shop().menu;
  const theirs = [
    { ...flatWhite, ...drink, id: flatWhite.id, name: { en: "Flat black" }, available: false, options: [] },
  ];
  const { screen, model } = open({
    [`PUT ${path}`]: [412, { code: "SHOP_CHANGED_MEANWHILE" }],
    "GET /api/shops/demo": [200, shop({ version: 7, menu: theirs })],
  });
  await write(screen, "drink-name-en", "Flat White of the house");
  await press(screen, "save-menu");
  await said(screen, "changedMeanwhile");
  expect(model.store.value.drinks[0]?.available).toBe(false);
  expect(model.store.value.drinks[0]?.name["en"]).toBe("Flat White of the house");
  await press(screen, "take-theirs");
  expect(model.store.value.drinks[0]?.name).toEqual({ en: "Flat black" });
  expect(model.store.value.base?.version).toBe(7);
});

test("the reason of a refusal is shown, and nothing of the draft is lost", async () => {
  const { screen } = open({
    [`PUT ${path}`]: [422, { code: "INVALID_SETTING", detail: "menu is not valid: x" }],
  });
  await write(screen, "drink-name-en", "Flat");
  await press(screen, "save-menu");
  await said(screen, "refused");
  await findByText(screen, /menu is not valid: x/);
  expect((await field(screen, "drink-name-en")).value).toBe("Flat");
});
