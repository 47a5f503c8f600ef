import { describe, expect, it } from 'vitest';
import { changedRecords } from '../../../src/core/judge/changed-record.ts';
import type { LogSettings } from '../../../src/core/model/configuration.ts';
import type { ChangedFile } from '../../../src/core/model/pull-request.ts';

const log: LogSettings = {
  path: 'docs/adr',
  kind: 'folder',
  include: ['*.md'],
  index: null,
  statuses: {},
  sections: {},
};
const logOf = (path: string): LogSettings | null => (path.startsWith('docs/adr/') ? log : null);
const file = (change: ChangedFile['change'], path: string, previousPath: string | null = null): ChangedFile => ({
  path,
  change,
  previousPath,
});

describe('changedRecords', () => {
  it.each([
    ['a new record', file('added', 'docs/adr/1.md'), { change: 'added', path: 'docs/adr/1.md', basePath: null }],
    [
      'a change',
      file('modified', 'docs/adr/1.md'),
      { change: 'modified', path: 'docs/adr/1.md', basePath: 'docs/adr/1.md' },
    ],
    [
      'a deletion',
      file('deleted', 'docs/adr/1.md'),
      { change: 'deleted', path: 'docs/adr/1.md', basePath: 'docs/adr/1.md' },
    ],
    [
      'a new number',
      file('renamed', 'docs/adr/2.md', 'docs/adr/1.md'),
      { change: 'renamed', path: 'docs/adr/2.md', basePath: 'docs/adr/1.md' },
    ],
    [
      'moved out of the log: it is gone from there',
      file('renamed', 'old/1.md', 'docs/adr/1.md'),
      { change: 'deleted', path: 'docs/adr/1.md', basePath: 'docs/adr/1.md' },
    ],
    [
      'moved into the log: it is new there',
      file('renamed', 'docs/adr/1.md', 'drafts/1.md'),
      { change: 'added', path: 'docs/adr/1.md', basePath: null },
    ],
  ])('%s', (_what, changed, expected) => {
    expect(changedRecords([changed], logOf)).toEqual([{ ...expected, log }]);
  });

  it('passes over everything else', () => {
    expect(
      changedRecords([file('added', 'a.md'), file('deleted', 'b.md'), file('renamed', 'c.md', 'd.md')], logOf),
    ).toEqual([]);
  });
});
