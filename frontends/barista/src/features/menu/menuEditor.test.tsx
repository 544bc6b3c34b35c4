import { findByTestId, findByText, fireEvent, queryByTestId, waitFor } from "@testing-library/dom";
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

const americano = { id: "americano", name: { en: "Americano" }, available: true, options: [] };

/** A menu of two drinks, on which both people have renamed the flat white, and I look at the other drink. */
async function openWithClash(theirs = "Flat black") {
  const opened = open({ [`PUT ${path}`]: () => [200, shop({ version: 3 })] });
  const menu = [...shop().menu, americano];
  opened.model.follow(shop({ version: 2, menu }));
  await write(opened.screen, "drink-name-en", "Flat mine");
  await press(opened.screen, "edit-americano");
  const [drink] = menu;
  const renamed = drink && { ...drink, name: { en: theirs } };
  opened.model.follow(shop({ version: 3, menu: renamed ? [renamed, americano] : [] }));
  return opened;
}

test("what two have changed is marked in the list, and a save leads there instead of writing over it", async () => {
  const { screen, asked } = await openWithClash();
  await findByTestId(screen, `to-decide-${flatWhite.id}`);
  expect(queryByTestId(screen, "to-decide-americano")).toBeNull();
  await press(screen, "save-menu");
  await said(screen, "undecided");
  expect(asked).toEqual([]);
  const banner = await findByTestId(screen, "menu-clash");
  await findByText(banner, "Flat black");
  await findByText(banner, /^Flat mine/);
  await waitFor(() => expect(banner.contains(document.activeElement)).toBe(true));
  await press(screen, "save-menu");
  expect(asked).toEqual([]);
});

test("theirs is taken, and mine can come back until it is saved", async () => {
  const { screen, asked, model } = await openWithClash();
  await press(screen, "save-menu");
  await press(screen, "take-theirs");
  const name = () => model.store.value.drinks[0]?.name["en"];
  expect(name()).toBe("Flat black");
  await waitFor(() => expect(queryByTestId(screen, "take-theirs")).toBeNull());
  await press(screen, "keep-mine");
  expect(name()).toBe("Flat mine");
  await press(screen, "take-theirs");
  await press(screen, "keep-mine");
  expect(name()).toBe("Flat mine");
  await press(screen, "save-menu");
  await said(screen, "saved");
  expect(JSON.stringify(asked.at(-1)?.body)).toContain("Flat mine");
  expect(queryByTestId(screen, "menu-clash")).toBeNull();
});

test("what was decided is asked again if they change it once more", async () => {
  const { screen, model } = await openWithClash();
  model.decide(flatWhite.id, "mine");
  await waitFor(() => expect(queryByTestId(screen, `to-decide-${flatWhite.id}`)).toBeNull());
  const again = { ...shop().menu[0], ...flatWhite, name: { en: "Flat grey" }, available: true, options: [] };
  model.follow(shop({ version: 4, menu: [again, americano] }));
  await findByTestId(screen, `to-decide-${flatWhite.id}`);
});

test("a drink that one removes and the other changes is to be decided as well", async () => {
  const { model } = open();
  const [drink] = shop().menu;
  const renamed = drink && { ...drink, name: { en: "Flat black" } };
  model.remove(flatWhite.id);
  model.follow(shop({ version: 2, menu: renamed ? [renamed] : [] }));
  await model.save();
  expect(model.store.value.said).toBe("undecided");
  model.decide(flatWhite.id, "theirs");
  expect(model.store.value.removed).toEqual([]);
  model.decide(flatWhite.id, "mine");
  expect(model.store.value.removed).toEqual([flatWhite.id]);
});

test("a drink that they took off the menu goes with theirs, and comes back with mine", async () => {
  const { screen, model } = open();
  await write(screen, "drink-name-en", "Flat mine");
  model.follow(shop({ version: 2, menu: [americano] }));
  model.decide(flatWhite.id, "theirs");
  expect(model.store.value.removed).toEqual([flatWhite.id]);
  model.decide(flatWhite.id, "mine");
  expect(model.store.value.removed).toEqual([]);
  expect(model.store.value.drinks.map(({ name }) => name["en"])).toContain("Flat mine");
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
