import { readFileSync } from "node:fs";
import { defineConfig } from "vite";
import { rootFolder } from "../../vite.shared.ts";
import { problemPages } from "../problems/plugin.ts";

const tokens = readFileSync(new URL("../src/styles/tokens.css", import.meta.url), "utf8");

/** The page at the root and the pages of problems: single files with the tokens inside, beside the screens' folders. */
export default defineConfig({
  build: { outDir: rootFolder, emptyOutDir: false },
  plugins: [
    {
      name: "tokens-inside",
      transformIndexHtml: { order: "pre", handler: (html) => html.replace("/* tokens */", tokens) },
    },
    problemPages(rootFolder, tokens),
  ],
});
