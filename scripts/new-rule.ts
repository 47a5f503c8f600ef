import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const camelCase = (id: string): string => id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const ruleFile = (id: string): string => `import { z } from 'zod';
import { defineRule } from '../rule.ts';

export const ${camelCase(id)} = defineRule({
  id: '${id}',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'Say in one sentence what holds where the rule is content.',
    why: 'Say in one sentence why that matters to readers of a record.',
    fix: 'Say what the author can do about it.',
  },
  options: z.strictObject({}),
  messages: {
    'long-title': 'The title "{title}" is long. Say what is wrong and what to do.',
  },
  examples: {
    good: [{ title: 'A document the rule is content with', markdown: '# Use PostgreSQL\\n' }],
    bad: [
      {
        title: 'A document the rule speaks about',
        markdown: '# Use PostgreSQL for everything that the orders have to remember over night\\n',
        expect: ['long-title@1'],
      },
    ],
  },
  *check({ document }) {
    const { title } = document.decision;
    if (title !== null && title.text.length > 60) {
      yield { message: 'long-title', data: { title: title.text }, at: { range: title.range } };
    }
  },
});
`;

const testFile = (id: string): string => `import { describe, expect, it } from 'vitest';
import { messagesOf } from './messages-of.ts';

describe('${id}', () => {
  it.each([{ markdown: '# Use PostgreSQL\\n', expected: [] }])('$markdown', ({ markdown, expected }) => {
    expect(messagesOf('${id}', markdown)).toEqual(expected);
  });
});
`;

/** The catalogue with one more import and entry; null where it no longer looks as expected. */
export function withEntry(catalogue: string, id: string): string | null {
  const name = camelCase(id);
  const list = /export const catalogue: readonly Rule\[\] = \[([^\]]*)\];/.exec(catalogue);
  if (list === null) return null;
  const entries = (list[1] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const oneLine = `export const catalogue: readonly Rule[] = [${[...entries, name].join(', ')}];`;
  const many = `export const catalogue: readonly Rule[] = [\n${[...entries, name].map((entry) => `  ${entry},\n`).join('')}];`;
  const replaced = catalogue.replace(list[0], oneLine.length <= 120 ? oneLine : many);
  return `import { ${name} } from './${id}/rule.ts';\n${replaced}`;
}

/** Makes folder, test and catalogue entry of a new rule below `root`. Returns the exit code; refuses what is there already. */
export async function run(root: string, args: readonly string[], say: (line: string) => void): Promise<number> {
  const [id = ''] = args;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) {
    say('Usage: npm run new-rule <id>. The id is the sentence that should hold, in kebab case: status-known.');
    return 2;
  }
  const rulePath = path.join(root, 'src/core/rules', id, 'rule.ts');
  const cataloguePath = path.join(root, 'src/core/rules/catalogue.ts');
  const exists = await access(rulePath).then(
    () => true,
    () => false,
  );
  if (exists) {
    say(`There is a rule "${id}" already.`);
    return 2;
  }
  const catalogue = withEntry(await readFile(cataloguePath, 'utf8'), id);
  if (catalogue === null) {
    say('src/core/rules/catalogue.ts has no list "catalogue" any more: add the rule by hand.');
    return 2;
  }
  await mkdir(path.dirname(rulePath), { recursive: true });
  await writeFile(rulePath, ruleFile(id));
  await writeFile(path.join(root, 'test/core/rules', `${id}.test.ts`), testFile(id));
  await writeFile(cataloguePath, catalogue);
  say(`Made src/core/rules/${id}/rule.ts and test/core/rules/${id}.test.ts. Now write it, then run "npm run docs".`);
  return 0;
}

if (import.meta.main) {
  process.exitCode = await run(path.join(import.meta.dirname, '..'), process.argv.slice(2), (line) => {
    console.log(line);
  });
}
