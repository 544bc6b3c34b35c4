import type { ApiClient } from "./client.ts";
import { list, number, object, text, type Narrowed } from "./narrow.ts";
import { paths } from "./paths.ts";
import { toLocalizedText } from "./types.ts";

const toWaitSeconds = object({ median: number, p90: number });
export type WaitSeconds = Narrowed<typeof toWaitSeconds>;

/** Absent where nothing was handed out by hand. */
const toHandedOut = object({ collected: number, notCollected: number, waitSeconds: toWaitSeconds });

const outcomes = {
  completed: number,
  cancelled: number,
  expired: number,
  notChosen: number,
  rejected: number,
};

const whatHappened = {
  ...outcomes,
  /** `from` is the time on the shop's wall, such as 09:15. */
  byQuarterHour: list(object({ from: text, queued: number, completed: number })),
  byDrink: list(object({ id: text, name: toLocalizedText, count: number })),
  byOption: list(object({ optionName: toLocalizedText, valueName: toLocalizedText, count: number })),
  /** Empty unless the shop counts who made what. */
  byBarista: list(object({ name: text, count: number })),
  waits: list(object({ upToSeconds: number, count: number })),
  cancelReasons: list(object({ reason: text, count: number })),
};

const howLong = { waitSeconds: toWaitSeconds, handedOut: toHandedOut };

/** One day of a shop in numbers. */
export const toFigures = object({ day: text, ...whatHappened }, howLong);
export type Figures = Narrowed<typeof toFigures>;

/** Several days of a shop in numbers, together and each. */
export const toFiguresOfDays = object(
  { from: text, to: text, ...whatHappened, days: list(object({ day: text, ...outcomes }, howLong)) },
  howLong,
);
export type FiguresOfDays = Narrowed<typeof toFiguresOfDays>;
export type DayInNumbers = FiguresOfDays["days"][number];

/** What can be drawn of a day or of several. */
export type Numbers = Omit<Figures, "day">;

/** The figures of a day (yyyy-mm-dd); without one, those of today where the shop is. */
export function readFigures(api: ApiClient, shop: string, day?: string): Promise<Figures> {
  return api.json(paths.figures(shop, day), toFigures);
}

/** The figures from a day to another, both included. */
export function readFiguresOfDays(
  api: ApiClient,
  shop: string,
  from: string,
  to: string,
): Promise<FiguresOfDays> {
  return api.json(paths.figuresOfDays(shop, from, to), toFiguresOfDays);
}

const csv = "text/csv";

/** The same days as a table of comma-separated values. */
export function readTableOfDays(api: ApiClient, shop: string, from: string, to: string): Promise<string> {
  return api.text(paths.figuresOfDays(shop, from, to), csv);
}

/** The orders of a day as such a table; they are stored for a week. */
export function readTableOfOrders(api: ApiClient, shop: string, day: string): Promise<string> {
  return api.text(paths.ordersOfDay(shop, day), csv);
}
