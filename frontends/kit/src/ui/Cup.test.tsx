import { expect, test } from "vitest";
import { flatWhiteRecipe } from "../testing/fakes.ts";
import { draw } from "../testing/draw.tsx";
import { Cup, fillOf } from "./Cup.tsx";
import { layersOf } from "./cupLayers.ts";

const parts = (place: HTMLElement) =>
  [...place.querySelectorAll(".cup-drink > [data-part]")].map((layer) => layer.getAttribute("data-part"));

test("draws the layers of the recipe from the bottom up", () => {
  expect(parts(draw(<Cup recipe={flatWhiteRecipe} fill="full" size={64} />))).toEqual([
    "espresso",
    "milk",
    "foam",
  ]);
});

test("each layer lies on the one below, and none runs over", () => {
  const layers = layersOf([...flatWhiteRecipe, { part: "cream", share: 60 }]);
  expect(layers.slice(1).map(({ bottom }) => bottom)).toEqual(layers.slice(0, -1).map(({ top }) => top));
  expect(layers.at(-1)?.top).toBe(21);
});

test("a part that is not known yet has a neutral tone, and nothing odd gets into the style", () => {
  const tones = layersOf([
    { part: "matcha", share: 40 },
    { part: "x);color:red", share: 40 },
  ]).map(({ tone }) => tone);
  expect(tones).toEqual(["var(--part-matcha, var(--part-other))", "var(--part-other, var(--part-other))"]);
});

test("a cup without a recipe is neutral, an empty one has nothing in it", () => {
  expect(parts(draw(<Cup fill="full" size={64} />))).toEqual(["other"]);
  expect(parts(draw(<Cup recipe={flatWhiteRecipe} fill="empty" size={64} />))).toEqual([]);
});

test("steams when the drink is ready", () => {
  const place = draw(<Cup recipe={flatWhiteRecipe} fill={fillOf("COMPLETED")} size={64} />);
  expect(place.querySelectorAll(".cup-steam")).toHaveLength(2);
  expect(fillOf("MAKING")).toBe("filling");
  expect(fillOf("EXPIRED")).toBe("empty");
});

test("has a name only where it is asked to", () => {
  expect(
    draw(<Cup fill="full" size={24} />)
      .querySelector("svg")
      ?.getAttribute("aria-hidden"),
  ).toBe("true");
  const named = draw(<Cup fill="full" size={24} label="Flat white" />).querySelector("svg");
  expect(named?.getAttribute("role")).toBe("img");
  expect(named?.getAttribute("aria-label")).toBe("Flat white");
});
