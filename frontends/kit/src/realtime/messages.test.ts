import { expect, test } from "vitest";
import { order, shop, someTime } from "../testing/fakes.ts";
import { readMessage } from "./messages.ts";

const refusal = { action: "MAKE", requestId: "request-1", refusal: "OUT_OF_DATE" };

test.each([
  [
    { type: "order", order: order(), refusal },
    { type: "order", order: order(), refusal },
  ],
  [
    { type: "shop", shop: shop({ version: 4 }) },
    { type: "shop", shop: shop({ version: 4 }) },
  ],
])("reads %j", (message, expected) => {
  expect(readMessage(JSON.stringify(message))).toEqual(expected);
});

const wait = { place: 1, readyFrom: someTime, readyTo: someTime };

test("reads the expected wait beside an order, and does without a broken one", () => {
  const message = (expectedWait: unknown) => JSON.stringify({ type: "order", order: order(), expectedWait });
  expect(readMessage(message(wait))).toHaveProperty("expectedWait", wait);
  expect(readMessage(message({ place: "next" }))).toEqual({ type: "order", order: order() });
});

test("reads the queue", () => {
  const newOrder = { fromSeconds: 180, toSeconds: 420 };
  const message = { type: "queue", shopId: "demo", version: 3, occurredAt: someTime, newOrder };
  const queue = [{ number: 7, ...wait }];
  expect(readMessage(JSON.stringify({ ...message, queue }))).toMatchObject({ version: 3, queue, newOrder });
});

test("reads the uses of a code", () => {
  const uses = { windowStart: 1, usesLeft: 9, usesPerCode: 10 };
  const message = { type: "code", ...uses, expiresAt: someTime, occurredAt: someTime };
  expect(readMessage(JSON.stringify(message))).toMatchObject({ type: "code", usesLeft: 9 });
});

test.each([
  "",
  "no json",
  "[]",
  "{}",
  '{"type":"news"}',
  '{"type":"order"}',
  '{"type":"order","order":{"orderId":"a","version":"1","state":"MAKING"}}',
  '{"type":"order","order":{"orderId":"a","version":1,"state":"DRUNK"}}',
  '{"type":"code","usesLeft":1}',
  '{"type":"queue","version":1,"occurredAt":"x"}',
  '{"type":"queue","version":1,"occurredAt":"x","queue":[{"place":1,"readyFrom":"x","readyTo":"x"}]}',
  '{"type":"queue","version":1,"occurredAt":"x","queue":[],"newOrder":{"fromSeconds":1}}',
  '{"type":"shop","shop":{"shopId":"demo"}}',
])("does not take %s for a message", (text) => {
  expect(readMessage(text)).toBeUndefined();
});
