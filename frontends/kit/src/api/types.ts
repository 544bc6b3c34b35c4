/** What the services speak, as far as the screens use it. */
export const languages = ["en", "ja"] as const;

export type Language = (typeof languages)[number];

export type LocalizedText = Readonly<Record<Language, string>>;

export const orderStates = [
  "CHOOSING",
  "QUEUED",
  "MAKING",
  "COMPLETED",
  "CANCELLED",
  "EXPIRED",
  "REJECTED",
] as const;

export type OrderState = (typeof orderStates)[number];

export interface Person {
  readonly id?: string;
  readonly name?: string;
}

/** What a cup holds, one above the other; `share` is in percent of the cup. */
export interface Layer {
  readonly part: string;
  readonly share: number;
}

/** Layers from the bottom up. */
export type Recipe = readonly Layer[];

/** In how long a drink ordered now will be ready; eight of ten are within. */
export interface WaitRange {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** When one order will be ready; place 1 is made next, place 0 is being made. */
export interface ExpectedWait {
  readonly place: number;
  readonly readyFrom: string;
  readonly readyTo: string;
}

export interface Drink {
  readonly id: string;
  readonly name: LocalizedText;
  readonly recipe?: Recipe;
  readonly options?: Readonly<Record<string, string>>;
}

export interface Order {
  readonly orderId: string;
  readonly version: number;
  readonly state: OrderState;
  readonly admittedAt?: string;
  readonly chooseBefore?: string;
  readonly number?: number;
  readonly drink?: Drink;
  readonly queuedAt?: string;
  readonly makeBefore?: string;
  readonly claimedBy?: Person;
  readonly claimedAt?: string;
  readonly endedAt?: string;
  readonly endedBy?: Person & { readonly role?: string };
  readonly reason?: string;
  readonly waitedFor?: string;
  readonly activeOrderId?: string;
}

export interface OptionValue {
  readonly id: string;
  readonly name: LocalizedText;
  /** Which parts of the recipe it exchanges for which. */
  readonly replaces?: Readonly<Record<string, string>>;
}

export interface MenuOption {
  readonly id: string;
  readonly name: LocalizedText;
  readonly values: readonly OptionValue[];
}

export interface MenuItem {
  readonly id: string;
  readonly name: LocalizedText;
  readonly available: boolean;
  readonly options: readonly MenuOption[];
  readonly recipe?: Recipe;
}

export interface Shop {
  readonly shopId: string;
  readonly name: string;
  readonly open: boolean;
  readonly menu: readonly MenuItem[];
  readonly version: number;
  readonly timeZone?: string;
  /** The language of the counter. */
  readonly locale?: string;
  /** Only in the answer over HTTP, not in messages. */
  readonly expectedWait?: WaitRange;
  /** All places are taken; only in the answer over HTTP, then in messages about the queue. */
  readonly full?: boolean;
  /** How long a ready number stays on the display. */
  readonly readyForSeconds?: number;
}

export interface Code {
  readonly url: string;
  readonly usesLeft: number;
  readonly usesPerCode: number;
  readonly validFrom: string;
  readonly expiresAt: string;
  readonly nextCodeAt: string;
  readonly serverTime: string;
}

export interface Grant {
  readonly url: string;
  readonly clientId: string;
  readonly topics: readonly string[];
  readonly expiresAt: string;
  readonly serverTime: string;
}

export interface Scan {
  readonly orderId: string;
  readonly customerId: string;
  readonly customerToken: string;
  readonly expiresAt: string;
}

export function hasEnded(order: Order): boolean {
  return !["CHOOSING", "QUEUED", "MAKING"].includes(order.state);
}
