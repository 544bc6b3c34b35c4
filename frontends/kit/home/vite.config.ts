import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { rootFolder } from "../../vite.shared.ts";
import { problemPages } from "../problems/plugin.ts";

const tokens = readFileSync(new URL("../src/styles/tokens.css", import.meta.url), "utf8");

const pages = ["index.html", "not-found.html"].map((page) => fileURLToPath(new URL(page, import.meta.url)));

/** The page at the root, that of unknown addresses and those of problems: single files with the tokens inside, beside the screens' folders. */
export default defineConfig({
  build: {
    outDir: rootFolder,
    emptyOutDir: false,
    rolldownOptions: { input: pages },
  },
  plugins: [
    {
      name: "tokens-inside",
      transformIndexHtml: { order: "pre", handler: (html) => html.replace("/* tokens */", tokens) },
    },
    problemPages(rootFolder, tokens),
  ],
});
