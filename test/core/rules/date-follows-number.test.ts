import { describe, expect, it } from 'vitest';
import { messagesOf, placesOf } from './messages-of.ts';

const dated = (date: string | null): string =>
  `# Use a queue\n\n${date === null ? '' : `- Date: ${date}\n`}- Status: accepted\n\n## Context\n\nOrders wait.\n`;
const among = (date: string | null, others: Readonly<Record<string, string | null>>): readonly string[] =>
  messagesOf('date-follows-number', dated(date), {
    path: 'docs/adr/0020-use-a-queue.md',
    log: Object.fromEntries(Object.entries(others).map(([name, at]) => [`docs/adr/${name}.md`, dated(at)])),
  });

describe('a date', () => {
  it.each<[string, string | null, Readonly<Record<string, string | null>>, readonly string[]]>([
    ['in its turn', '2026-02-01', { '0019-x': '2026-01-01', '0021-y': '2026-03-01' }, []],
    ['of the same day', '2026-02-01', { '0019-x': '2026-02-01', '0021-y': '2026-02-01' }, []],
    ['before the lower', '2026-02-01', { '0019-x': '2026-02-02' }, ['older-than-lower@3']],
    ['after the higher', '2026-02-01', { '0021-x': '2026-01-31' }, ['newer-than-higher@3']],
    ['only neighbours count', '2026-02-01', { '0019-x': '2026-01-01', '0018-y': '2027-01-01' }, []],
    [
      'a neighbour without a date is passed over',
      '2026-02-01',
      { '0019-x': null, '0018-y': '2026-03-01' },
      ['older-than-lower@3'],
    ],
    ['none', null, { '0019-x': '2026-02-02' }, []],
    ['of another row', '2026-02-01', { 'ADR-UI-0019-x': '2026-03-01', 'use-y': '2026-03-01' }, []],
  ])('%s', (_, date, others, expected) => {
    expect(among(date, others)).toEqual(expected);
  });

  it('is pointed at where it stands', () => {
    const log = { 'docs/adr/0006-x.md': dated('2026-03-01') };
    expect(placesOf('date-follows-number', dated('2026-02-01'), { log })).toEqual(['2026-02-01']);
  });
});
