import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readErrors, type ProblemKind } from "./errors.ts";
import { overviewPage, problemPage } from "./pages.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const look = { template: read("page.html"), tokens: "" };
const kind: ProblemKind = {
  code: "SHOP_CLOSED",
  slug: "shop-closed",
  status: "409 Conflict",
  items: [
    { name: "When", text: "The shop & its `Door` are <shut> (see [settings](../README.md#settings))." },
  ],
};

describe("the reference of errors", () => {
  it("is read with status, slug and wrapped lines", () => {
    const markdown =
      "# Errors\n\n- Intro: x.\n\n## 409 Conflict\n\n### `SHOP_CLOSED`\n\n" +
      "- From: qr-validator\n- When: The shop takes\n  no orders.\n- What to do: Wait.\n";

    expect(readErrors(markdown)).toEqual([
      {
        code: "SHOP_CLOSED",
        slug: "shop-closed",
        status: "409 Conflict",
        items: [
          { name: "From", text: "qr-validator" },
          { name: "When", text: "The shop takes no orders." },
          { name: "What to do", text: "Wait." },
        ],
      },
    ]);
  });

  it.each([
    ["an unknown heading", "## Conflict\n", "a heading must be"],
    ["a code without a status", "### `X`\n", "a heading must be"],
    ["a line that is no item", "## 409 Conflict\n### `X`\nText.\n", "a line under X must be"],
    ["a kind that does not say when", "## 409 Conflict\n### `X`\n- From: a\n- What to do: b\n", '"When"'],
  ])("is refused with %s", (_, markdown, message) => {
    expect(() => readErrors(markdown)).toThrow(message);
  });

  it("documents each code once", () => {
    const codes = readErrors(read("../../../docs/reference/errors.md")).map(({ code }) => code);

    expect(codes).toContain("MALFORMED");
    expect(codes).toHaveLength(new Set(codes).size);
  });
});

describe("a problem's page", () => {
  it("shows what the reference says, with markup escaped and links as text", () => {
    const page = problemPage(look, kind);

    expect(page).toContain("<h1>SHOP_CLOSED</h1>");
    expect(page).toContain("<p>409 Conflict</p>");
    expect(page).toContain("The shop &amp; its <code>Door</code> are &lt;shut&gt; (see settings).");
  });

  it("has a language and neither scripts nor places left to fill", () => {
    for (const page of [problemPage(look, kind), overviewPage(look, [kind])]) {
      expect(page).toContain('<html lang="en">');
      expect(page).not.toContain("<script");
      expect(page).not.toContain("{{");
    }
  });

  it("is listed on the overview under its status", () => {
    const page = overviewPage(look, [kind, { ...kind, code: "WRONG_STATE", slug: "wrong-state" }]);

    expect(page.match(/<h2>/g)).toHaveLength(1);
    expect(page).toContain('<a href="/problems/shop-closed">SHOP_CLOSED</a>');
    expect(page).toContain('<a href="/problems/wrong-state">WRONG_STATE</a>');
  });
});
