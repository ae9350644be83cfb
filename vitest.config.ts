import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const src = fileURLToPath(new URL("./src/", import.meta.url))
const alias = [
  // In a build this is the address of a script that is bundled by itself.
  {
    find: /^url:.*\/([a-z-]+)\.ts$/,
    replacement: fileURLToPath(new URL("./tests/support/script-address.ts", import.meta.url)),
  },
  { find: /^~(?!\/)/, replacement: src },
]

/** Nothing here measures time, ms: what takes a second alone may take many on a machine that is busy. */
const testTimeout = 60_000

/** `unit` runs in Node, `component` in jsdom; `e2e` tests the built extension in a real browser. */
export default defineConfig({
  resolve: { alias },
  test: {
    retry: 0,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          testTimeout,
          hookTimeout: testTimeout,
          environment: "node",
          include: ["tests/{domain,storage,messaging,platform,background,product,scripts}/**/*.test.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "component",
          testTimeout,
          hookTimeout: testTimeout,
          environment: "jsdom",
          include: ["tests/{sites,features,ui}/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/support/component.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "tests/support/e2e-build.ts",
          fileParallelism: false,
          testTimeout: 120_000,
          // A page that is told to go takes a second to keep what it heard.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
