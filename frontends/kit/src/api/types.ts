import { filledText, flag, list, number, object, oneOf, record, text, type Narrowed } from "./narrow.ts";

/*
 * What the services answer and publish, as far as the screens use it. Each shape stands once, as the function that
 * narrows it; its type follows from it.
 */
export const languages = ["en", "ja"] as const;

export type Language = (typeof languages)[number];

/** A text by language. */
export const toLocalizedText = record(text);
export type LocalizedText = Narrowed<typeof toLocalizedText>;

const orderStates = [
  "CHOOSING",
  "QUEUED",
  "MAKING",
  "COMPLETED",
  "CANCELLED",
  "EXPIRED",
  "REJECTED",
] as const;

export type OrderState = (typeof orderStates)[number];

const toPerson = object({}, { id: text, name: text });
export type Person = Narrowed<typeof toPerson>;

const toActor = object({}, { role: text, id: text, name: text });

/** Layers from the bottom of the cup up; `share` is in percent of the cup. */
const toRecipe = list(object({ part: text, share: number }));
export type Recipe = Narrowed<typeof toRecipe>;

/** In how long a drink ordered now will be ready; eight of ten are within. */
export const toWaitRange = object({ fromSeconds: number, toSeconds: number });
export type WaitRange = Narrowed<typeof toWaitRange>;

const waitOfOneOrder = { place: number, readyFrom: text, readyTo: text };

/** When one order will be ready; place 1 is made next, place 0 is being made. */
export const toExpectedWait = object(waitOfOneOrder);
export type ExpectedWait = Narrowed<typeof toExpectedWait>;

/** When one of the numbers in the queue will be ready. */
export const toQueuedNumber = object({ ...waitOfOneOrder, number });

const toDrink = object({ id: text, name: toLocalizedText }, { recipe: toRecipe, options: record(text) });
export type Drink = Narrowed<typeof toDrink>;

/** Who a drink is for, and where the shop showed names when that was told. */
const toGuest = object({ name: text, shown: oneOf(["CARDS", "DISPLAY"]) });
export type Guest = Narrowed<typeof toGuest>;

export const toOrder = object(
  { orderId: text, version: number, state: oneOf(orderStates) },
  {
    admittedAt: text,
    chooseBefore: text,
    number,
    drink: toDrink,
    queuedAt: text,
    makeBefore: text,
    /** The deadline instead of makeBefore, if the order is being made then. */
    finishBefore: text,
    claimedBy: toPerson,
    endedAt: text,
    endedBy: toActor,
    /** It was ready and has been handed out; without it a completed drink waits to be collected. */
    collectedAt: text,
    collectedBy: toActor,
    guest: toGuest,
    /** It came with its drink, so that nobody chooses: instead of another order, or taken at the counter. */
    requested: object({}, { insteadOf: text }),
    /** The order that is made instead of this one. */
    remadeAs: text,
    reason: text,
    waitedFor: text,
    activeOrderId: text,
  },
);
export type Order = Narrowed<typeof toOrder>;

export const toOrderAnswer = object({ order: toOrder }, { expectedWait: toExpectedWait });
export type OrderAnswer = Narrowed<typeof toOrderAnswer>;

/** Some of a shop's orders; `next` is where the others begin. */
export const toOrdersAnswer = object({ orders: list(toOrder) }, { newOrder: toWaitRange, next: text });

/** A request about an order was accepted; its outcome comes as a message. */
export const toAccepted = object({ requestId: text });
export type Accepted = Narrowed<typeof toAccepted>;

/** An order that was taken at the counter, and the code with which its guest follows it. */
export const toTakenOrder = object({ orderId: text, requestId: text, code: text });
export type TakenOrder = Narrowed<typeof toTakenOrder>;

/** How many orders were asked to end. */
export const toClearedAnswer = object({ asked: number });

/** What happened to an order, the oldest first. */
export const toJourney = object({
  orderId: text,
  entries: list(
    object(
      { at: text, detailType: text },
      {
        actor: object({}, { role: text, name: text }),
        reason: text,
        /** What was asked for and why it was not done, if so. */
        action: text,
        refusal: text,
        /** How often, if more than once. */
        count: number,
      },
    ),
  ),
});
export type Journey = Narrowed<typeof toJourney>;
export type JourneyEntry = Journey["entries"][number];

const toOptionValue = object(
  { id: text, name: toLocalizedText },
  {
    /** Which parts of the recipe it exchanges for which. */
    replaces: record(text),
  },
);

export type OptionValue = Narrowed<typeof toOptionValue>;

const toMenuOption = object(
  { id: text, name: toLocalizedText, values: list(toOptionValue) },
  {
    /** The customer has to decide; otherwise the first value is the usual one. */
    required: flag,
  },
);
export type MenuOption = Narrowed<typeof toMenuOption>;

const toMenuItem = object(
  { id: text, name: toLocalizedText, available: flag, options: list(toMenuOption) },
  {
    description: toLocalizedText,
    /** Guests do not see it. */
    hidden: flag,
    recipe: toRecipe,
    /** Of the drink as it usually is. */
    allergens: list(text),
  },
);
export type MenuItem = Narrowed<typeof toMenuItem>;

const toAccent = object({ light: text, dark: text });
export type Accent = Narrowed<typeof toAccent>;

export const toShop = object(
  { shopId: text, name: text, open: flag, menu: list(toMenuItem), version: number },
  {
    /** Closed for good: nothing of it can be changed, and nothing be ordered, any more. */
    archived: flag,
    /** By language; `name` is the one in the language of the counter. */
    names: toLocalizedText,
    timeZone: text,
    /** The language of the counter. */
    locale: text,
    /** Only in the answer over HTTP, not in messages. */
    expectedWait: toWaitRange,
    /** All places are taken; only in the answer over HTTP, then in messages about the queue. */
    full: flag,
    /** How long a code is on show; the codes change together with the clock. */
    codeWindowSeconds: number,
    /** How long a ready drink that nobody collects is shown. */
    readyForSeconds: number,
    /** Which the screens for guests speak; without it all that there are. */
    languages: list(text),
    /** As #rrggbb, on paper and on roast. */
    accent: toAccent,
    /** A line for guests. */
    announcement: toLocalizedText,
    /** Closed until then; it opens by itself. */
    pausedUntil: text,
    /** When it closes by itself, if it is open, or opens. */
    changesAt: text,
    /** When an order that waits is getting late, and late; without them by a share of the time to make it. */
    soonAfterMinutes: number,
    lateAfterMinutes: number,
    /** Where first names are shown; without it nobody is asked for one. */
    showNames: oneOf(["CARDS", "DISPLAY"]),
  },
);
export type Shop = Narrowed<typeof toShop>;

/** A shop in the list of those that somebody may enter, with the roles there. */
const toListedShop = object(
  { shopId: text, name: text, open: flag, archived: flag, roles: list(text) },
  { names: toLocalizedText },
);
export type ListedShop = Narrowed<typeof toListedShop>;

export const toShopsAnswer = object({ shops: list(toListedShop), operator: flag }, { next: text });

/** The part of a created or archived shop that matters here. */
export const toShopName = object({ shopId: text, name: text }, { names: toLocalizedText });
export type ShopName = Narrowed<typeof toShopName>;

export const toCode = object({
  url: text,
  usesLeft: number,
  usesPerCode: number,
  validFrom: text,
  expiresAt: text,
  nextCodeAt: text,
  serverTime: text,
});
export type Code = Narrowed<typeof toCode>;

/** How a screen may connect to the broker, and what it may subscribe to. */
export const toGrant = object({
  url: text,
  clientId: text,
  topics: list(text),
  expiresAt: text,
  serverTime: text,
});
export type Grant = Narrowed<typeof toGrant>;

export const toScan = object({ orderId: text, customerToken: text, expiresAt: text });
export type Scan = Narrowed<typeof toScan>;

/** What a paired device is for. */
export const toDeviceKind = oneOf(["display", "tablet"]);
export type DeviceKind = Narrowed<typeof toDeviceKind>;

/** A code that a device shows until a manager confirms it. */
export const toPairing = object({ code: text, secret: text, expiresAt: text, confirmUrl: text });
export type Pairing = Narrowed<typeof toPairing>;

/** What makes a device one of its shop. */
export const toDeviceCredential = object({
  shopId: text,
  deviceId: text,
  accessToken: text,
  renewalToken: text,
  expiresAt: text,
});
export type DeviceCredential = Narrowed<typeof toDeviceCredential>;

/** What a manager is told of the device that shows a code. */
export const toAskingDevice = object({ code: text, kind: toDeviceKind, expiresAt: text });
export type AskingDevice = Narrowed<typeof toAskingDevice>;

export const toConfirmedDevice = object({ deviceId: text, kind: toDeviceKind, name: text });
export type ConfirmedDevice = Narrowed<typeof toConfirmedDevice>;

export const toDevicesAnswer = object({
  devices: list(object({ deviceId: text, kind: toDeviceKind, name: text, pairedAt: text, renewedAt: text })),
});
export type PairedDevice = Narrowed<typeof toDevicesAnswer>["devices"][number];

/** The configuration of the staff screens in a deployment. */
export const toRuntimeConfig = object({ staffIssuer: filledText, staffClientId: filledText });
export type RuntimeConfig = Narrowed<typeof toRuntimeConfig>;

/** Which build of a screen is deployed. */
export const toVersion = object({ build: text });

export function hasEnded(order: Order): boolean {
  return !["CHOOSING", "QUEUED", "MAKING"].includes(order.state);
}
