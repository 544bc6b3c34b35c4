import { defineConfig } from "vite";
import { screen } from "../vite.shared.ts";

export default defineConfig(screen("barista", { name: "Barista", display: "standalone" }));
