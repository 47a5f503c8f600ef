import { describe, expect, it } from 'vitest';
import { defaultInclude } from '../../../src/core/log/conventional-place.ts';
import { summaryOf } from '../../../src/core/log/record-summary.ts';
import { resolveReference } from '../../../src/core/log/resolve-reference.ts';
import type { LogRecords } from '../../../src/core/model/log-records.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';

const logOf = (
  files: Readonly<Record<string, string>>,
  path = 'docs/adr',
  rest: Partial<LogRecords> = {},
): LogRecords => ({
  settings: {
    path,
    kind: path.endsWith('.md') ? 'file' : 'folder',
    include: defaultInclude,
    index: null,
    statuses: {},
    sections: {},
  },
  records: Object.entries(files).flatMap(([at, text]) =>
    readDecisions(parseDocument(at, text), { statuses: {}, sections: {} }).map(summaryOf),
  ),
  unread: [],
  ...rest,
});

/** What a reference means: the path and number of a record, or why it is none. */
const meant = (written: string, log: LogRecords, from = 0): string => {
  const speaker = log.records[from];
  if (speaker === undefined) throw new Error('The log has no such record.');
  const reference = resolveReference(written, speaker, log);
  return reference.kind === 'found' ? `${reference.record.path} ${reference.record.number ?? '-'}` : reference.kind;
};

describe('in a log of numbered files', () => {
  const log = logOf({
    'docs/adr/0001-record-decisions.md': '# 1. Record decisions\n',
    'docs/adr/0007-use-postgresql.md': '# ADR-0007: Use PostgreSQL\n',
    'docs/adr/0012-keep-orders-in-a-queue.md': '# 12. Keep orders in a queue\n',
    'docs/adr/web/0003-render-on-the-server.md': '# Render on the server\n',
    'docs/adr/0020-rotate-keys/README.md': '# Rotate keys\n',
  });
  const queue = 'docs/adr/0012-keep-orders-in-a-queue.md 12';

  it.each([
    // Paths
    ['0012-keep-orders-in-a-queue.md', queue],
    ['./0012-keep-orders-in-a-queue.md', queue],
    ['./0012-keep-orders-in-a-queue.md#consequences', queue],
    ['/docs/adr/0012-keep-orders-in-a-queue.md', queue],
    ['../adr/0012-keep-orders-in-a-queue.md', queue],
    ['docs/adr/0012-keep-orders-in-a-queue.md', queue],
    ['./0012-keep-orders-in-a-queue', queue],
    ['0012-Keep-Orders-In-A-Queue.md', queue],
    ['0012-keep-orders%2Din-a-queue.md', queue],
    ['web/0003-render-on-the-server.md', 'docs/adr/web/0003-render-on-the-server.md 3'],
    ['0003-render-on-the-server.md', 'docs/adr/web/0003-render-on-the-server.md 3'],
    ['0020-rotate-keys/', 'docs/adr/0020-rotate-keys/README.md 20'],
    ['0020-rotate-keys/README.md', 'docs/adr/0020-rotate-keys/README.md 20'],
    // Nearly right
    ['0012-kep-orders-in-a-queue.md', queue],
    ['0012-orders.md', queue],
    ['0012-another-name-altogether', queue],
    // Addresses
    ['https://github.com/octo/shop/blob/main/docs/adr/0012-keep-orders-in-a-queue.md', queue],
    ['https://git.example.org/octo/shop/-/blob/a/b/docs/adr/0012-keep-orders-in-a-queue.md#status', queue],
    ['https://github.com/octo/shop/blob/main/docs/adr/0099-x.md', 'elsewhere'],
    ['https://github.com/octo/shop/pull/12', 'elsewhere'],
    ['https://example.org/docs/adr/0012-keep-orders-in-a-queue.md', 'elsewhere'],
    // Ids and numbers
    ['ADR-0012', queue],
    ['ADR-12', queue],
    ['adr 12', queue],
    ['ADR #12', queue],
    ['ADR0012', queue],
    ['#12', queue],
    ['12', queue],
    ['0012', queue],
    ['0012.', queue],
    ['DEC-012', queue],
    ['ADR-0007', 'docs/adr/0007-use-postgresql.md 7'],
    ['SHOP-7', 'elsewhere'],
    ['RFC 7519', 'elsewhere'],
    // Names
    ['Keep orders in a queue', queue],
    ['keep-orders-in-a-queue', queue],
    ['Keep Orders in a Qeue', queue],
    ['the old way', 'elsewhere'],
    // Nothing there
    ['ADR-0099', 'none'],
    ['0099', 'none'],
    ['99', 'none'],
    ['0099-keep-orders-in-a-queue.md', 'none'],
    ['./0099-use-kafka', 'none'],
    ['use-kafka.md', 'none'],
    // Perhaps something else
    ['#99', 'elsewhere'],
    ['2024', 'elsewhere'],
    ['SHOP-99', 'elsewhere'],
    ['I/O', 'elsewhere'],
    ['use-kafka', 'elsewhere'],
    ['../guide/0099-use-kafka.md', 'elsewhere'],
    ['../../packages/web/adr/0099-use-kafka.md', 'elsewhere'],
    ['../../../elsewhere/0099-use-kafka.md', 'elsewhere'],
    ['README.md', 'elsewhere'],
    ['template.md', 'elsewhere'],
    ['0099-use-kafka.adoc', 'elsewhere'],
    ['#references', 'elsewhere'],
    ['mailto:ada@example.org', 'elsewhere'],
    ['', 'elsewhere'],
  ])('%s', (written, expected) => {
    expect(meant(written, log)).toBe(expected);
  });

  it('says nothing of what may hide in a file that could not be read', () => {
    const unread = { ...log, unread: ['docs/adr/0099-use-kafka.md'] };
    expect(meant('ADR-0099', unread)).toBe('elsewhere');
    expect(meant('0099-use-kafka.md', unread)).toBe('elsewhere');
    expect(meant('ADR-0098', unread)).toBe('none');
  });

  it('says nothing of files that belong to no log', () => {
    const loose = { ...log, settings: null };
    expect(meant('ADR-0012', loose)).toBe(queue);
    expect(meant('ADR-0099', loose)).toBe('elsewhere');
    expect(meant('0099-use-kafka.md', loose)).toBe('elsewhere');
  });
});

describe('where a number stands twice', () => {
  const log = logOf({
    'docs/adr/0007-a.md': '# A\n',
    'docs/adr/0007-b.md': '# B\n',
    'docs/adr/web/0007-c.md': '# C\n',
    'docs/adr/0008-d.md': '# D\n',
    'docs/adr/web/0009-e.md': '# E\n',
  });
  it.each([
    ['a record does not mean itself', 0, 'docs/adr/0007-b.md 7'],
    ['several beside it may be meant', 3, 'ambiguous'],
    ['the one beside it is meant rather', 4, 'docs/adr/web/0007-c.md 7'],
  ])('%s', (_, from, expected) => {
    expect(meant('ADR-7', log, from)).toBe(expected);
  });
});

describe('in a log of one file', () => {
  const record = (id: string, title: string): string =>
    `## ${id}: ${title}\n\n**Status**: Accepted\n\n### Context\n\nX.\n\n`;
  const file = `# Decisions\n\n${record('DEC-001', 'Keep orders in a queue')}${record('DEC-002', 'Use PostgreSQL')}${record('DEC-003', 'Rotate keys')}`;
  const path = 'docs/DECISIONS.md';
  const log = logOf({ [path]: file }, path);
  it.each([
    ['DEC-002', `${path} 2`],
    ['DEC-2', `${path} 2`],
    ['#dec-002-use-postgresql', `${path} 2`],
    ['DECISIONS.md#dec-003-rotate-keys', `${path} 3`],
    ['ADR-002', `${path} 2`],
    ['Use PostgreSQL', `${path} 2`],
    ['DECISIONS.md', 'ambiguous'],
    ['DEC-099', 'none'],
    ['ADR-099', 'elsewhere'],
    ['0099-use-kafka.md', 'elsewhere'],
    ['SHOP-099', 'elsewhere'],
  ])('%s', (written, expected) => {
    expect(meant(written, log)).toBe(expected);
  });
});

describe('in a log named by days', () => {
  const log = logOf({
    'docs/adr/20250101-keep-orders-in-a-queue.md': '# Keep orders in a queue\n',
    'docs/adr/20250201-use-postgresql.md': '# Use PostgreSQL\n',
  });
  it.each([
    ['20250201-use-postgresql', 'docs/adr/20250201-use-postgresql.md -'],
    ['20250201-use-postgresql.md', 'docs/adr/20250201-use-postgresql.md -'],
    ['20250201-use-postgersql.md', 'docs/adr/20250201-use-postgresql.md -'],
    ['20250301-use-kafka', 'none'],
    ['20250202-use-postgresql.md', 'none'],
    ['ADR-5', 'elsewhere'],
  ])('%s', (written, expected) => {
    expect(meant(written, log)).toBe(expected);
  });
});
