import { expect, test } from "vitest";

/** Every text in both languages, with the same placeholders, and none forgotten in English. */
export function testCatalogue(catalogue: { en: Record<string, string>; ja: Record<string, string> }): void {
  const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

  test("both languages have the same texts", () => {
    expect(Object.keys(catalogue.ja).sort()).toEqual(Object.keys(catalogue.en).sort());
  });

  test.each(Object.keys(catalogue.en))("%s says the same in both languages", (key) => {
    const [en = "", ja = ""] = [catalogue.en[key], catalogue.ja[key]];
    expect(en).not.toBe("");
    expect(ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    expect(placeholders(ja)).toEqual(placeholders(en));
  });
}
