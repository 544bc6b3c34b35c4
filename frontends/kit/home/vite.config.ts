import { readFileSync } from "node:fs";
import { defineConfig } from "vite";
import { rootFolder } from "../../vite.shared.ts";

const tokens = readFileSync(new URL("../src/styles/tokens.css", import.meta.url), "utf8");

/** The page at the root: one file with the tokens inside, beside the folders of the screens. */
export default defineConfig({
  build: { outDir: rootFolder, emptyOutDir: false },
  plugins: [
    {
      name: "tokens-inside",
      transformIndexHtml: { order: "pre", handler: (html) => html.replace("/* tokens */", tokens) },
    },
  ],
});
