import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { testCatalogue } from "@serverlesspresso/kit/testing/catalogueTest.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, shop, someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { expect, test, vi } from "vitest";
import { App } from "./App.tsx";
import { texts } from "./texts.ts";

testCatalogue(texts);

test("shows what the shop offers", async () => {
  const { send } = fakeFetch({ "GET /api/shops/demo": [200, shop()] });
  const api = new ApiClient({ clock: new ServerClock(() => Date.parse(someTime)), fetch: send });

  const page = draw(<App shop="demo" api={api} />);

  await vi.waitFor(() => expect(page.textContent).toContain("Flat White"));
});
