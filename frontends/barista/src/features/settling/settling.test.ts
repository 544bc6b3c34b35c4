import { expect, test } from "vitest";
import { displacing, Settling, settleMillis, type Box } from "./settling.ts";

const row = (place: number, height = 100): Box => ({
  left: 0,
  right: 280,
  top: place * 110,
  bottom: place * 110 + height,
});
const boxes = (places: Record<string, Box>) => new Map(Object.entries(places));
const lane = boxes({ a: row(0), b: row(1), c: row(2) });

test("what moves up to where another stood has come under the finger", () => {
  expect(displacing(lane, boxes({ b: row(0), c: row(1) }))).toEqual(["b", "c"]);
});

test("what comes where nothing stood is no surprise, nor is what stays", () => {
  expect(displacing(lane, new Map(lane).set("d", row(3)))).toEqual([]);
  expect(displacing(new Map(), lane)).toEqual([]);
});

test("what comes over a card has come under the finger, and the card has when it goes", () => {
  const notice = { ...row(2), top: 230, left: 20 };
  const covered = new Map(lane).set("notice", notice);
  expect(displacing(lane, covered)).toEqual(["notice"]);
  expect(displacing(covered, lane)).toEqual(["c"]);
});

test("a card that grows has other buttons under the finger, and moves those below it", () => {
  const grown = boxes({ a: row(0, 180), b: { ...row(1), top: 190, bottom: 290 } });
  expect(displacing(boxes({ a: row(0), b: row(1) }), grown)).toEqual(["a", "b"]);
});

test("a move of a hair is none", () => {
  const hair = new Map(
    [...lane].map(([id, box]) => [id, { ...box, top: box.top + 3, bottom: box.bottom + 3 }]),
  );
  expect(displacing(lane, hair)).toEqual([]);
});

test("nothing is tapped for 400 milliseconds after it moved under the finger", () => {
  const settling = new Settling();
  settling.moved(lane, 0);
  expect(settling.unsettled(0).size).toBe(0);
  settling.moved(boxes({ b: row(0), c: row(1) }), 1_000);
  expect([...settling.unsettled(1_000).keys()]).toEqual(["b", "c"]);
  expect(settling.unsettled(1_399).size).toBe(2);
  expect(settling.unsettled(1_000 + settleMillis).size).toBe(0);
});

test("it counts from the last move, and not from what stands still", () => {
  const settling = new Settling();
  settling.moved(lane, 0);
  settling.moved(boxes({ b: row(0), c: row(1) }), 1_000);
  settling.moved(boxes({ c: row(0) }), 1_300);
  settling.moved(boxes({ c: row(0) }), 1_600);
  expect([...settling.unsettled(1_699).keys()]).toEqual(["c"]);
  expect(settling.unsettled(1_700).size).toBe(0);
});

test("whoever scrolls may tap at once", () => {
  const settling = new Settling();
  settling.moved(lane, 0);
  settling.scrolled(boxes({ b: row(0), c: row(1) }));
  settling.moved(boxes({ b: row(0), c: row(1) }), 1_000);
  expect(settling.unsettled(1_000).size).toBe(0);
});
