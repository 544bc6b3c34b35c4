import {
  findByRole,
  findByTestId,
  findByText,
  fireEvent,
  getByTestId,
  queryByTestId,
  waitFor,
} from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { expect, test } from "vitest";
import { ShopsPage } from "./ShopsPage.tsx";
import { suggestedId } from "../../suggestedId.ts";

const demo = { shopId: "demo", name: "Demo", open: true, archived: false, roles: ["manager", "barista"] };
const osaka = {
  shopId: "osaka",
  name: "大阪",
  names: { en: "Osaka", ja: "大阪" },
  open: false,
  archived: false,
  roles: [],
};

function open(operator: boolean, shops: unknown[], answers: Record<string, Answer | (() => Answer)> = {}) {
  const { send, asked } = fakeFetch({ "GET /api/shops": [200, { shops, operator }], ...answers });
  const api = new ApiClient({ clock: new ServerClock(), fetch: send });
  const person = { id: "1", name: "Nora", username: "operator", accessToken: "t", roles: new Set<never>() };
  const staff = {
    staff: person,
    api,
    signOut: () => {},
    ended: new Store(false),
    signInAgain: () => {},
  };
  return { screen: draw(<ShopsPage staff={staff} />), asked };
}

async function write(screen: HTMLElement, testId: string, value: string) {
  fireEvent.input(await findByTestId(screen, testId), { target: { value } });
}

test("lists shops by name with my roles and the way in", async () => {
  const { screen } = open(false, [osaka, demo]);
  const card = await findByTestId(screen, "shop-demo");
  expect(card.textContent).toContain("Manager");
  expect((await findByRole(card, "link", { name: "To the counter" })).getAttribute("href")).toBe(
    "/barista/demo",
  );
  expect(getByTestId(screen, "shop-osaka").textContent).toContain("Osaka");
  expect([...screen.querySelectorAll("h2")].map((title) => title.textContent)).toEqual(["Demo", "Osaka"]);
  expect(queryByTestId(screen, "new-shop")).toBeNull();
  expect(queryByTestId(screen, "archive")).toBeNull();
});

test("reads all pages", async () => {
  const { screen } = open(false, [], {
    "GET /api/shops": [200, { shops: [demo], operator: false, next: "demo" }],
    "GET /api/shops?next=demo": [200, { shops: [osaka], operator: false }],
  });
  await findByTestId(screen, "shop-osaka");
  getByTestId(screen, "shop-demo");
});

test("says what to do where there is no role anywhere", async () => {
  const { screen } = open(false, []);
  await findByText(screen, /no role in any shop/);
});

test("a name suggests a short name", () => {
  expect(suggestedId("Ōsaka, Hall 3")).toBe("osaka-hall-3");
  expect(suggestedId("大阪")).toBe("");
});

test("an operator makes a shop", async () => {
  const { screen, asked } = open(true, [demo], {
    "POST /api/shops": [201, { shopId: "osaka-hall-3", name: "大阪", names: { en: "Osaka, Hall 3" } }],
  });
  fireEvent.click(await findByTestId(screen, "new-shop"));
  await write(screen, "new-nameEn", "Osaka, Hall 3");
  await write(screen, "new-nameJa", "大阪");
  await write(screen, "new-timeZone", "Asia/Tokyo");
  fireEvent.change(getByTestId(screen, "new-menuFrom"), { target: { value: "demo" } });
  fireEvent.click(await findByTestId(screen, "new-create"));
  await findByText(screen, /“Osaka, Hall 3” is there/);
  await findByText(screen, /osaka-hall-3:manager/);
  expect(asked.find(({ what }) => what.startsWith("POST"))?.body).toEqual({
    shopId: "osaka-hall-3",
    names: { en: "Osaka, Hall 3", ja: "大阪" },
    timeZone: "Asia/Tokyo",
    locale: "en",
    menuFrom: "demo",
  });
});

test("the browser asks before what was written of a new shop is lost, and only then", async () => {
  const leaving = () => globalThis.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  const { screen } = open(true, [demo], {
    "POST /api/shops": [201, { shopId: "corner", name: "Corner" }],
  });
  fireEvent.click(await findByTestId(screen, "new-shop"));
  await findByTestId(screen, "new-shop-form");
  expect(leaving()).toBe(true);
  await write(screen, "new-nameEn", "Corner");
  await waitFor(() => expect(leaving()).toBe(false));
  fireEvent.click(getByTestId(screen, "new-create"));
  await findByText(screen, /“Corner” is there/);
  await waitFor(() => expect(leaving()).toBe(true));
});

test("says what is missing before it asks the service", async () => {
  const { screen, asked } = open(true, []);
  fireEvent.click(await findByTestId(screen, "new-shop"));
  fireEvent.click(await findByTestId(screen, "new-create"));
  await findByText(screen, "Give it a name.");
  await findByText(screen, /Two to thirty-two/);
  expect(asked.every(({ what }) => what.startsWith("GET"))).toBe(true);
});

test.each([
  [409, { code: "SHOP_EXISTS" }, "new-shopId", /Another shop has this short name/],
  [422, { code: "INVALID_SETTING", field: "shopId" }, "new-shopId", /cannot be used/],
  [422, { code: "INVALID_SETTING", field: "timeZone" }, "new-timeZone", /no such time zone/],
  [403, { code: "FORBIDDEN" }, undefined, /may not do that/],
])("says at its field why a shop is not made: %i %o", async (status, problem, field, words) => {
  const { screen } = open(true, [], { "POST /api/shops": [status, problem] });
  fireEvent.click(await findByTestId(screen, "new-shop"));
  await write(screen, "new-nameEn", "Osaka");
  fireEvent.click(await findByTestId(screen, "new-create"));
  await findByText(screen, words);
  if (field !== undefined) {
    expect(getByTestId(screen, field).getAttribute("aria-invalid")).toBe("true");
  }
});

test("a shop is archived once its short name was written", async () => {
  const { screen, asked } = open(true, [osaka], { "DELETE /api/shops/osaka": [200, osaka] });
  fireEvent.click(await findByTestId(screen, "archive"));
  await write(screen, "archive-confirm", "osak");
  expect((getByTestId(screen, "archive-yes") as HTMLButtonElement).disabled).toBe(true);
  await write(screen, "archive-confirm", "osaka");
  fireEvent.click(getByTestId(screen, "archive-yes"));
  await findByText(screen, "“Osaka” is closed for good.");
  expect(asked.filter(({ what }) => what.startsWith("DELETE"))).toHaveLength(1);
});

test("once a shop is archived nothing asks about it any more, though the list cannot be read again", async () => {
  let listed: Answer = [200, { shops: [osaka], operator: true }];
  const archived = (): Answer => {
    listed = [503, {}];
    return [200, osaka];
  };
  const { screen } = open(true, [osaka], {
    "GET /api/shops": () => listed,
    "DELETE /api/shops/osaka": archived,
  });
  fireEvent.click(await findByTestId(screen, "archive"));
  await write(screen, "archive-confirm", "osaka");
  fireEvent.click(getByTestId(screen, "archive-yes"));
  await findByText(screen, "“Osaka” is closed for good.");
  await waitFor(() => expect(queryByTestId(screen, "archive-yes")).toBeNull());
});

test("a shop that is archived elsewhere asks nothing any more", async () => {
  let shops = [osaka];
  const { screen } = open(true, [], {
    "GET /api/shops": () => [200, { shops, operator: true }],
    "POST /api/shops": [201, { shopId: "corner", name: "Corner" }],
  });
  fireEvent.click(await findByTestId(screen, "archive"));
  shops = [{ ...osaka, archived: true }];
  fireEvent.click(getByTestId(screen, "new-shop"));
  await write(screen, "new-nameEn", "Corner");
  fireEvent.click(await findByTestId(screen, "new-create"));
  await waitFor(() => expect(queryByTestId(screen, "archive-yes")).toBeNull());
});
