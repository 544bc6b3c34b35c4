import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";
import { screens, type ScreenName } from "./kit/src/screens.ts";
import { installable } from "./vite.offline.ts";

const origin = "http://localhost:8080";
const resources = new URL("./target/classes/META-INF/resources/", import.meta.url);

/** How each screen is built: under its own path, into the folder that Maven packs. */
export function screen(name: ScreenName): UserConfig {
  return {
    base: `/${name}/`,
    plugins: [installable(name, screens[name])],
    build: {
      outDir: fileURLToPath(new URL(`./${name}/`, resources)),
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
    },
    server: {
      proxy: { "/api": origin, "/config.json": origin, "/mqtt": { target: origin, ws: true } },
    },
  };
}

/** The page at the root of the origin goes beside the screens' folders and must not empty them. */
export const rootFolder = fileURLToPath(resources);
