import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/fix/apply-edits.ts';
import { renumberRecord } from '../../../src/core/fix/renumber-record.ts';
import { recordsOf } from '../log/records-of.ts';

type Files = Readonly<Record<string, string>>;

const body = '\n\n## Context\n\nOrders wait for each other.\n\n## Decision\n\nWe will use a queue.\n';

/** The files after the first of them was given another number; null where it cannot be. Only those of the log are records. */
function renumbered(files: Files, to: number, others: Files = {}): Files | null {
  const records = recordsOf(files);
  const texts = new Map(Object.entries({ ...files, ...others }));
  const edits = renumberRecord({ record: records[0]!, to, records, texts });
  if (edits === null) return null;
  const after = applyEdits(texts, edits);
  expect(after).not.toBeNull();
  return Object.fromEntries(after ?? []);
}

describe('a record that gets another number', () => {
  it.each<[string, string, string, string]>([
    ['a plain title', '12. Use a queue', '0012-use-a-queue.md', '13. Use a queue'],
    ['a filled one', '0012 - Use a queue', '0012-use-a-queue.md', '0013 - Use a queue'],
    ['an id', 'ADR-0012: Use a queue', '0012-use-a-queue.md', 'ADR-0013: Use a queue'],
    ['in bold letters', '**ADR-0012**: Use 12 queues', '0012-use-a-queue.md', '**ADR-0013**: Use 12 queues'],
    ['in brackets', '[ADR-12] Use a queue', '0012-use-a-queue.md', '[ADR-13] Use a queue'],
    ['behind the words', 'Use a queue (ADR-012)', '012-use-a-queue.md', 'Use a queue (ADR-013)'],
    ['without a number', 'Use a queue', '0012-use-a-queue.md', 'Use a queue'],
    ['with another number', '11. Use a queue', '0012-use-a-queue.md', '11. Use a queue'],
  ])('%s', (_, title, name, expected) => {
    const path = `docs/adr/${name}`;
    const after = renumbered({ [path]: `# ${title}${body}` }, 13);
    expect(after).toEqual({ [path.replace('012', '013')]: `# ${expected}${body}` });
  });

  it('keeps how its number is written', () => {
    const number = (name: string, to: number): string =>
      Object.keys(renumbered({ [name]: `# Use a queue${body}` }, to) ?? {}).join();
    expect(number('0099-x.md', 100)).toBe('0100-x.md');
    expect(number('99-x.md', 100)).toBe('100-x.md');
    expect(number('099-x.md', 1000)).toBe('1000-x.md');
    expect(number('ADR-012-x.md', 7)).toBe('ADR-007-x.md');
    expect(number('a/ACME-ADR-UI-0012.md', 7)).toBe('a/ACME-ADR-UI-0007.md');
  });

  it('says it in its fields, too', () => {
    const text = `---\nid: "ADR-0012"\nnumber: 12\ndate: 2012-12-12\n---\n\n# Use 12 queues\n\n**ADR**: 0012${body}`;
    const after = renumbered({ '0012-x.md': text }, 13);
    const expected = text.replace('ADR-0012', 'ADR-0013').replace('number: 12', 'number: 13');
    expect(after).toEqual({ '0013-x.md': expected.replace('**ADR**: 0012', '**ADR**: 0013') });
  });

  it('takes byte order mark and line ends as they are', () => {
    const text = `\uFEFF# 12. Use a queue${body}`.replaceAll('\n', '\r\n');
    expect(renumbered({ '0012-x.md': text }, 13)).toEqual({ '0013-x.md': text.replace('12.', '13.') });
  });

  it('keeps a number that its title alone bears', () => {
    expect(renumbered({ 'a/use-a-queue.md': `# ADR-0012: Use a queue${body}` }, 13)).toEqual({
      'a/use-a-queue.md': `# ADR-0013: Use a queue${body}`,
    });
  });
});

describe('what refers to it', () => {
  const path = 'docs/adr/0012-use-a-queue.md';
  const files = { [path]: `# ADR-0012: Use a queue${body}` };
  /** What becomes of a text that stands in another file. */
  const followed = (text: string, at = 'docs/adr/0001-x.md'): string | undefined =>
    renumbered(files, 13, { [at]: text })?.[at];

  it.each([
    ['[the queue](0012-use-a-queue.md)', '[the queue](0013-use-a-queue.md)'],
    ['[the queue](./0012-use-a-queue.md)', '[the queue](./0013-use-a-queue.md)'],
    ['[the queue](../adr/0012-use-a-queue.md#context)', '[the queue](../adr/0013-use-a-queue.md#context)'],
    ['[the queue](/docs/adr/0012-use-a-queue.md)', '[the queue](/docs/adr/0013-use-a-queue.md)'],
    ['[q](<0012-use-a-queue.md> "12")', '[q](<0013-use-a-queue.md> "12")'],
    ['[q]: 0012-use-a-queue.md', '[q]: 0013-use-a-queue.md'],
    ['superseded-by: "0012-use-a-queue"', 'superseded-by: "0013-use-a-queue"'],
    ['See docs/adr/0012-use-a-queue.md.', 'See docs/adr/0013-use-a-queue.md.'],
    ['See `0012-use-a-queue.md`', 'See `0013-use-a-queue.md`'],
    ['[12. Use a queue](0012-use-a-queue.md)', '[13. Use a queue](0013-use-a-queue.md)'],
    ['[0012-use-a-queue](0012-use-a-queue.md)', '[0013-use-a-queue](0013-use-a-queue.md)'],
    ['| [`0012`](0012-use-a-queue.md) | 12 |', '| [`0013`](0013-use-a-queue.md) | 12 |'],
    ['[ADR 12, in 120 words](0012-use-a-queue.md)', '[ADR 13, in 120 words](0013-use-a-queue.md)'],
    ['[q](0012-use-a-queue.md#adr-0012-use-a-queue)', '[q](0013-use-a-queue.md#adr-0013-use-a-queue)'],
    ['Superseded by ADR-0012, not ADR-00123.', 'Superseded by ADR-0013, not ADR-00123.'],
    ['[ADR-0012]', '[ADR-0013]'],
    ['**ADR-0012**: ADR-0012.', '**ADR-0013**: ADR-0013.'],
  ])('%s', (text, expected) => {
    expect(followed(text)).toBe(expected);
  });

  it.each([
    ['another file', '[q](0012-use-a-queue-twice.md) [q](10012-use-a-queue.md)'],
    ['another ending', '[q](0012-use-a-queue.png) [q](0012-use-a-queue.md.bak)'],
    ['another folder', '[q](old/0012-use-a-queue.md) [q](../0012-use-a-queue.md)'],
    ['out of the repository', '[q](../../../../0012-use-a-queue.md)'],
    ['an address', 'https://example.org/docs/adr/0012-use-a-queue.md'],
    ['a permanent address', 'https://example.org/blob/abc/ADR-0012'],
    ['another id', 'ADR-0012-1, ACME-ADR-0012, ADR-0012.1, XADR-0012'],
    ['another notation', 'ADR-12, adr-0012, ADR 0012'],
    ['a bare number', '12, 0012, #12 and [12](other.md)'],
    ['an anchor elsewhere', '[q](#adr-0012-use-a-queue) [q](0011-x.md#adr-0012-use-a-queue)'],
  ])('stays: %s', (_, text) => {
    expect(followed(text)).toBe(text);
  });

  it('is followed from anywhere in the repository', () => {
    expect(followed('[q](adr/0012-use-a-queue.md)', 'docs/README.md')).toBe('[q](adr/0013-use-a-queue.md)');
    expect(followed('[q](0012-use-a-queue.md)', 'docs/README.md')).toBe('[q](0012-use-a-queue.md)');
  });

  it('is followed through blanks and their codes', () => {
    const name = 'my docs/0012 - Use a queue.md';
    const other = '[q](<0012 - Use a queue.md>) [q](0012%20-%20Use%20a%20queue.md)';
    const after = renumbered({ [name]: `# Use a queue${body}` }, 13, {
      'my docs/a.md': other,
      'b.md': '[q](my%20docs/0012%20-%20Use%20a%20queue.md)',
    });
    expect(after).toEqual({
      'my docs/0013 - Use a queue.md': `# Use a queue${body}`,
      'my docs/a.md': other.replaceAll('0012', '0013'),
      'b.md': '[q](my%20docs/0013%20-%20Use%20a%20queue.md)',
    });
  });

  it('stays where another record bears the id or the number: only the file is sure', () => {
    const text = 'See ADR-0012 and [ADR-0012](0012-use-a-queue.md).';
    const expected = 'See ADR-0012 and [ADR-0013](0013-use-a-queue.md).';
    for (const rival of ['docs/adr/0012-use-a-cache.md', 'docs/adr/0011-use-a-cache.md']) {
      const all: Files = { ...files, [rival]: `# ADR-0012: Use a cache${body}` };
      const after = renumbered(all, 13, { 'docs/adr/0001-x.md': text });
      expect(after?.['docs/adr/0001-x.md']).toBe(expected);
      expect(after?.[rival]).toBe(all[rival]);
    }
  });

  it('is followed in the record itself', () => {
    const text = `# ADR-0012: Use a queue\n\n[Context](#context) [up](#adr-0012-use-a-queue) ADR-0012${body}`;
    expect(renumbered({ [path]: text }, 13)).toEqual({
      'docs/adr/0013-use-a-queue.md': text.replaceAll('0012', '0013'),
    });
  });
});

describe('a record among others in one file', () => {
  const one = (id: string, title: string): string =>
    `## ${id}: ${title}\n\n**Status**: Accepted\n\n### Decision\n\nWe do it.\n\n`;
  const list = '# Decisions\n\n- [ADR-0012](#adr-0012-use-a-queue)\n- [ADR-0013](#adr-0013-use-a-cache)\n\n';
  const text = list + one('ADR-0012', 'Use a queue') + one('ADR-0013', 'Use a cache');

  it('says its number in its heading, and where the file and others point there', () => {
    const other = '[q](DECISIONS.md#adr-0012-use-a-queue) ADR-0012';
    expect(renumbered({ 'docs/DECISIONS.md': text }, 14, { 'docs/a.md': other })).toEqual({
      'docs/DECISIONS.md': text.replaceAll('0012', '0014'),
      'docs/a.md': other.replaceAll('0012', '0014'),
    });
  });

  it('takes nothing along that its rival may own', () => {
    const twice = text.replaceAll('0013', '0012');
    const at = twice.indexOf('## ADR-0012');
    expect(renumbered({ 'docs/DECISIONS.md': twice }, 14)).toEqual({
      'docs/DECISIONS.md': twice.slice(0, at) + twice.slice(at).replace('0012', '0014'),
    });
  });
});

describe('no exact way', () => {
  it.each<[string, Files, number]>([
    ['a folder bears the number', { 'a/0012-x/README.md': `# 12. Use a queue${body}` }, 13],
    ['the new name is taken', { '0012-x.md': `# T${body}`, '0013-x.md': `# U${body}` }, 13],
    ['no number at all', { 'use-x.md': `# Use a queue${body}` }, 13],
    ['markup inside of the id', { '0012-x.md': `# ADR-**0012**: Use a queue${body}` }, 13],
    ['the same number', { '0012-x.md': `# Use a queue${body}` }, 12],
    ['no whole number', { '0012-x.md': `# Use a queue${body}` }, 1.5],
    ['below zero', { '0012-x.md': `# Use a queue${body}` }, -1],
  ])('%s', (_, files, to) => {
    expect(renumbered(files, to)).toBeNull();
  });

  it('a file that is there without being a record is not overwritten either', () => {
    expect(renumbered({ '0012-x.md': `# T${body}` }, 13, { '0013-x.md': 'notes' })).toBeNull();
  });

  it('a record whose text is not known', () => {
    const records = recordsOf({ '0012-x.md': `# T${body}` });
    expect(renumberRecord({ record: records[0]!, to: 13, records, texts: new Map() })).toBeNull();
  });
});

it('and back again, nothing is changed', () => {
  const piece = fc.constantFrom(
    '[12. Use it](0012-x.md)',
    'ADR-0012',
    'docs/adr/0012-x.md',
    '[q](0012-x.md#adr-0012-use-it)',
    ' 0012 ',
    '12',
    '\r\n',
    '`',
    '](',
    '#adr-0012-',
    'é',
    '\uFEFF',
  );
  const path = 'docs/adr/0012-x.md';
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 12 }), (own, other) => {
      const files = { [path]: `# ADR-0012: Use it${body}${own.join('')}` };
      const others = { 'docs/adr/0001-y.md': other.join('') };
      const there = renumbered(files, 98, others);
      const moved = there?.['docs/adr/0098-x.md'] ?? '';
      expect(moved).toContain('ADR-0098: Use it');
      const back = renumbered({ 'docs/adr/0098-x.md': moved }, 12, {
        'docs/adr/0001-y.md': there?.['docs/adr/0001-y.md'] ?? '',
      });
      expect(back).toEqual({ ...files, ...others });
    }),
    { numRuns: 300 },
  );
});
