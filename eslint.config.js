import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Files whose default export a framework or tool asks for. */
const mayExportDefault = [
  "app/**/{page,layout,template,loading,error,global-error,not-found,default,opengraph-image,icon,sitemap,robots,manifest}.{ts,tsx}",
  // The bare page that pages are compared with (docs/bench.md).
  "app/bare/**/page.bench.tsx",
  "*.config.{js,ts}",
  ".dependency-cruiser.js",
  "lib/web/*cache-handler.ts",
  "lib/db/testing/vitest-setup.ts",
  "e2e/fixtures/global-{setup,teardown}.ts",
  "e2e/fixtures/*reporter.ts",
];

export default defineConfig(
  globalIgnores([
    ".next*/**",
    ".plumbline*/**",
    "lib/db/generated/**",
    "next-env.d.ts",
    "test-results/**",
    "playwright-report/**",
  ]),
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { "react-hooks": reactHooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      // `== null` asks for both kinds of nothing at once.
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: "lib/env.ts is the single reader of the environment.",
        },
        {
          selector: "ExportDefaultDeclaration",
          message: "Export by name; only Next's own files export a default.",
        },
        { selector: "ExportAllDeclaration", message: "No barrels: import from the file that defines it." },
      ],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/no-import-type-side-effects": "off",
      // A default branch is an answer too; without one every case must be there.
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `[...text]` walks code points, which is what counting and folding want.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Type-level imports inside one statement read better here than two statements from one file.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // `${count}` of a number is what template strings are for.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `limit?: number | undefined` is how optional values are handed on under exactOptionalPropertyTypes.
      "@typescript-eslint/no-duplicate-type-constituents": ["error", { ignoreUnions: true }],
      // An async function may satisfy an interface (a server action, a cache handler) without waiting for anything.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  { files: mayExportDefault, rules: { "no-restricted-syntax": "off" } },
  {
    // The environment is read by lib/env.ts and handed on to child processes by the commands and the browser tests.
    files: [
      "lib/env.ts",
      "lib/cli/**",
      "lib/db/testing/**",
      "e2e/**",
      "bench/**",
      "*.config.{js,ts}",
      "prisma/**",
    ],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["**/*.test.{ts,tsx}", "e2e/**", "{lib,app}/**/{testing,_testing}/**"],
    rules: {
      "max-lines": ["error", { max: 500 }],
      "max-lines-per-function": "off",
      // `rows[0]!` in a test fails the test, which is what a missing row should do.
      "@typescript-eslint/no-non-null-assertion": "off",
      // `expect.any(String)` and `response.json()` are any; the assertion is what checks them.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
    },
  },
  {
    // Playwright hands a fixture on by calling `use`, which is not React's.
    files: ["e2e/**"],
    rules: { "react-hooks/rules-of-hooks": "off" },
  },
  { files: ["lib/cli/**", "bench/**"], rules: { "no-console": "off" } },
);
