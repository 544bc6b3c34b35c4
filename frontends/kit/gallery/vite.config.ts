import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Every component on one page, to look at while working on the kit; not part of what is packed. */
export default defineConfig({
  base: "./",
  build: {
    outDir: fileURLToPath(new URL("../../target/gallery/", import.meta.url)),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
  },
});
