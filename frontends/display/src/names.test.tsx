import { findByTestId, waitFor } from "@testing-library/dom";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { order } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import { NumberList } from "./features/numbers/NumberList.tsx";

const mikas = order({
  version: 2,
  state: "QUEUED",
  number: 12,
  guest: { name: "Mika", shown: "DISPLAY" },
});

function open(named: boolean) {
  return draw(
    <NumberList
      name="preparing"
      whenEmpty="nonePreparing"
      orders={[mikas]}
      layout={{ columns: 1, perPage: 3, pages: 1, width: 50 }}
      now={0}
      named={named}
      onDrawn={() => {}}
    />,
  );
}

test("a name stands under its number where the shop shows names here", async () => {
  const place = await findByTestId(open(true), "number-12");
  await waitFor(() => expect(place.textContent).toBe("12Mika"));
});

test("a shop that has turned that off shows the number alone", async () => {
  expect((await findByTestId(open(false), "number-12")).textContent).toBe("12");
});
