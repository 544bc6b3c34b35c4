import { expect, test } from "vitest";
import { busyTimes } from "./scale.ts";

const quarter = (from: string, queued = 1) => ({ from, queued });

test("shows what is quiet between busy quarters, and one before and after", () => {
  expect(busyTimes([quarter("09:45", 2), quarter("10:15", 5)])).toEqual({
    by: "quarterHour",
    columns: [
      { name: "09:30", count: 0, named: false },
      { name: "09:45", count: 2, named: false },
      { name: "10:00", count: 0, named: true },
      { name: "10:15", count: 5, named: false },
      { name: "10:30", count: 0, named: false },
    ],
  });
});

test("quarters in which nobody ordered do not make the plot wider", () => {
  const times = busyTimes([quarter("00:00", 0), quarter("09:15"), quarter("23:45", 0)]);
  expect(times.columns.map(({ name }) => name)).toEqual(["09:00", "09:15", "09:30"]);
});

test("a time without a full hour is named at its beginning", () => {
  expect(busyTimes([quarter("09:30")]).columns.map(({ named }) => named)).toEqual([true, false, false]);
});

test.each([
  ["14:00", "quarterHour", 24],
  ["14:15", "hour", 9],
])("from 08:45 to %s it is by %s", (last, by, count) => {
  const times = busyTimes([quarter("08:45"), quarter(last)]);
  expect([times.by, times.columns.length]).toEqual([by, count]);
});

test("a whole week fits into one day of hours, with the sum of each and every third one named", () => {
  const { by, columns } = busyTimes([
    quarter("00:00"),
    quarter("22:00", 3),
    quarter("22:45", 4),
    quarter("23:45", 9),
  ]);
  expect([by, columns.length]).toEqual(["hour", 24]);
  expect(columns.slice(-3).map(({ name, count }) => [name, count])).toEqual([
    ["21:00", 0],
    ["22:00", 7],
    ["23:00", 9],
  ]);
  expect(columns.filter(({ named }) => named).map(({ name }) => name)).toEqual(
    ["00", "03", "06", "09", "12", "15", "18", "21"].map((hour) => `${hour}:00`),
  );
});

test("a day without orders has no plot", () => {
  expect(busyTimes([]).columns).toEqual([]);
});
