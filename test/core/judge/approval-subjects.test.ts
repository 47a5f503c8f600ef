import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import {
  configurationSubject,
  recordSubject,
  type ChangedByCommit,
} from '../../../src/core/judge/approval-subjects.ts';
import type { ChangedRecord } from '../../../src/core/judge/changed-record.ts';
import { recordChanges, type FileVersions } from '../../../src/core/judge/record-change.ts';
import type { Version } from '../../../src/core/judge/version.ts';
import { discoverLogs } from '../../../src/core/log/discover-logs.ts';
import type { LogSettings } from '../../../src/core/model/configuration.ts';
import type { PullRequestFacts } from '../../../src/core/model/pull-request.ts';
import { facts } from '../report/samples.ts';

const text = (path: string, content: string): Version => ({
  kind: 'text',
  blob: content,
  text: content,
  reading: readDocument({
    path,
    text: content,
    settings: { statuses: {}, sections: {}, rules: {} },
    evaluate: false,
  }),
});
const record = (title: string, body = 'We will cache.'): string =>
  `# ${title}\n\n## Status\n\nProposed\n\n## Decision\n\n${body}\n`;
const absent: Version = { kind: 'absent' };
const log: LogSettings = { ...discoverLogs({ configured: null, adrDir: 'docs/adr', paths: [] })[0]! };
const changed = (path: string, change: ChangedRecord['change'] = 'added', basePath: string | null = null) =>
  ({ change, path, basePath, log }) satisfies ChangedRecord;
const versions = (base: Version, head: Version): FileVersions => ({ base, fork: base, head, reviewed: new Map() });
const subjectOf = (file: ChangedRecord, given: FileVersions) =>
  recordChanges(file, given).map((change) => recordSubject(facts(), change, given, null))[0];

describe('a record that needs approval', () => {
  it.each([
    ['docs/adr/0012-cache.md', 'Cache at the edge', '0012 Cache at the edge'],
    ['docs/adr/012-cache.md', 'ADR-012: Cache at the edge', 'ADR-012 Cache at the edge'],
    ['docs/adr/cache.md', 'Cache at the edge', 'Cache at the edge'],
  ])('%s is called as its log calls it', (path, title, label) => {
    expect(subjectOf(changed(path), versions(absent, text(path, record(title))))?.label).toBe(label);
  });

  it('is called by its path where nothing can be read', () => {
    const path = 'docs/adr/0012-cache.md';
    expect(subjectOf(changed(path), versions(absent, absent))?.label).toBe(path);
  });

  it.each([
    ['a new one', 'added', absent, 'Yes.', true],
    ['another word', 'modified', 'No.', 'Yes.', true],
    ['white space alone', 'modified', 'We will cache.', 'We  will\ncache.', false],
    ['a new place', 'renamed', 'Yes.', 'Yes.', true],
  ] as const)('%s', (_what, change, before, after, needsApproval) => {
    const path = 'docs/adr/0012-cache.md';
    const base = typeof before === 'string' ? text(path, record('Cache', before)) : before;
    const head = text(path, record('Cache', after));
    const basePath = change === 'added' ? null : path;
    expect(subjectOf(changed(path, change, basePath), versions(base, head))).toMatchObject({ needsApproval });
  });
});

describe('who wrote it', () => {
  const path = '.github/adr.yml';
  const commit = (sha: string, id: number | null, more: { isMerge?: boolean; kind?: 'user' | 'bot' } = {}) => ({
    sha,
    author: id === null ? null : { id, login: `user-${String(id)}`, kind: more.kind ?? ('user' as const) },
    isMerge: more.isMerge ?? false,
  });
  const written = (commits: PullRequestFacts['commits'], changedBy: ChangedByCommit) => {
    const { textAuthors, unattributedCommits } = configurationSubject(
      facts({ commits }),
      path,
      versions(absent, absent),
      changedBy,
    );
    return [textAuthors, unattributedCommits];
  };

  it.each<[string, PullRequestFacts['commits'], ChangedByCommit, readonly unknown[]]>([
    ['the author of a commit that changed it', [commit('a', 1)], new Map([['a', [path]]]), [[1], []]],
    ['not of one that changed something else', [commit('a', 1)], new Map([['a', ['b.md']]]), [[], []]],
    ['of one that could not be read: it may have', [commit('a', 1)], new Map(), [[1], []]],
    ['nobody known', [commit('a', null)], new Map([['a', [path]]]), [[], ['a']]],
    ['a bot is nobody', [commit('a', 1, { kind: 'bot' })], new Map([['a', [path]]]), [[], []]],
    [
      'each once, where it was not asked all but merges',
      [commit('a', 1), commit('b', 1), commit('c', 2, { isMerge: true })],
      null,
      [[1], []],
    ],
  ])('%s', (_what, commits, changedBy, expected) => {
    expect(written(commits, changedBy)).toEqual(expected);
  });
});
