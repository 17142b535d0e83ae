import tseslint from "typescript-eslint";
import { defineConfig } from "eslint/config";

// The house's own code; the rules that need types run on every package's sources.
export default defineConfig(
  { ignores: ["**/dist/**", "**/node_modules/**", "packages/core/src/products/product.ts", "packages/core/src/prefilter/reader-words.ts"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "off",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: "error",
    },
  },
);
