import { describe, expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import { findingsOf, messagesOf } from './messages-of.ts';

const older = 'docs/adr/0003-keep-orders-in-one-table.md';
const newer = 'docs/adr/0007-keep-orders-in-a-queue.md';
const record = (title: string, metadata: string): string => `# ${title}\n\n${metadata}\n\n## Context\n\nOrders.\n`;
const queue = (metadata: string): string => record('7. Keep orders in a queue', metadata);

describe('the fix writes the status in the notation of the record', () => {
  it.each([
    [
      'a line',
      '# T\n\n**Status**: Accepted\n',
      '# T\n\n**Status**: Superseded by [0007](0007-keep-orders-in-a-queue.md)\n',
    ],
    [
      'a section',
      '# T\n\n## Status\n\naccepted\n\n## Context\n\nX.\n',
      '# T\n\n## Status\n\nsuperseded by [0007](0007-keep-orders-in-a-queue.md)\n\n## Context\n\nX.\n',
    ],
    ['front matter', '---\nstatus: accepted\n---\n\n# T\n', '---\nstatus: superseded by 0007\n---\n\n# T\n'],
    [
      'a bullet with CRLF',
      '# T\r\n\r\n* Status: ACCEPTED\r\n',
      '# T\r\n\r\n* Status: SUPERSEDED by [0007](0007-keep-orders-in-a-queue.md)\r\n',
    ],
  ])('%s', (_, text, expected) => {
    const log = { [newer]: queue('**Status**: Accepted\n**Supersedes**: ADR-0003') };
    const findings = findingsOf('supersession-mutual', text, { path: older, log });
    expect(findings.map(({ messageId }) => messageId)).toEqual(['status-silent']);
    expect(findings[0]?.fix?.safe).toBe(false);
    const fixed = fixedText(text, older, findings, false).text;
    expect(fixed).toBe(expected);
    expect(messagesOf('supersession-mutual', fixed, { path: older, log })).toEqual([]);
  });
});

describe('silence', () => {
  const log = (metadata: string): Readonly<Record<string, string>> => ({
    [older]: record('3. Keep orders in one table', metadata),
  });
  const of = (own: string, other: string): readonly string[] =>
    messagesOf('supersession-mutual', queue(own), { path: newer, log: log(other) });

  it.each([
    ['the other names something vague', '**Supersedes**: ADR-0003', '**Status**: Superseded by the new queue'],
    ['the other names a record that is not there', '**Supersedes**: ADR-0003', '**Status**: Superseded by ADR-0099'],
    ['the other calls it an amendment', '**Supersedes**: ADR-0003', '**Status**: Accepted\n**Amended by**: ADR-0007'],
    ['this one was rejected', '**Status**: Rejected\n**Supersedes**: ADR-0003', '**Status**: Accepted'],
    ['the other is only proposed', '**Status**: Accepted', '**Status**: Proposed\n**Supersedes**: ADR-0007'],
    ['this one relates to the other', '**Status**: Superseded by ADR-0003', '**Related**: ADR-0007'],
  ])('where %s', (_, own, other) => {
    expect(of(own, other)).toEqual([]);
  });
});

it.each([
  ['ADR-0003', 'ADR-0003'],
  ['[ADR-0003](0003-keep-orders-in-one-table.md)', '[ADR-0003](0003-keep-orders-in-one-table.md)'],
  ['**[3](0003-keep-orders-in-one-table.md)**, as agreed', '[3](0003-keep-orders-in-one-table.md)'],
])('is told where the other record is named, at the whole link: %s', (written, place) => {
  const text = queue(`**Status**: Accepted\n**Supersedes**: ${written}`);
  const log = { [older]: record('3. Keep orders in one table', '**Status**: Accepted') };
  const [finding] = findingsOf('supersession-mutual', text, { path: newer, log });
  expect(text.slice(finding?.range.start.offset, finding?.range.end.offset)).toBe(place);
});

it('says where to write what', () => {
  const [finding] = findingsOf('supersession-mutual', queue('**Status**: Accepted\n**Supersedes**: ADR-0003'), {
    path: newer,
    log: { [older]: record('ADR-0003: Keep orders in one table', '**Status**: Accepted') },
  });
  expect(finding?.message).toBe(
    'This record supersedes ADR-0003, which does not say so. Set its status to "Superseded by record 0007" (docs/adr/0003-keep-orders-in-one-table.md, line 3).',
  );
});

it('speaks of each pair by itself', () => {
  const text = queue('**Status**: Accepted\n**Supersedes**: ADR-0003, ADR-0004');
  const log = {
    [older]: record('3. Keep orders in one table', '**Status**: Accepted'),
    'docs/adr/0004-b.md': record('4. B', '**Status**: Accepted'),
  };
  expect(findingsOf('supersession-mutual', text, { path: newer, log }).map(({ message }) => message)).toEqual([
    expect.stringContaining('record 0003'),
    expect.stringContaining('record 0004'),
  ]);
});
