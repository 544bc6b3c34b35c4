import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "happy-dom",
    include: ["*/src/**/*.test.{ts,tsx}", "kit/problems/*.test.ts"],
    env: { TZ: "UTC" },
    maxWorkers: 2,
  },
});
