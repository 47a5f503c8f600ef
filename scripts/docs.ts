import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'prettier';
import { configurationJsonSchema } from '../src/core/config/configuration-json-schema.ts';
import { renderChecklistPage } from '../src/core/config/checklist-page.ts';
import { builtIns } from '../src/core/evaluate/built-in.ts';
import { renderBuiltIns } from '../src/core/evaluate/built-in-page.ts';
import { baselineJsonSchema } from '../src/core/evaluate/baseline-json-schema.ts';
import { catalogue } from '../src/core/rules/catalogue.ts';
import { renderPathPresetsPage } from '../src/core/rules/decision-missing/path-presets-page.ts';
import { renderRulePage, renderRuleTable } from '../src/core/rules/rule-page.ts';

/** A file of the repository that is derived from the rules or the configuration. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Every generated page and the schemas of the configuration and of the baseline, with paths from the root of the repository. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const schema = JSON.stringify(configurationJsonSchema());
  const baseline = JSON.stringify(baselineJsonSchema());
  const table = renderRuleTable(catalogue, (rule) => `../src/core/rules/${rule.id}/README.md`);
  return [
    ...catalogue.map((rule) => ({ path: `src/core/rules/${rule.id}/README.md`, text: renderRulePage(rule) })),
    {
      path: 'docs/rules.md',
      text: await format(`${table}\n${renderBuiltIns(builtIns)}`, { parser: 'markdown', printWidth: 120 }),
    },
    {
      path: 'docs/decision-paths.md',
      text: await format(renderPathPresetsPage(), { parser: 'markdown', printWidth: 120 }),
    },
    { path: 'docs/checklists.md', text: await format(renderChecklistPage(), { parser: 'markdown', printWidth: 120 }) },
    { path: 'schema/adr.schema.json', text: await format(schema, { parser: 'json', printWidth: 120 }) },
    { path: 'schema/adr-baseline.schema.json', text: await format(baseline, { parser: 'json', printWidth: 120 }) },
  ];
}

const textOf = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });

/** The generated pages below `root` that do not say what the rules say. */
export async function staleFiles(root: string): Promise<readonly GeneratedFile[]> {
  const files = await generatedFiles();
  const texts = await Promise.all(files.map((file) => textOf(path.join(root, file.path))));
  return files.filter((file, index) => texts[index] !== file.text);
}

/** Writes what is stale, or only says so with `--check`. Returns the exit code. */
export async function run(root: string, args: readonly string[], say: (line: string) => void): Promise<number> {
  const stale = await staleFiles(root);
  if (args.includes('--check')) {
    for (const file of stale) say(`stale: ${file.path}`);
    say(
      stale.length === 0
        ? 'The pages of the rules and the schema are up to date.'
        : 'Run "npm run docs" and commit the result.',
    );
    return stale.length === 0 ? 0 : 1;
  }
  for (const file of stale) {
    const target = path.join(root, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.text);
    say(`written: ${file.path}`);
  }
  return 0;
}

if (import.meta.main) {
  process.exitCode = await run(path.join(import.meta.dirname, '..'), process.argv.slice(2), (line) => {
    console.log(line);
  });
}
