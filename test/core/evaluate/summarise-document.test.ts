import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { summariseDocument } from '../../../src/core/evaluate/summarise-document.ts';
import { summaryOf } from '../../../src/core/log/record-summary.ts';
import type { SummaryReading } from '../../../src/core/model/reading.ts';
import { sectionNames } from '../../../src/core/parse/section-meaning.ts';
import { skimText } from '../../../src/core/parse/skim-text.ts';
import { builtInMarkdown } from '../../../src/core/templates/built-in-templates.ts';
import { mutatedLines, turningText } from '../../support/arbitraries/mutated-lines.ts';
import { corpusFolder, markdownBelow } from '../../support/corpus.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { hostileMarkdown, hostileToNative } from '../../support/hostile-documents.ts';
import { sourceDocumentsFolder } from '../../support/source-documents.ts';

const settings = {
  statuses: { shelved: 'rejected' },
  sections: { decision: ['Beschluss'] },
  rules: {},
  scopeNames: ['Kafka', 'Infrastructure', 'plain item'],
} as const;
const place = 'docs/adr/0001-x.md';

const readWhole = (file: string, text: string): SummaryReading => {
  const { decisions, refusal } = readDocument({ path: file, text, settings, evaluate: false });
  return { path: file, summaries: decisions.map(summaryOf), refusal };
};

const expectSame = (text: string, file = place): void => {
  expect(summariseDocument({ path: file, text, settings })).toEqual(readWhole(file, text));
};

const root = path.join(import.meta.dirname, '..', '..', '..');
const folders = ['fixtures', 'docs'].map((folder) => path.join(root, folder));
const shared = [corpusFolder, sourceDocumentsFolder].filter((folder) => folder !== null);
const documents = [...folders, ...shared].flatMap(markdownBelow);
const lf = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
const texts = [
  ...folders.flatMap(markdownBelow).map((file) => lf(readFileSync(file, 'utf8'))),
  ...Object.values(builtInMarkdown),
];
const short = texts.filter((text) => text.length < 4_000);

describe('a summary says what the whole reading says', () => {
  it.each(documents.map((file) => [path.relative(root, file), file]))('of %s', (name, file) => {
    const text = lf(readFileSync(file, 'utf8'));
    expectSame(text, name);
    expectSame(text.replaceAll('\n', '\r\n'), name);
    expectSame(`\ufeff${text}`, name);
  });

  it('of documents into which lines were put, from which they were taken, or whose lines were swapped', () => {
    fc.assert(
      fc.property(mutatedLines(short), (text) => expectSame(text)),
      { numRuns: 250 },
    );
  });

  it('of texts made of nothing but lines that change the meaning of others', () => {
    fc.assert(
      fc.property(turningText, (text) => expectSame(text)),
      { numRuns: 800 },
    );
    const behind = fc.tuple(fc.constantFrom(...short), turningText).map(([text, lines]) => `${text}\n${lines}`);
    fc.assert(
      fc.property(behind, (text) => expectSame(text)),
      { numRuns: 150 },
    );
  });
});

const lengthKept = (text: string): number | null =>
  skimText(text, 0, sectionNames({}))?.reduce(
    (sum, { start, end, isLetter }) => sum + (isLetter ? 1 : end - start),
    0,
  ) ?? null;

describe('skimText', () => {
  it('leaves out prose, lists and code of sections from which nothing is read', () => {
    const head = '# 7. Use Kafka\n\n- Status: accepted\n\nThis line may say more.\n\n';
    const body = `## Context\n\n${'We need a log of events.\n'.repeat(40)}\n* Good, because it is fast.\n* Bad, because it is big.\n\n`;
    const code = `\`\`\`js\n${'run();\n'.repeat(40)}\`\`\`\n\n`;
    const text = `${head}${body}${code}## References\n\n- supersedes [ADR-3](0003-x.md)\n`;
    expect(lengthKept(text)).toBeLessThan(head.length + 120);
  });

  it.each([
    ['code without an end', '# T\n\n## Context\n\n```\na\n'],
    ['a comment without an end', '# T\n\n## Context\n\n<!-- a\n'],
    ['code in a list that ends elsewhere', '# T\n\n## Context\n\n- a\n  ```\nb\n  ```\n'],
    ['HTML that goes on over blank lines', '# T\n\n## Context\n\n<pre>\n\n## Status\n\n</pre>\n'],
    ['a heading in HTML', '# T\n\n## Context\n\n<div>\n```\n'],
    ['a list of records', '# Architecture Decision Records\n\n## Context\n\na\n'],
  ])('is not sure about %s', (_what, text) => {
    expect(lengthKept(text)).toBeNull();
  });

  const timeOf = (text: string): number => {
    const begun = cpuTime();
    lengthKept(text);
    return cpuTime() - begun;
  };

  const hostileToScan: typeof hostileMarkdown = {
    'a line of dashes below a row': (n) => `| a | b |\n|${'-'.repeat(n)}x`,
    'labels in bold': (n) => '**a**: b\n'.repeat(n / 9),
    'dashes between words': (n) => 'a - b - c - d\n'.repeat(n / 14),
    'colons between words': (n) => 'a: b: c\n'.repeat(n / 8),
    'indented fences': (n) => '- a\n  ```\n  b\n  ```\n'.repeat(n / 22),
    'open brackets before words': (n) => `${'('.repeat(n)}a`,
    'marks of headings': (n) => `## a${' #'.repeat(n / 2)}x`,
    'comments one a line': (n) => '<!-- a -->\n'.repeat(n / 11),
  };

  it.each(Object.entries({ ...hostileMarkdown, ...hostileToNative, ...hostileToScan }))(
    'takes time in proportion to the length of a megabyte of %s',
    (_family, made) => {
      const behind = (text: string): string => `# T\n\n## Context\n\n${text}\n`;
      const [small, large] = [behind(made(125_000)), behind(made(1_000_000))];
      timeOf(small);
      // Eight times the length: quadratic work would take 64 times as long.
      expect(timeOf(large)).toBeLessThan(24 * Math.max(timeOf(small), 20));
    },
    30_000,
  );
});
