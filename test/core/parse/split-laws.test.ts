import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/core/model/position.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readRecords } from '../../../src/core/parse/read-decisions.ts';
import type { RecordsReading } from '../../../src/core/parse/read-decisions.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const read = (text: string): RecordsReading =>
  readRecords(parseDocument('docs/ADR.md', text), { statuses: {}, sections: {} });

const whole = (id: string, level: string): string =>
  `${level} ${id}: A title\n\n**Status**: Accepted\n**Date**: 2024-01-15\n\n${level}# Context\n\nWords[^1] and [a link].\n\n${level}# Decision\n\nWe do.\n\n**Options**:\n- one\n\n${level}# References\n\n- [b](c.md)\n\n---\n\n`;

const pieces = fc.oneof(
  fc
    .tuple(fc.constantFrom('ADR-1', 'ADR-2', 'ADR-XXX', 'ARCH-3', '4.', 'D5', 'T'), fc.constantFrom('#', '##', '###'))
    .map(([id, level]) => whole(id, level)),
  fc.constantFrom(
    '# Decisions\n\n',
    '## Next ADRs\n\n',
    '## Checklist\n\n- [ ] Context\n\n',
    '### Context\n\nx\n\n',
    '#### Decision\n\ny\n\n',
    '**Negative:**\n\n',
    '**Context:** inline\n\n',
    '- **Decision**: in a list\n\n',
    'Options:\n1. a\n\n',
    '---\n\n',
    '**Last Updated**: 2024-01-01\n\n',
    '*Version: 1*\n\n',
    '```\n## ADR-9: Code\n```\n\n',
    '> ## ADR-8: Quote\n\n',
    '<div>\n\n',
    '</div>\n\n',
    '<!-- c -->\n\n',
    '[^1]: A note[^2].\n\n',
    '[^2]: Another.\n\n',
    '[a link]: x.md\n\n',
    '| ADR | Status |\n|---|---|\n| ADR-1 | x |\n\n',
    'ADR-6: Set\n---\n\n',
    '---\nstatus: x\n---\n',
  ),
  fc.string({ maxLength: 8 }),
);
const documents = fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(''));

const rangesOf = (value: unknown): readonly Range[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value) return [value as Range];
  return Object.values(value).flatMap(rangesOf);
};

const isWithin = (inner: Range, outer: Range): boolean =>
  inner.start.offset >= outer.start.offset && inner.end.offset <= outer.end.offset;

const withoutOffsets = (reading: RecordsReading): unknown =>
  JSON.parse(JSON.stringify(reading, (key, value: unknown) => (key === 'offset' ? undefined : value)));

describe('records of one file keep the laws', () => {
  it('lie in the file, in order, apart from each other, with all that is theirs', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { decisions, fragments, rest } = read(text);
        for (const { start, end } of [...rangesOf(decisions), ...rangesOf(fragments)]) {
          expect(start.offset).toBeGreaterThanOrEqual(0);
          expect(start.offset).toBeLessThanOrEqual(end.offset);
          expect(end.offset).toBeLessThanOrEqual(text.length);
        }
        decisions.forEach((decision, index) => {
          const next = decisions[index + 1];
          if (next) expect(decision.range.end.offset).toBeLessThanOrEqual(next.range.start.offset);
          for (const range of rangesOf(decision)) expect(isWithin(range, decision.range)).toBe(true);
          for (const section of decision.sections) expect(isWithin(section.bodyRange, decision.range)).toBe(true);
        });
        for (const fragment of fragments) {
          const isInside = decisions.some(
            ({ range }) =>
              range.start.offset < fragment.range.end.offset && fragment.range.start.offset < range.end.offset,
          );
          expect(isInside).toBe(fragment.kind === 'breaks-off');
        }
        if (rest !== null) expect(decisions.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same with another line end and a byte order mark', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const plain = text.replace(/\r\n?/g, '\n').replace(/^\ufeff+/, '');
        const wanted = withoutOffsets(read(plain));
        expect(withoutOffsets(read(`\ufeff${plain}`))).toEqual(wanted);
        expect(withoutOffsets(read(plain.replaceAll('\n', '\r\n')))).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  });

  it('are plain data', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const reading = read(text);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the substance of one record among many', () => {
  const log = (before: string, second: string, behind: string): string =>
    `${before}# Decisions\n\n## ADR-1: A\n\n**Status**: Accepted\n\n### Context\n\nx\n\n${second}## ADR-2: B\n\n**Status**: Accepted\n\n### Context\n\nSee[^n] ![p] and [t].\n\n${behind}`;
  const base = log('', '', '## Notes\n\n[^n]: Note[^m].\n[^m]: More.\n\n[p]: p.png\n[t]: t.md\n');
  const substanceIn = (text: string, index = 1): string | undefined => read(text).decisions[index]?.substance;
  const changed = (from: string, to: string): string => {
    expect(base).toContain(from);
    return base.replace(from, to);
  };

  it.each<[string, string]>([
    ['another record', changed('x\n', 'y, all else\n')],
    ['the page', changed('# Decisions', '# All decisions\n\nWords.')],
    ['a chapter', changed('## Notes', '## Other notes')],
    ['a comment in another record', changed('x\n', '<!-- c -->\n')],
    ['a closed element in another record', changed('x\n', '<details><summary>y</summary>\n\nx\n\n</details>\n')],
    ['a line break in another record', changed('x\n', 'x<br>y\n')],
    ['a footnote that it does not name', `${base}\n[^z]: Other.\n`],
    ['the front matter', `---\nlayout: x\n---\n${base}`],
    ['the target of a link', changed('t.md', 'u.md')],
  ])('is not touched by %s', (_name, text) => {
    expect(read(text).decisions).toHaveLength(2);
    expect(substanceIn(text)).toBe(substanceIn(base));
  });

  it.each<[string, string]>([
    ['its own words', changed('See', 'Do not see')],
    ['a footnote that it names', changed('Note[', 'No note[')],
    ['a footnote of a footnote', changed('More.', 'Less.')],
    ['a picture that is defined elsewhere', changed('p.png', 'q.png')],
    ['an element above that is not closed', changed('x\n', '<details>\n')],
    ['an element that is hidden', changed('x\n', '<div hidden>\n')],
    ['an element whose closing tag stands in a value', changed('x\n', '<div hidden title="</div>">\n')],
    ['a comment that ends early', changed('x\n', '<!--> <div hidden> -->\n')],
    ['a tag in a line', changed('x\n', 'x <s>y\n')],
  ])('is touched by %s', (_name, text) => {
    expect(read(text).decisions).toHaveLength(2);
    expect(substanceIn(text)).not.toBe(substanceIn(base));
  });

  it('is that of the page for what stands outside', () => {
    const { rest } = read(base);
    expect(rest).not.toBeNull();
    expect(read(changed('x\n', 'y\n')).rest).toBe(rest);
    expect(read(changed('# Decisions', '# All decisions')).rest).not.toBe(rest);
    expect(read(`---\nlayout: x\n---\n${base}`).rest).not.toBe(rest);
  });

  it('falls back to the whole file where more acts on the records than people write', () => {
    const record = (index: number): string => `## ADR-${index}: T\n\n**Status**: Accepted\n\n### Context\n\n<u x>\n\n`;
    const text = `# Decisions\n\n${Array.from({ length: 150 }, (_, index) => record(index + 1)).join('')}`;
    const { decisions } = read(text);
    expect(decisions).toHaveLength(1);
    expect(decisions[0]?.range.end.offset).toBe(text.length);
  });
});

describe('telling records apart takes linear time', () => {
  // Each of these would take minutes if a look at it were quadratic; the bound leaves room for a busy machine.
  it.each<[string, string]>([
    ['records', '## ADR-1: T\n\n'.repeat(4900)],
    ['records with a status', `# D\n\n${'## ADR-1: T\nStatus: x\n\n'.repeat(3200)}`],
    [
      'prefixes',
      Array.from({ length: 9000 }, (_, index) => `## A${index.toString(36).toUpperCase().replace(/\d/g, 'Z')}-1`).join(
        '\n',
      ),
    ],
    ['numbers', Array.from({ length: 9000 }, (_, index) => `## ${index}. T`).join('\n')],
    ['rules', `## ADR-1: T\nStatus: x\n\n### Context\n\n${'---\n\n### x\n\n'.repeat(1900)}`],
    ['rules and feet', `## ADR-1: T\nStatus: x\n\n### Context\n\n${'---\n\nDate: x\n\n'.repeat(2400)}`],
    ['labels', `# T\n\n${'**Options:**\n- a\n\n'.repeat(3200)}`],
    ['labels in lines', `# T\n\n${'**Context:** a\n\n'.repeat(4900)}`],
    ['nested levels', '# a\n## b\n### c\n#### d\n##### e\n###### f\n'.repeat(1600)],
    ['footnotes', `# D\n\n${'## ADR-1: T[^1]\nStatus: x\n\n'.repeat(2500)}[^1]: ${'x'.repeat(40_000)}\n`],
    ['open tags', `# D\n\n${'## ADR-1: T\nStatus: x\n\n<b>\n\n'.repeat(1900)}`],
    ['comments', `# D\n\n## ADR-1: T\nStatus: x\n\n${'<!-- a\n\n'.repeat(4900)}`],
    ['a long title', `# ADR-1: T\nStatus: x\n\n# ADR-2: ${'( '.repeat(40_000)}\nStatus: x\n`],
    ['a heading of slashes', `# T\n\n## ${'/ '.repeat(40_000)}\n`],
    ['a heading of blanks and brackets', `# T\n\n## ${' ('.repeat(40_000)}\n`],
    ['a label of words', `# T\n\n${'word '.repeat(20_000)}:\n`],
  ])('%s', (_name, text) => {
    const document = parseDocument('docs/ADR.md', text);
    expect(document.refusal).toBeNull();
    const started = cpuTime();
    const { decisions } = readRecords(document, { statuses: {}, sections: {} });
    expect(cpuTime() - started).toBeLessThan(4000);
    expect(decisions.length).toBeGreaterThan(0);
  });
});
