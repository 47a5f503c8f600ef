import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The core turns text and facts into results and does nothing else. Two places are allowed to throw, three to catch. */
const corePurity = [
  {
    selector: 'TryStatement',
    message: 'The core catches in three named places only: front matter, Markdown, rule evaluation.',
  },
  { selector: 'FunctionDeclaration[async=true]', message: 'The core has no async: an adapter reads, the core judges.' },
  { selector: 'FunctionExpression[async=true]', message: 'The core has no async: an adapter reads, the core judges.' },
  {
    selector: 'ArrowFunctionExpression[async=true]',
    message: 'The core has no async: an adapter reads, the core judges.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The date of today is a fact, never a clock.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'The date of today is a fact, never a clock.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'The core is deterministic.',
  },
];
const noThrow = {
  selector: 'ThrowStatement',
  message: 'The core returns problems (Outcome, Finding); it never throws.',
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'node_modules/', 'sandbox/contract/', '.dependency-cruiser.cjs', 'fixtures/']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Naming what is left out is how an object loses a property.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...corePurity, noThrow],
      'no-restricted-globals': [
        'error',
        ...['process', 'fetch', 'console', 'setTimeout', 'setInterval', 'Buffer', 'URL', 'crypto', 'performance'].map(
          (name) => ({
            name,
            message: 'The core does no IO and knows no platform.',
          }),
        ),
      ],
    },
  },
  {
    // The refusing front-matter engines and assertNever throw; front matter, Markdown and rule evaluation catch.
    files: ['src/core/parse/front-matter.ts', 'src/core/model/assert-never.ts'],
    rules: { 'no-restricted-syntax': ['error', ...corePurity.filter((rule) => rule.selector !== 'TryStatement')] },
  },
  {
    files: ['src/core/parse/markdown.ts', 'src/core/evaluate/run-rule.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...corePurity.filter((rule) => rule.selector !== 'TryStatement'), noThrow],
    },
  },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/support/properties.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: 'fast-check',
          message: 'Take it from test/support/properties.ts, which gives all properties one seed.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/server/env.ts', 'src/cli/main.ts', 'src/server/main.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read once, in src/server/env.ts.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'sandbox/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
