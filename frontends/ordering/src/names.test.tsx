import {
  findByTestId,
  findByText,
  fireEvent,
  getByTestId,
  queryByTestId,
  waitFor,
} from "@testing-library/dom";
import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { shop, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OrderModel } from "./visit/orderModel.ts";
import { api, choosing, openApp, queued } from "./testing.tsx";

const mine = `GET ${api}/orders/order-0001`;
const drink = `PUT ${api}/orders/order-0001/drink`;
let opened: OrderModel[];

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  opened = [];
});

afterEach(() => opened.forEach((model) => model.stop()));

async function choosingIn(
  names: "CARDS" | "DISPLAY" | undefined,
  answer: Answer = [202, { requestId: "r-1" }],
) {
  const at = shop(names === undefined ? {} : { showNames: names });
  const app = openApp("code-1", {
    [mine]: [200, { order: choosing }],
    [`GET ${api}`]: [200, at],
    [drink]: answer,
  });
  opened.push(app.model);
  fireEvent.click(await findByTestId(app.screen, "menu-item-flat-white"));
  await findByTestId(app.screen, "submit-order");
  return app;
}

const submit = async (screen: HTMLElement) => fireEvent.click(await findByTestId(screen, "submit-order"));

test("a shop that shows no names asks for none", async () => {
  const { screen } = await choosingIn(undefined);
  expect(queryByTestId(screen, "first-name")).toBeNull();
});

test("a name goes with the choice, and this browser knows it the next time", async () => {
  const { screen, asked } = await choosingIn("CARDS");
  await findByText(screen, /Only the counter reads it/);
  fireEvent.input(getByTestId(screen, "first-name"), { target: { value: " Mika " } });
  await submit(screen);
  await waitFor(() => expect(asked.find(({ what }) => what === drink)?.body).toHaveProperty("name", "Mika"));

  const again = await choosingIn("DISPLAY");
  expect((getByTestId(again.screen, "first-name") as HTMLInputElement).value).toBe("Mika");
  await findByText(again.screen, /also shown on the screen/);
});

test("a name that was written is still there when the page is loaded again, and so is one that was wiped out", async () => {
  const nameAfter = async (written: string) => {
    const before = await choosingIn("CARDS");
    fireEvent.input(getByTestId(before.screen, "first-name"), { target: { value: written } });
    before.model.stop();
    const { screen } = await choosingIn("CARDS");
    return (getByTestId(screen, "first-name") as HTMLInputElement).value;
  };
  expect(await nameAfter("Mik")).toBe("Mik");
  localStorage.setItem("serverlesspresso.first-name", "Mika");
  expect(await nameAfter("")).toBe("");
});

test.each([
  ["Bartholomäus Ferdin", 20, false],
  ["Bartholomäus Ferdina", 20, true],
  ["𠮷田ばるとろめうすふぇるでぃなんど", 21, false],
  ["𠮷田ばるとろめうすふぇるでぃなんどたろう", 21, true],
])("%s has room, and at the limit that is said", async (name, units, full) => {
  const { screen } = await choosingIn("CARDS");
  const field = getByTestId(screen, "first-name") as HTMLInputElement;
  fireEvent.input(field, { target: { value: name } });
  await waitFor(() => expect(field.maxLength).toBe(units));
  expect(field.value).toBe(name);
  const spoken = () => [...screen.querySelectorAll("[role=status]")].map(({ textContent }) => textContent);
  await waitFor(() => expect(spoken().includes("20 letters is the most there is room for.")).toBe(full));
  expect(screen.querySelector(".field")?.textContent?.includes("20 letters is the most")).toBe(full);
});

test("a drink that sells out while it is chosen says so, and nothing that was written is lost", async () => {
  const { screen, asked, transport } = await choosingIn("CARDS");
  fireEvent.input(getByTestId(screen, "first-name"), { target: { value: "Mika" } });
  const [flatWhite] = shop().menu;
  const menu = [
    { ...flatWhite, available: false },
    { ...flatWhite, id: "mocha", name: { en: "Mocha" } },
  ] as Shop["menu"];
  transport.publish({ type: "shop", shop: shop({ showNames: "CARDS", version: 2, menu }) });
  const said = await findByTestId(screen, "sold-out-now");
  expect(said.getAttribute("role")).toBe("alert");
  expect(said.textContent).toBe("Flat White has just sold out. Please choose another drink.");
  expect(queryByTestId(screen, "submit-order")).toBeNull();

  fireEvent.click(getByTestId(screen, "menu-item-mocha"));
  await submit(screen);
  await waitFor(() =>
    expect(asked.find(({ what }) => what === drink)?.body).toMatchObject({ drinkId: "mocha", name: "Mika" }),
  );
  expect(queryByTestId(screen, "sold-out-now")).toBeNull();
});

test("a drink that sells out after it was ordered is still on its way", async () => {
  const { screen, asked, transport } = await choosingIn("CARDS");
  await submit(screen);
  await waitFor(() => expect(asked.some(({ what }) => what === drink)).toBe(true));
  const menu = shop().menu.map((item) => ({ ...item, available: false }));
  transport.publish({ type: "shop", shop: shop({ version: 2, menu }) });
  await waitFor(() => expect(screen.textContent).toContain("Sold out"));
  expect(getByTestId(screen, "submit-order")).toBeTruthy();
  expect(queryByTestId(screen, "sold-out-now")).toBeNull();
});

test("nobody has to give a name", async () => {
  const { screen, asked } = await choosingIn("CARDS");
  await submit(screen);
  await waitFor(() => expect(asked.some(({ what }) => what === drink)).toBe(true));
  expect(asked.find(({ what }) => what === drink)?.body).not.toHaveProperty("name");
});

test("a name that is refused is said in words", async () => {
  const { screen } = await choosingIn("CARDS", [422, { code: "INVALID_NAME", field: "name" }]);
  fireEvent.input(getByTestId(screen, "first-name"), { target: { value: "<b>" } });
  await submit(screen);
  await findByText(screen, /write the name in letters only/);
});

test("the number says whom it is for", async () => {
  const order = { ...queued, guest: { name: "Mika", shown: "CARDS" } };
  const app = openApp("code-1", { [mine]: [200, { order }] });
  opened.push(app.model);
  expect((await findByTestId(app.screen, "order-guest")).textContent).toBe("for Mika");
});
