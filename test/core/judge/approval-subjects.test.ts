import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { configurationSubject, pageSubject, recordSubject } from '../../../src/core/judge/approval-subjects.ts';
import type { ChangedRecord } from '../../../src/core/judge/changed-record.ts';
import type { ChangedByCommit, CommitsElsewhere } from '../../../src/core/judge/hands-elsewhere.ts';
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
const nobody: CommitsElsewhere = { prose: new Set(), any: new Set() };
const subjectOf = (file: ChangedRecord, given: FileVersions) =>
  recordChanges(file, given).map((change) => recordSubject(facts(), change, given, null, nobody))[0];

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

describe('who else had a hand in it', () => {
  const path = '.github/adr.yml';
  const somebody = (id: number, kind: 'user' | 'bot' = 'user') => ({ id, login: `user-${id}`, kind });
  const handsIn = (commits: PullRequestFacts['commits'], changedBy: ChangedByCommit) => {
    const made = configurationSubject(facts({ commits }), path, versions(absent, absent), changedBy, nobody);
    return [made.coAuthors, made.unattributedCoAuthors, made.mergeAuthors, made.unattributedMerges];
  };
  const touching = new Map([['a', [path]]]);

  it.each<[string, PullRequestFacts['commits'][number], ChangedByCommit, readonly unknown[]]>([
    [
      'nobody',
      { sha: 'a', author: somebody(1), isMerge: false },
      touching,
      [undefined, undefined, undefined, undefined],
    ],
    [
      'co-authors, each once, bots left out, those of no account by their commit',
      {
        sha: 'a',
        author: somebody(1),
        isMerge: false,
        coAuthors: [somebody(2), somebody(2), somebody(3, 'bot'), null],
      },
      touching,
      [[2], ['a'], undefined, undefined],
    ],
    [
      'no co-author of a commit that changed something else',
      { sha: 'a', author: somebody(1), isMerge: false, coAuthors: [somebody(2), null] },
      new Map([['a', []]]),
      [undefined, undefined, undefined, undefined],
    ],
    [
      'co-authors of a commit that could not be read: they may have',
      { sha: 'a', author: somebody(1), isMerge: false, coAuthors: [somebody(2)] },
      new Map(),
      [[2], undefined, undefined, undefined],
    ],
    [
      'who merged, whatever that changed',
      { sha: 'a', author: somebody(4), isMerge: true },
      new Map([['a', []]]),
      [undefined, undefined, [4], undefined],
    ],
    [
      'a merge of nobody',
      { sha: 'a', author: null, isMerge: true },
      new Map([['a', []]]),
      [undefined, undefined, undefined, ['a']],
    ],
  ])('%s', (_what, commit, changedBy, expected) => {
    expect(handsIn([commit], changedBy)).toEqual(expected);
  });
});

describe('who wrote it at another place', () => {
  const path = 'docs/adr/0012-cache.md';
  const by = (id: number | null, sha: string) => ({
    sha,
    author: id === null ? null : { id, login: `user-${String(id)}`, kind: 'user' as const },
    isMerge: false,
  });
  const commits = [by(2, 'b'), by(null, 'c'), by(1, 'a'), by(3, 'd')];
  const changedBy = new Map([
    ['a', [path]],
    ['b', []],
    ['c', []],
    ['d', []],
  ]);
  const head = text(path, record('Cache'));
  const elsewhere = { prose: new Set(['b', 'c', 'd']), any: new Set<string>() };

  it.each<[string, ChangedRecord, Version, boolean, readonly unknown[]]>([
    ['of a new record', changed(path), absent, true, [[2, 1], ['c']]],
    ['of a moved one', changed(path, 'renamed', 'docs/adr/0011-cache.md'), head, true, [[2, 1], ['c']]],
    [
      'of one whose text may be another: it may have been moved over it',
      changed(path, 'modified', path),
      head,
      true,
      [[2, 1], ['c']],
    ],
    ['and later ones where their order is not known', changed(path), absent, false, [[2, 1, 3], ['c']]],
    ['but not of one that is gone', changed(path, 'deleted', path), head, true, [[1], []]],
  ])('%s', (_what, file, base, isLine, expected) => {
    const given = versions(base, file.change === 'deleted' ? absent : head);
    const [change] = recordChanges(file, given);
    const subjects = [
      recordSubject(facts({ commits, isLine }), change!, given, changedBy, elsewhere),
      pageSubject(facts({ commits, isLine }), file, given, changedBy, elsewhere),
    ];
    const told = subjects.map(({ textAuthors, unattributedCommits }) => [textAuthors, unattributedCommits]);
    expect(told).toEqual([expected, expected]);
  });

  it.each([
    ['of what governs records, by settings that came from elsewhere', head, [[1, 3], []]],
    ['but not where it is taken away', absent, [[1], []]],
  ])('%s', (_what, now, expected) => {
    const settings = { prose: new Set(['b']), any: new Set(['d']) };
    const given = versions(absent, now);
    const made = configurationSubject(facts({ commits }), path, given, changedBy, settings);
    expect([made.textAuthors, made.unattributedCommits]).toEqual(expected);
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
      nobody,
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
