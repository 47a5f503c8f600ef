import { readdirSync, readFileSync } from 'node:fs';
import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/core/model/decision.ts';
import type { Range } from '../../../src/core/model/position.ts';
import { guardDocument } from '../../../src/core/parse/guard.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';
import { cutOut } from './reading.ts';

const folder = new URL('../../../fixtures/adr/styles/', import.meta.url);
const records = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

const read = (text: string): readonly Decision[] =>
  readDecisions(parseDocument('docs/adr/0001-x.md', text), {
    statuses: {},
    sections: {},
    scopeNames: ['Infrastructure', 'Accepted', 'a', 'x'],
  });

const rangesOf = (value: unknown): readonly Range[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value) return [value as Range];
  return Object.values(value).flatMap(rangesOf);
};

const lf = (text: string): string => text.replace(/\r\n?/g, '\n');

/** What must hold whatever the text is. */
const expectLawful = (text: string): void => {
  const [decision] = read(text);
  if (!decision) return;
  for (const { start, end } of rangesOf(decision)) {
    expect(start.offset).toBeGreaterThanOrEqual(0);
    expect(end.offset).toBeLessThanOrEqual(text.length);
    expect(start.offset).toBeLessThanOrEqual(end.offset);
    expect(start.line).toBeLessThanOrEqual(end.line);
    expect(Math.min(start.line, start.column, end.column)).toBeGreaterThan(0);
  }
  for (const field of decision.fields) {
    expect(lf(cutOut(text, field.valueRange))).toBe(field.raw);
    expect(cutOut(text, field.range)).toContain(cutOut(text, field.valueRange));
  }
  for (const section of decision.sections) expect(lf(cutOut(text, section.bodyRange)).trim()).toBe(section.text);
  if (decision.status) {
    // Several lines of a status section are joined; what stands between them is no part of the status.
    let rest = lf(cutOut(text, decision.status.range));
    for (const line of decision.status.raw.split('\n')) {
      expect(rest).toContain(line);
      rest = rest.slice(rest.indexOf(line) + line.length);
    }
    expect(rest).toBe('');
    expect(cutOut(text, decision.status.range)).toContain(cutOut(text, decision.status.wordRange));
  }
  expect(read(text)).toEqual([decision]);
};

const withoutOffsets = (decisions: readonly Decision[]): unknown =>
  JSON.parse(JSON.stringify(decisions, (key, value: unknown) => (key === 'offset' ? undefined : value)));

const expectSameInAllForms = (text: string): void => {
  const plain = lf(text).replace(/^\ufeff+/, '');
  const wanted = withoutOffsets(read(plain));
  expect(withoutOffsets(read(`\ufeff${plain}`))).toEqual(wanted);
  expect(withoutOffsets(read(plain.replaceAll('\n', '\r\n')))).toEqual(wanted);
};

const snippets = fc.constantFrom(
  '# ',
  '## Status\n',
  '## References\n',
  '**Status**:',
  '**Context**\n',
  '- ',
  '* Date: ',
  '> ',
  '\n',
  '\n\n',
  '  \n',
  '\\\n',
  '---\n',
  '```\n',
  '<!--',
  '-->',
  '<br>',
  '[a](b)',
  '![a](b)',
  '[^1]',
  '[^1]: ',
  '[a]: b\n',
  '| a | b |\n|---|---|\n',
  '~~',
  '`',
  '*',
  '__',
  'Superseded by ',
  '[12. X](0012-x.md)',
  'www.example.com',
  'a@b.co',
  '&amp;',
  '&#10;',
  '\\*',
  '[ ] ',
  '1. ',
  '    ',
  '\t',
  '\u00a0',
  '\ufeff',
  '😀',
  'Accepted',
  'scope: [a, b]\n',
  '**Scope**: ',
  '## Scope\n',
  'Scope - a\n',
  ':',
  '|',
  '{',
  '\r\n',
  '\r',
  '\ud800',
  'ADR-1',
);

describe('readDecisions keeps the laws', () => {
  it.each(records.map((text) => [text.split('\n', 2).join(' '), text]))('for %s', (_name, text) => {
    expect(read(text)).toHaveLength(1);
    expectLawful(text);
    expectLawful(text.replaceAll('\n', '\r\n'));
    expectSameInAllForms(text);
  });

  it('for any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), expectLawful), { numRuns: 5000 });
  });

  it('for pieces of Markdown in any order', () => {
    const texts = fc
      .array(fc.oneof(snippets, fc.string({ maxLength: 5 })), { maxLength: 25 })
      .map((parts) => parts.join(''));
    fc.assert(fc.property(texts, expectLawful), { numRuns: 600 });
    fc.assert(fc.property(texts, expectSameInAllForms), { numRuns: 200 });
  });

  it('for front matter of any kind', () => {
    const lines = fc.array(
      fc.oneof(snippets, fc.string({ maxLength: 8 }), fc.constantFrom('a: b\n', 'status: ', '- x\n', '#')),
      { maxLength: 8 },
    );
    const texts = lines.map((parts) => `---\n${parts.join('')}\n---\n# T\n`);
    fc.assert(fc.property(texts, expectLawful), { numRuns: 300 });
    fc.assert(fc.property(texts, expectSameInAllForms), { numRuns: 150 });
  });

  it('for records into which something was written, or from which something was cut', () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(...records),
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.oneof(snippets, fc.string({ maxLength: 10 })),
      )
      .map(([text, at, length, inserted]) => {
        const place = at % text.length;
        return text.slice(0, place) + inserted + text.slice(place + length);
      });
    fc.assert(fc.property(mutated, expectLawful), { numRuns: 150 });
    fc.assert(fc.property(mutated, expectSameInAllForms), { numRuns: 60 });
  });
});

describe('what a line can hold takes linear time', () => {
  // Each of these would take minutes if a look at it were quadratic; the time limit of the test is the bound.
  it.each<[string, string]>([
    ['a heading of colons', `# T\n\n## Context${':'.repeat(100_000)}x\n`],
    ['a heading of dots', `# ${'. '.repeat(50_000)}x\n`],
    ['a heading of emoji', `# ${'✅'.repeat(50_000)}x\n`],
    ['a scope of quotation marks', `# T\n\n**Scope**: ${'"'.repeat(100_000)}x\n`],
    ['a scope of commas', `# T\n\n**Scope**: ${','.repeat(100_000)}x\n`],
    ['a scope of "and"', `# T\n\n**Scope**: ${'and '.repeat(25_000)}x\n`],
    ['a scope of signs', `# T\n\n**Scope**: ${'&'.repeat(100_000)}x\n`],
    ['a scope of open tags', `# T\n\n**Scope**: ${'<a'.repeat(50_000)}x\n`],
    ['a status of braces', `# T\n\n**Status**: {${'|'.repeat(100_000)}x\n`],
    ['a status of words', `# T\n\n## Status\n\n${'superseded '.repeat(10_000)}by\n`],
    ['a status of many lines', `# T\n\n## Status\n\n${'on hold\n'.repeat(4000)}`],
    ['a label of words', `# T\n\n**${'Status '.repeat(15_000)}**: x\n`],
    ['people', `# T\n\n**Deciders**: ${'Ada. B '.repeat(15_000)}\n`],
    ['a date of digits', `# T\n\n**Date**: ${'1'.repeat(100_000)}\n`],
    ['relations', `# T\n\n**Supersedes**: ${'ADR-1 and '.repeat(10_000)}\n`],
    ['many headings', `# T\n\n${'## Status\n'.repeat(5000)}`],
    ['many labels', `# T\n\n${'**Context**\n'.repeat(1000)}`],
    ['many fields', `# T\n\n${'- Date: 2024-01-15\n'.repeat(4000)}`],
  ])('%s', (_name, text) => {
    expect(guardDocument(text)).toBeNull();
    expect(read(text)).toHaveLength(1);
  });
});
