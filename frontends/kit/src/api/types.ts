/** What the services speak, as far as the screens use it. */
export type Language = "en" | "ja";

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

export interface Drink {
  readonly id: string;
  readonly name: LocalizedText;
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
}

export interface Shop {
  readonly shopId: string;
  readonly name: string;
  readonly open: boolean;
  readonly menu: readonly MenuItem[];
  readonly version: number;
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
