import type { ProblemItem, ProblemKind } from "./errors.ts";

/** What the pages are filled into: a template with `{{name}}` for each value, and the tokens of the screens. */
export interface Look {
  readonly template: string;
  readonly tokens: string;
}

/** The page that the `type` of a problem leads to. */
export function problemPage(look: Look, kind: ProblemKind): string {
  const items = kind.items.map(described).join("");
  return page(look, {
    title: kind.code,
    lead: kind.status,
    content: `<dl>${items}</dl><p><a href="/problems/">All problems</a></p>`,
  });
}

/** The page that lists every problem by its status. */
export function overviewPage(look: Look, kinds: readonly ProblemKind[]): string {
  const statuses = [...new Set(kinds.map((kind) => kind.status))];
  const lists = statuses.map((status) => {
    const links = kinds.filter((kind) => kind.status === status).map(linked);
    return `<h2>${escaped(status)}</h2><ul>${links.join("")}</ul>`;
  });
  return page(look, {
    title: "Problems",
    lead: "Each error of the HTTP API names the page that describes it as its type.",
    content: lists.join(""),
  });
}

function page({ template, tokens }: Look, values: Readonly<Record<string, string>>): string {
  const { title = "", lead = "", content = "" } = values;
  const filled: Readonly<Record<string, string>> = {
    tokens,
    title: escaped(title),
    lead: escaped(lead),
    content,
  };
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = filled[name];
    if (value === undefined) {
      throw new Error(`the template of the problem pages asks for '${name}', which is none of its values`);
    }
    return value;
  });
}

function described({ name, text }: ProblemItem): string {
  return `<dt>${escaped(name)}</dt><dd>${inline(text)}</dd>`;
}

function linked(kind: ProblemKind): string {
  return `<li><a href="/problems/${kind.slug}">${escaped(kind.code)}</a></li>`;
}

/** Code becomes code. A link becomes its text, since it leads into the repository, which a reader here may not have. */
function inline(markdown: string): string {
  return escaped(markdown)
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
