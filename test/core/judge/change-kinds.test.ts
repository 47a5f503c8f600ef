import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { changeKinds } from '../../../src/core/judge/change-kinds.ts';
import type { ChangedRecord } from '../../../src/core/judge/changed-record.ts';
import { recordChanges, type FileVersions } from '../../../src/core/judge/record-change.ts';
import type { Version } from '../../../src/core/judge/version.ts';
import { discoverLogs } from '../../../src/core/log/discover-logs.ts';
import { summaryOf } from '../../../src/core/log/record-summary.ts';
import type { LogRecords } from '../../../src/core/model/log-records.ts';

const path = 'docs/adr/0012-cache.md';
const log = discoverLogs({ configured: null, adrDir: 'docs/adr', paths: [] })[0]!;
const absent: Version = { kind: 'absent' };
const read = (text: string): Version => ({
  kind: 'text',
  blob: text,
  text,
  reading: readDocument({
    path,
    text,
    settings: { statuses: {}, sections: {}, rules: {} },
    evaluate: false,
  }),
});

/** The log at the tip of the base branch: one record beside the one that changes. */
const others: Pick<LogRecords, 'records'> = {
  records: readDocument({
    path: 'docs/adr/0020-use-a-queue.md',
    text: '# 20. Use a queue\n\n## Status\n\nAccepted\n\n## Decision\n\nWe will use a queue.\n',
    settings: { statuses: {}, sections: {}, rules: {} },
    evaluate: false,
  }).decisions.map(summaryOf),
};

const kindsOf = (
  change: ChangedRecord['change'],
  base: Version,
  head: Version,
  known: Pick<LogRecords, 'records'> | null = others,
): string => {
  const file: ChangedRecord = { change, path, basePath: change === 'added' ? null : path, log };
  const versions: FileVersions = { base, fork: base, head, reviewed: new Map() };
  return recordChanges(file, versions)
    .map((record) => changeKinds(record, versions, known).join(' '))
    .join(', ');
};

const section = (status: string, decision = 'We will cache.'): string =>
  `# 12. Cache\n\n## Status\n\n${status}\n\n## Decision\n\n${decision}\n`;
const line = (status: string, decision = 'We will cache.'): string =>
  `# ADR-0012: Cache\n\n- **Status**: ${status}\n- **Date**: 2026-01-02\n\n## Decision\n\n${decision}\n`;
const matter = (status: string, decision = 'We will cache.'): string =>
  `---\nstatus: ${status}\ndate: 2026-01-02\n---\n\n# Cache\n\n## Decision\n\n${decision}\n`;
const row = (status: string, decision = 'We will cache.'): string =>
  `# ADR-0012: Cache\n\n| Field | Value |\n| --- | --- |\n| Status | ${status} |\n| Date | 2026-01-02 |\n\n## Decision\n\n${decision}\n`;

/** The record with a line about what took its place. */
const replaced = (text: string, by: string): string =>
  text.replace('- **Date**', `- **Superseded by**: ${by}\n- **Date**`);

describe('what a pull request does to a record', () => {
  for (const [style, text] of Object.entries({ section, line, matter, row })) {
    it.each<[string, string, string]>([
      ['the status alone', text('Accepted'), 'status'],
      ['the status with its date', text('Accepted (2026-02-03)'), 'status'],
      ['the decision alone', text('Proposed', 'We will not cache.'), 'other'],
      ['the status and the decision', text('Accepted', 'We will not cache.'), 'status other'],
      ['a status with a condition', text('Accepted (for reads only)'), 'status other'],
      ['the status and a digit of the date in it', text('Accepted', 'We will cache.\n\nFor 3 days.'), 'status other'],
    ])(`${style}: %s`, (_what, head, kinds) => {
      expect(kindsOf('modified', read(text('Proposed')), read(head))).toBe(kinds);
    });
  }

  it.each<[string, string, string, string]>([
    ['superseded, with a link', section('Accepted'), section('Superseded by [ADR-0020](0020-b.md)'), 'status'],
    [
      'superseded, by title',
      section('Accepted'),
      section('Superseded by [Use a queue](0020-use-a-queue.md)'),
      'status',
    ],
    ['a condition is struck', section('Accepted (for reads only)'), section('Accepted'), 'status other'],
    ['emphasis', section('Proposed'), section('**Accepted**'), 'status'],
    [
      'the same word stands in the text',
      section('Proposed', 'Proposed by us.'),
      section('Accepted', 'Proposed by us.'),
      'status',
    ],
    [
      'the same word changes in the text',
      section('Proposed', 'Proposed by us.'),
      section('Accepted', 'Accepted by us.'),
      'status other',
    ],
    ['a date besides', line('Proposed'), line('Accepted').replace('2026-01-02', '2026-02-03'), 'status'],
    ['a status where none stood', '# Cache\n\nWe will cache.\n', section('Accepted', 'We will cache.'), 'status other'],
    ['a line about what supersedes it', line('Accepted'), replaced(line('Accepted'), 'ADR-0020'), 'status'],
    [
      'the status with that line',
      line('Accepted'),
      replaced(line('Superseded'), '[ADR-0020](0020-use-a-queue.md)'),
      'status',
    ],
    ['that line taken away', replaced(line('Accepted'), 'ADR-0020'), line('Accepted'), 'status'],
    [
      'another record in that line',
      replaced(line('Accepted'), 'ADR-0019'),
      replaced(line('Accepted'), 'ADR-0020'),
      'status',
    ],
    [
      'that line and the decision',
      line('Accepted'),
      replaced(line('Accepted', 'We will not.'), 'ADR-0020'),
      'status other',
    ],
    [
      'words in that line',
      line('Accepted'),
      replaced(line('Accepted'), '[20 but for reads](0020-b.md)'),
      'status other',
    ],
    [
      'that line in front matter',
      matter('accepted'),
      matter('accepted').replace('date', 'superseded-by: ADR-0020\ndate'),
      'status',
    ],
    ['a menu is left', section('Proposed | Accepted'), section('Accepted'), 'status other'],
  ])('%s', (_what, base, head, kinds) => {
    expect(kindsOf('modified', read(base), read(head))).toBe(kinds);
  });

  it.each([
    'Accepted (ADR-0020)',
    'Accepted (#12, 2026-02-03T10:00:00Z)',
    'Superseded by 0020',
    'Superseded by ADR 20',
    'Superseded by [0020](0020-use-a-queue.md)',
    'Superseded by [20. Use a queue](0020-use-a-queue.md)',
    'Superseded by [0020-use-a-queue](./0020-use-a-queue.md)',
    'Superseded by 0020-use-a-queue.md',
    'Superseded by Use a queue',
  ])('nothing but records and dates beside the status: %s', (status) => {
    expect(kindsOf('modified', read(section('Proposed')), read(section(status)))).toBe('status');
  });

  it.each([
    'Accepted [but not in production](but-not-in-production.md)',
    'Accepted [but not in production](0021-but-not-in-production.md)',
    'Accepted [but not in production](0020-use-a-queue.md)',
    'Accepted ![but not in production](but-not-in-production.png)',
    'Accepted (only-for-team-1)',
    'Accepted, except-in-production-2',
    'Accepted (not-in-eu-1, not-in-us-2)',
    'Accepted (not-adr-1)',
    'Accepted for 3rd parties',
    'Superseded by [Use a queue](0021-use-a-queue.md)',
    'Superseded by [Use a queue in production](0020-use-a-queue.md)',
    'Superseded by 0021-only-in-production.md',
    'Superseded by nothing we run',
    'Accepted\n\nNot in production.',
    ':not-in-production: Accepted',
  ])('words beside the status, however they are written: %s', (status) => {
    expect(kindsOf('modified', read(section('Proposed')), read(section(status)))).toBe('status other');
    expect(kindsOf('modified', read(section(status)), read(section('Accepted')))).toContain('other');
  });

  it('titles are words like any others where it is not known what the log holds', () => {
    const [before, after] = [
      read(section('Accepted')),
      read(section('Superseded by [Use a queue](0020-use-a-queue.md)')),
    ];
    expect(kindsOf('modified', before, after, null)).toBe('status other');
  });

  it.each<[string, Version, string]>([
    ['a proposal', read(section('Proposed')), 'new'],
    ['a draft', read(section('Draft')), 'new'],
    ['without a status', read('# Cache\n\n## Decision\n\nWe will cache.\n'), 'new'],
    ['born accepted', read(section('Accepted')), 'new status'],
    ['born with a word nobody knows', read(section('Ratifiziert')), 'new status'],
    ['not to be read', { kind: 'no-text', reason: 'binary' }, 'new status other'],
  ])('new: %s', (_what, head, kinds) => {
    expect(kindsOf('added', absent, head)).toBe(kinds);
  });

  it('taken away, moved, or not to be compared', () => {
    const text = read(section('Accepted'));
    expect(kindsOf('deleted', text, absent)).toBe('status other');
    expect(kindsOf('renamed', text, text)).toBe('other');
    expect(kindsOf('renamed', read(section('Proposed')), text)).toBe('status other');
    expect(kindsOf('modified', { kind: 'commit-unreadable' }, text)).toBe('new status other');
  });

  it('is told record by record in a file of many', () => {
    const many = (one: string, two: string): Version =>
      read(
        `# Decisions\n\n## ADR-001: Cache\n\n**Status**: ${one}\n\n### Decision\n\nYes.\n\n## ADR-002: Queue\n\n**Status**: ${two}\n\n### Decision\n\nYes.\n`,
      );
    expect(kindsOf('modified', many('Proposed', 'Proposed'), many('Accepted', 'Proposed'))).toBe('status');
  });
});
