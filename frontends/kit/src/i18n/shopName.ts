import type { Language, LocalizedText } from "../api/types.ts";

/** A shop's name in the reader's language, or else the one of its counter. */
export function shopName(
  shop: { readonly name: string; readonly names?: LocalizedText },
  language: Language,
): string {
  return shop.names?.[language] ?? shop.name;
}
