import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import type { ChangedRecord } from '../../../src/core/judge/changed-record.ts';
import { findingsOutside } from '../../../src/core/judge/outside-records.ts';
import { recordChanges } from '../../../src/core/judge/record-change.ts';
import type { Version } from '../../../src/core/judge/version.ts';

const path = 'docs/DECISIONS.md';
const log = { path, kind: 'file', include: [], index: null, statuses: {}, sections: {} } as const;
const file: ChangedRecord = { change: 'modified', path, basePath: path, log };

const version = (text: string): Version => ({
  kind: 'text',
  blob: text,
  text,
  reading: readDocument({ path, text, settings: { statuses: {}, sections: {}, rules: {} }, evaluate: true }),
});
const record = (number: number, decision = 'We will.'): string =>
  `## ADR-00${number}: Number ${number}\n\n### Context\n\nOrders wait.\n\n### Decision\n\n${decision}\n\n`;
const stray = (decision: string): string =>
  `---\n\n### Context\n\nServices poll.\n\n### Decision\n\n${decision}\n\n---\n\n`;
const page = (...parts: readonly string[]): string => `# Log\n\n${parts.join('')}`;

const said = (before: string | null, after: string, of: ChangedRecord = file): readonly string[] => {
  const base: Version = before === null ? { kind: 'absent' } : version(before);
  const versions = { base, fork: base, head: version(after), reviewed: new Map<string, Version>() };
  return findingsOutside(recordChanges(of, versions), versions).map(
    ({ ruleId, messageId, range }) => `${ruleId} ${messageId}@${range.start.line}`,
  );
};

describe('what stands outside of every record is said of a pull request', () => {
  const old = page(record(1), stray('We will use Kafka.'), record(3));

  it.each([
    ['that brings it', page(record(1), record(3)), old, ['record-whole outside-record@15']],
    ['that brings the file', null, old, ['record-whole outside-record@15']],
    [
      'that changes it',
      old,
      page(record(1), stray('We will use RabbitMQ.'), record(3)),
      ['record-whole outside-record@15'],
    ],
    ['that changes a record', old, page(record(1, 'We will not.'), stray('We will use Kafka.'), record(3)), []],
    ['that moves it', old, page(record(1), record(3), stray('We will use Kafka.')), []],
    ['that takes it away', old, page(record(1), record(3)), []],
    [
      'that brings another one',
      old,
      page(record(1), stray('We will use Kafka.'), record(3), stray('We will use Redis.')),
      ['record-whole outside-record@37'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });
});

it('is said with its record where a record breaks off', () => {
  expect(said(null, page(record(1), record(2, 'We will.\n\n**Negative:**')))).toEqual([]);
});

it('is nothing of its own in a file that holds one record', () => {
  const folder = { ...log, path: 'docs/adr', kind: 'folder' } as const;
  const text = '# T\n\n## Decision\n\nWe will.\n\n**Negative:**\n';
  expect(said(null, text, { ...file, log: folder })).toEqual([]);
});
