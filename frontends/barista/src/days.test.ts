import { expect, test } from "vitest";
import { dayIn, spanWith } from "./days.ts";

const today = "2026-11-02";

test("the day is that on the wall of the shop", () => {
  const instant = Date.parse("2026-11-02T15:30:00Z");
  expect(dayIn(instant, "Asia/Tokyo")).toBe("2026-11-03");
  expect(dayIn(instant, "America/New_York")).toBe("2026-11-02");
  expect(dayIn(Date.parse("2026-01-01T04:59:59Z"), "America/New_York")).toBe("2025-12-31");
});

test("the other end of a span follows where it must", () => {
  const span = { from: "2026-10-20", to: "2026-10-25" };
  expect(spanWith(span, { from: "2026-10-22" }, today)).toEqual({ from: "2026-10-22", to: "2026-10-25" });
  expect(spanWith(span, { from: "2026-10-28" }, today)).toEqual({ from: "2026-10-28", to: "2026-10-28" });
  expect(spanWith(span, { to: "2026-10-01" }, today)).toEqual({ from: "2026-10-01", to: "2026-10-01" });
});

test("a span is no longer than can be read at once", () => {
  const span = { from: "2026-10-20", to: "2026-10-25" };
  expect(spanWith(span, { from: "2026-01-01" }, today)).toEqual({ from: "2026-01-01", to: "2026-04-02" });
  expect(spanWith({ from: "2026-01-01", to: "2026-01-02" }, { to: "2026-10-25" }, today)).toEqual({
    from: "2026-07-26",
    to: "2026-10-25",
  });
});

test("a span ends today at the latest and begins where figures do", () => {
  const span = { from: "2026-10-20", to: "2026-10-25" };
  expect(spanWith(span, { to: "2026-12-24" }, today).to).toBe(today);
  expect(spanWith(span, { from: "2020-01-01" }, today).from).toBe("2025-09-28");
});
