/** One kind of problem, as docs/reference/errors.md describes it. Texts may contain inline Markdown. */
export interface ProblemKind {
  readonly code: string;
  readonly slug: string;
  /** The status with its name, as in "409 Conflict". */
  readonly status: string;
  readonly items: readonly ProblemItem[];
}

export interface ProblemItem {
  readonly name: string;
  readonly text: string;
}

const required = ["From", "When", "What to do"];

/** Reads the reference page, whose form is described in its introduction, and fails loudly where it is not kept. */
export function readErrors(markdown: string): readonly ProblemKind[] {
  const sections = markdown.split(/^(?=##+ )/m).filter((section) => section.startsWith("##"));
  const kinds: ProblemKind[] = [];
  let status = "";
  for (const section of sections) {
    const [heading = "", ...lines] = section.split("\n");
    const [, newStatus] = /^## (\d{3} .+)$/.exec(heading) ?? [];
    const [, code] = /^### `([A-Z][A-Z_]*)`$/.exec(heading) ?? [];
    if (newStatus !== undefined) {
      status = newStatus;
    } else if (code !== undefined && status !== "") {
      kinds.push({ code, slug: slugOf(code), status, items: itemsOf(code, lines) });
    } else {
      throw new Error(`errors.md: a heading must be "## <status> <name>" or "### \`CODE\`": '${heading}'`);
    }
  }
  return kinds;
}

function slugOf(code: string): string {
  return code.toLowerCase().replaceAll("_", "-");
}

function itemsOf(code: string, lines: readonly string[]): readonly ProblemItem[] {
  const text = lines.join("\n").replaceAll(/\n {2}(?=\S)/g, " ");
  const items = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, name, content] = /^- ([A-Z][a-z ]+): (.+)$/.exec(line) ?? [];
      if (name === undefined || content === undefined) {
        throw new Error(`errors.md: a line under ${code} must be "- Name: text": '${line}'`);
      }
      return { name, text: content };
    });
  const missing = required.filter((name) => !items.some((item) => item.name === name));
  if (missing.length > 0) {
    throw new Error(`errors.md: ${code} must have "${missing.join('", "')}"`);
  }
  return items;
}
