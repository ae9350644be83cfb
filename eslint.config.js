import js from "@eslint/js"
import boundaries from "eslint-plugin-boundaries"
import jsxA11y from "eslint-plugin-jsx-a11y"
import hooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

/** Rooms of `src/` and what each may import. The table in docs/architecture.md says the same; anything else is an error. */
const rooms = {
  domain: ["domain"],
  "sites-catalogue": [],
  sites: ["sites", "sites-catalogue", "domain", "messaging", "platform"],
  storage: ["storage", "domain", "platform", "sites-catalogue"],
  messaging: ["messaging", "domain", "platform", "sites-catalogue"],
  platform: ["platform", "sites-catalogue"],
  ui: ["ui", "sites-catalogue"],
  background: ["background", "storage", "messaging", "platform", "domain", "sites-catalogue", "injected"],
  features: ["domain", "storage", "messaging", "platform", "ui", "sites-catalogue"],
}

const ban = (selector, message) => ({ selector, message })

export default tseslint.config(
  { ignores: ["build/", ".plasmo/", "node_modules/", "artifacts/"] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["eslint.config.js", "scripts/setup.mjs"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
      },
    },
  },
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-imports": [
        "error",
        {
          paths: [{ name: "zod", message: 'import * as z from "zod/mini": the full zod breaks in the built bundle.' }],
        },
      ],
      "no-restricted-syntax": [
        "error",
        ban("TSEnumDeclaration", "Use a union of strings or a zod enum: enums do not erase."),
        ban("ExportAllDeclaration", "No barrels: they defeat tree shaking and hide what a file may touch."),
        ban("JSXAttribute[name.name='dangerouslySetInnerHTML']", "Captions, mails and imports are hostile: text only."),
        ban(
          "CallExpression[callee.property.name='addListener'][callee.object.property.name=/^onMessage/] > :function[async=true]",
          "An async onMessage listener answers null to every other sender: answer synchronously.",
        ),
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: { project: "tsconfig.json" } },
      "boundaries/elements": [
        { type: "sites-catalogue", pattern: "src/sites/catalogue.ts", mode: "file" },
        { type: "features", pattern: "src/features/*", capture: ["feature"] },
        ...["domain", "sites", "storage", "messaging", "platform", "ui", "background"].map((type) => ({
          type,
          pattern: `src/${type}`,
        })),
        { type: "injected", pattern: "src/injected" },
        { type: "entry", pattern: ["src/*.{ts,tsx}", "src/contents/*", "src/tabs/*"], partialMatch: false },
      ],
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          message: "{{from.type}} may not import {{to.type}}: see the table of rooms in docs/architecture.md.",
          policies: [
            ...Object.entries(rooms).map(([from, allow]) => ({
              from: { element: { type: from } },
              allow: allow.map((type) => ({ to: { element: { type } } })),
            })),
            {
              from: { element: { type: "features" } },
              allow: {
                to: { element: { type: "features", captured: { feature: "{{from.element.captured.feature}}" } } },
              },
            },
            { from: { element: { type: "injected" } }, allow: { to: { element: { type: ["platform", "sites"] } } } },
            { from: { element: { type: "entry" } }, allow: { to: { element: { type: "*" } } } },
          ],
        },
      ],
      "no-restricted-globals": [
        "error",
        ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({
          name,
          message: "Nothing leaves this computer: no network code.",
        })),
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/platform/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "chrome", message: "Only src/platform speaks to the browser." },
        { name: "browser", message: "Only src/platform speaks to the browser." },
        ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({
          name,
          message: "Nothing leaves this computer: no network code.",
        })),
      ],
    },
  },
  {
    files: ["src/domain/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Time comes in as a value: domain code is deterministic." },
        {
          object: "Math",
          property: "random",
          message: "Ids and chance come in as values: domain code is deterministic.",
        },
        { object: "crypto", property: "randomUUID", message: "Ids come in as values: domain code is deterministic." },
      ],
      "no-restricted-globals": [
        "error",
        ...["window", "document", "chrome", "browser", "localStorage", "setTimeout", "setInterval", "fetch"].map(
          (name) => ({
            name,
            message: "Domain code is pure: no DOM, no browser, no timers, no network.",
          }),
        ),
      ],
    },
  },
  {
    files: ["src/**/*.tsx"],
    ...jsxA11y.flatConfigs.recommended,
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      // Labels of cards hold their words two levels down.
      "jsx-a11y/label-has-associated-control": ["error", { depth: 4 }],
    },
  },
  {
    files: ["src/**/*.tsx"],
    plugins: { "react-hooks": hooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
)
