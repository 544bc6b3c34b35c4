import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin, Rolldown } from "vite";

const kit = new URL("./kit/src/", import.meta.url);
const workerSource = fileURLToPath(new URL("offline/worker.ts", kit));
const icons = ["icon.svg", "icon-192.png", "icon-512.png", "maskable-512.png"];
const fontLicence = "fonts/OFL.txt";

interface Installable {
  readonly name: string;
  readonly display: "standalone" | "fullscreen";
}

/**
 * What makes a screen installable and lets it open without a network: its manifest and icons, a service worker that
 * knows the screen's files, and the id of the build, in the page and in version.json beside it.
 */
export function installable(path: string, { name, display }: Installable): Plugin {
  const base = `/${path}/`;
  let build = "";
  return {
    name: "installable",
    apply: "build",
    buildStart() {
      this.emitFile({ type: "chunk", id: workerSource, fileName: "worker.js" });
      for (const icon of icons) {
        this.emitFile({ type: "asset", fileName: icon, source: readFileSync(new URL(`icons/${icon}`, kit)) });
      }
      const manifest = JSON.stringify(manifestOf(base, name, display));
      this.emitFile({ type: "asset", fileName: "manifest.webmanifest", source: manifest });
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        build = idOf(html, bundle ?? {});
        return html.replace("</title>", `</title>${headOf(base, build)}`);
      },
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const worker = bundle["worker.js"];
        if (worker?.type !== "chunk" || build === "") {
          throw new Error("the service worker or the page is not in the bundle");
        }
        const files = Object.keys(bundle).filter((file) => isKept(file));
        worker.code = filled(worker.code, {
          PRECACHE_FILES: files.map((file) => base + file),
          BUILD_ID: build,
        });
        this.emitFile({ type: "asset", fileName: "version.json", source: JSON.stringify({ build }) });
        if (files.some((file) => file.endsWith(".woff2"))) {
          const source = readFileSync(new URL(fontLicence, kit));
          this.emitFile({ type: "asset", fileName: "assets/OFL.txt", source });
        }
      },
    },
  };
}

/** The page itself and what is named by its content; icons are the browser's own business. */
function isKept(file: string): boolean {
  return file === "index.html" || file === "icon.svg" || /^assets\/.+\.(js|css|woff2|svg)$/.test(file);
}

/** The same sources give the same id, on whichever machine. */
function idOf(html: string, bundle: Rolldown.OutputBundle): string {
  const files = Object.keys(bundle).filter((file) => file.startsWith("assets/"));
  return createHash("sha256")
    .update([html, ...files.sort()].join("\n"))
    .digest("hex")
    .slice(0, 12);
}

function filled(code: string, values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values).reduce((text, [placeholder, value]) => {
    if (!text.includes(placeholder)) {
      throw new Error(`the service worker does not use ${placeholder}`);
    }
    return text.replaceAll(placeholder, () => JSON.stringify(value));
  }, code);
}

function manifestOf(base: string, name: string, display: string) {
  const { light } = groundColour();
  const icon = (file: string, sizes: string, type: string, purpose = "any") => ({
    src: base + file,
    sizes,
    type,
    purpose,
  });
  return {
    id: base,
    name,
    short_name: name,
    start_url: `${base}?installed`,
    scope: base,
    display,
    theme_color: light,
    background_color: light,
    icons: [
      icon("icon.svg", "any", "image/svg+xml"),
      icon("icon-192.png", "192x192", "image/png"),
      icon("icon-512.png", "512x512", "image/png"),
      icon("maskable-512.png", "512x512", "image/png", "maskable"),
    ],
  };
}

function headOf(base: string, build: string): string {
  const { light, dark } = groundColour();
  const lines = [
    `<meta name="build" content="${build}" />`,
    `<meta name="theme-color" content="${light}" media="(prefers-color-scheme: light)" />`,
    `<meta name="theme-color" content="${dark}" media="(prefers-color-scheme: dark)" />`,
    `<link rel="manifest" href="${base}manifest.webmanifest" />`,
    `<link rel="icon" href="${base}icon.svg" type="image/svg+xml" />`,
    `<link rel="apple-touch-icon" href="${base}icon-192.png" />`,
  ];
  return lines.map((line) => `\n    ${line}`).join("");
}

function groundColour(): { readonly light: string; readonly dark: string } {
  const tokens = readFileSync(new URL("styles/tokens.css", kit), "utf8");
  const [, light, dark] = /--ground: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
  if (light === undefined || dark === undefined) {
    throw new Error("tokens.css has no --ground: light-dark(#…, #…)");
  }
  return { light, dark };
}
