import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generatedFiles, run as writePages, staleFiles } from '../../scripts/docs.ts';
import { run as newRule, withEntry } from '../../scripts/new-rule.ts';
import { catalogue } from '../../src/core/rules/catalogue.ts';

const repository = path.join(import.meta.dirname, '..', '..');
let root = '';
let said: string[] = [];
const say = (line: string): void => void said.push(line);

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'adr-governor-scripts-'));
  said = [];
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('the pages of the rules', () => {
  it('are one for each rule and a table, and stand up to date in the repository', async () => {
    const paths = (await generatedFiles()).map((file) => file.path);
    expect(paths).toEqual([
      ...catalogue.map((rule) => `src/core/rules/${rule.id}/README.md`),
      'docs/rules.md',
      'docs/decision-paths.md',
      'docs/checklists.md',
      'schema/adr.schema.json',
      'schema/adr-baseline.schema.json',
    ]);
    expect(await staleFiles(repository)).toEqual([]);
  });

  it('are written once, and a change by hand is found', async () => {
    expect(await writePages(root, ['--check'], say)).toBe(1);
    expect(said.filter((line) => line.startsWith('stale: ')).length).toBe(catalogue.length + 5);
    expect(await writePages(root, [], say)).toBe(0);
    expect(await writePages(root, ['--check'], say)).toBe(0);
    await writeFile(path.join(root, 'docs/rules.md'), 'changed');
    said = [];
    expect(await writePages(root, ['--check'], say)).toBe(1);
    expect(said[0]).toBe('stale: docs/rules.md');
  });

  it('show every message, option and example', async () => {
    for (const rule of catalogue) {
      const page = (await generatedFiles()).find((file) => file.path.includes(`/${rule.id}/`))?.text ?? '';
      for (const id of [...Object.keys(rule.messages), ...Object.keys(rule.options.shape)]) {
        expect(page).toContain(`\`${id}\``);
      }
      for (const example of [...rule.examples.good, ...rule.examples.bad]) expect(page).toContain(example.markdown);
    }
  });
});

describe('a new rule', () => {
  beforeEach(async () => {
    await mkdir(path.join(root, 'test/core/rules'), { recursive: true });
    await mkdir(path.join(root, 'src/core/rules'), { recursive: true });
    const file = 'src/core/rules/catalogue.ts';
    await cp(path.join(repository, file), path.join(root, file));
  });

  it('gets a folder, a test and an entry', async () => {
    expect(await newRule(root, ['date-valid'], say)).toBe(0);
    const catalogueText = await readFile(path.join(root, 'src/core/rules/catalogue.ts'), 'utf8');
    expect(catalogueText).toContain("import { dateValid } from './date-valid/rule.ts';");
    expect(catalogueText).toMatch(/catalogue: readonly Rule\[\] = \[[^\]]*\bdateValid\b[^\]]*\];/);
    expect(await readFile(path.join(root, 'src/core/rules/date-valid/rule.ts'), 'utf8')).toContain("id: 'date-valid'");
    expect(await readFile(path.join(root, 'test/core/rules/date-valid.test.ts'), 'utf8')).toContain('date-valid');
  });

  it('is refused where its id is wrong or taken', async () => {
    for (const args of [[], ['DateValid'], ['date'], ['../escape-it'], ['date--valid']]) {
      expect(await newRule(root, args, say)).toBe(2);
    }
    expect(await newRule(root, ['date-valid'], say)).toBe(0);
    expect(await newRule(root, ['date-valid'], say)).toBe(2);
    expect(said.at(-1)).toContain('already');
  });

  it('needs a catalogue it knows', () => {
    expect(withEntry('nothing', 'date-valid')).toBeNull();
    expect(withEntry('export const catalogue: readonly Rule[] = [];', 'date-valid')).toContain('[dateValid]');
  });
});
