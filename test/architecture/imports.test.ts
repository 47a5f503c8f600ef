import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet, type ICruiseOptions } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IFlattenedRuleSet & {
  options: ICruiseOptions;
};

const cruiseFolder = async (baseDir: string, folders: readonly string[]): Promise<ICruiseResult> => {
  const { options, ...ruleSet } = configuration;
  const { output } = await cruise([...folders], { ...options, baseDir, validate: true, ruleSet });
  if (typeof output === 'string') throw new Error(output);
  return output;
};

const typescriptFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

describe('the import rules', () => {
  it('hold, and the checker saw every file', async () => {
    const result = await cruiseFolder(root, ['src', 'sandbox']);
    expect(result.summary.violations.map((one) => `${one.rule.name}: ${one.from} -> ${one.to}`)).toEqual([]);
    const seen = new Set(result.modules.map((module) => module.source));
    const missed = [...typescriptFiles('src'), ...typescriptFiles('sandbox')].filter((file) => !seen.has(file));
    expect(missed).toEqual([]);
    // A checker that does not understand TypeScript reports files without any import, and success.
    expect(result.summary.totalDependenciesCruised ?? 0).toBeGreaterThan(seen.size);
  });
});

/** One planted violation for each rule: files of a small project of its own, and who has to be caught. */
const planted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-cycles': { 'src/app/a.ts': "import './b.ts';", 'src/app/b.ts': "import './a.ts';" },
  'no-orphans': { 'src/app/alone.ts': 'export const alone = 1;' },
  'no-unresolved': { 'src/app/a.ts': "import './nowhere.ts';" },
  'core-imports-core': { 'src/core/a.ts': "import '../app/b.ts';", 'src/app/b.ts': 'export const b = 1;' },
  'core-imports-listed-packages': { 'src/core/a.ts': "import 'pino';" },
  'core-knows-no-node': { 'src/core/a.ts': "import 'node:fs';" },
  'model-is-a-leaf': { 'src/core/model/a.ts': "import '../parse/b.ts';", 'src/core/parse/b.ts': 'export const b = 1;' },
  'gray-matter-in-one-module': { 'src/core/parse/other.ts': "import 'gray-matter';" },
  'only-the-catalogue-imports-rules': {
    'src/core/evaluate/a.ts': "import '../rules/one/rule.ts';",
    'src/core/rules/one/rule.ts': 'export const rule = 1;',
  },
  'app-imports-core': { 'src/app/a.ts': "import 'node:fs';" },
  'adapters-import-ports': {
    'src/adapters/local/a.ts': "import '../../app/judge.ts';",
    'src/app/judge.ts': 'export {};',
  },
  'reading-imports-ports-and-reading': {
    'src/adapters/reading/a.ts': "import '../../core/approvals/b.ts';",
    'src/core/approvals/b.ts': 'export {};',
  },
  'adapters-are-strangers': {
    'src/adapters/local/a.ts': "import '../github/b.ts';",
    'src/adapters/github/b.ts': 'export {};',
  },
  'octokit-in-the-github-adapter': { 'src/adapters/jobs/a.ts': "import '@octokit/core';" },
  'server-uses-webhook-signatures-only': { 'src/server/a.ts': "import '@octokit/core';" },
  'probot-in-the-server': { 'src/adapters/github/a.ts': "import 'probot';" },
  'databases-in-jobs': { 'src/adapters/local/a.ts': "import 'pg';" },
  'sqlite-in-jobs': { 'src/adapters/local/a.ts': "import 'node:sqlite';" },
  'threads-in-reading': { 'src/adapters/local/a.ts': "import 'node:worker_threads';" },
  'programs-in-local': { 'src/cli/a.ts': "import 'node:child_process';" },
  'log-in-system': { 'src/adapters/local/a.ts': "import 'pino';" },
  'server-is-not-imported': { 'src/cli/a.ts': "import '../server/b.ts';", 'src/server/b.ts': 'export {};' },
  'cli-is-not-imported': { 'src/server/a.ts': "import '../cli/b.ts';", 'src/cli/b.ts': 'export {};' },
  'src-never-imports-sandbox': { 'src/server/a.ts': "import '../../sandbox/b.ts';", 'sandbox/b.ts': 'export {};' },
  'sandbox-uses-public-entries': { 'sandbox/a.ts': "import '../src/app/b.ts';", 'src/app/b.ts': 'export {};' },
  'no-dev-dependencies-in-src': { 'src/server/a.ts': "import 'vitest';" },
};

describe('a planted violation', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('exists for every rule', () => {
    expect(Object.keys(planted).sort()).toEqual((configuration.forbidden ?? []).map((rule) => rule.name).sort());
  });

  it.each(Object.entries(planted))('of %s is caught', async (name, files) => {
    const folder = mkdtempSync(join(tmpdir(), 'imports-'));
    folders.push(folder);
    for (const top of ['src', 'sandbox']) mkdirSync(join(folder, top));
    for (const file of ['node_modules', 'package.json', 'tsconfig.json'])
      symlinkSync(join(root, file), join(folder, file));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const result = await cruiseFolder(folder, ['src', 'sandbox']);
    expect(result.summary.violations.map((one) => one.rule.name)).toContain(name);
  });
});
