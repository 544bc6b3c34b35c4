/** An id that a name suggests: "Osaka, Hall 3" is osaka-hall-3. Empty where the name has no Latin letter and no digit. */
export function suggestedId(name: string, longest = 32): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replaceAll(/^-|-$/g, "");
}
