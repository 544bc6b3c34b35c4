import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { rootFolder } from "../../vite.shared.ts";
import { problemPages } from "../problems/plugin.ts";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const tokens = read("../src/styles/tokens.css");
const style = tokens + read("page.css");
const cup = read("cup.svg");

const pages = ["index.html", "not-found.html"].map((page) => fileURLToPath(new URL(page, import.meta.url)));

/** The page at the root, that of unknown addresses and those of problems: single files with all they need inside but the start page's script, beside the screens' folders. */
export default defineConfig({
  build: {
    outDir: rootFolder,
    emptyOutDir: false,
    rolldownOptions: { input: pages },
  },
  plugins: [
    {
      name: "parts-inside",
      transformIndexHtml: {
        order: "pre",
        handler: (html) => html.replace("/* page */", style).replace("<!-- cup -->", cup),
      },
    },
    problemPages(rootFolder, tokens),
  ],
});
