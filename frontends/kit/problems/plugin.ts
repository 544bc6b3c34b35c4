import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { readErrors } from "./errors.ts";
import { overviewPage, problemPage } from "./pages.ts";

const reference = new URL("../../../docs/reference/errors.md", import.meta.url);
const template = new URL("page.html", import.meta.url);

/** Writes a page for each problem to `problems/<slug>/index.html`, from the reference page in `docs`. */
export function problemPages(outDir: string, tokens: string): Plugin {
  return {
    name: "problem-pages",
    apply: "build",
    generateBundle() {
      rmSync(join(outDir, "problems"), { recursive: true, force: true });
      const look = { template: readFileSync(template, "utf8"), tokens };
      const kinds = readErrors(readFileSync(reference, "utf8"));
      const emit = (fileName: string, source: string) => this.emitFile({ type: "asset", fileName, source });
      emit("problems/index.html", overviewPage(look, kinds));
      kinds.forEach((kind) => emit(`problems/${kind.slug}/index.html`, problemPage(look, kind)));
    },
  };
}
