import { describe, expect, it } from 'vitest';
import { renderDecisions } from '../../../src/core/commands/decision-block.ts';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { ownSteps } from '../../../src/core/judge/own-steps.ts';
import { ownCommits } from '../../../src/core/judge/recorded-decisions.ts';
import type { RecordChange } from '../../../src/core/judge/record-change.ts';
import type { Version } from '../../../src/core/judge/version.ts';
import { discoverLogs } from '../../../src/core/log/discover-logs.ts';
import type { CommandDecision } from '../../../src/core/model/command.ts';
import { facts as made } from '../report/samples.ts';

type Own = Extract<CommandDecision, { kind: 'commit' }>;

const [old, now] = ['docs/adr/0002-x.md', 'docs/adr/0005-x.md'];
const [reviewed, first, second, third] = ['1', '2', '3', '4'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
];
const own = (commit: string, sha: string, more: Partial<Own> = {}): Own => ({
  kind: 'commit',
  command: 'renumber',
  sha,
  moved: [],
  request: `comment:${sha.slice(0, 1)}`,
  by: { id: 7, login: 'cleo' },
  commit,
  base: 'main',
  at: '2026-01-02T03:04:05Z',
  ...more,
});
const log = discoverLogs({ configured: null, adrDir: 'docs/adr', paths: [] })[0]!;
const record = (path: string): RecordChange => ({
  change: 'added',
  file: { change: 'added', path, basePath: null, log },
  base: null,
  head: null,
  key: null,
  isGoneAtBase: false,
});
const text = (path: string, title: string): Version => ({
  kind: 'text',
  blob: title,
  text: title,
  reading: readDocument({
    path,
    text: `# ${title}\n\n## Status\n\nProposed\n\n## Decision\n\nYes.\n`,
    settings: { statuses: {}, sections: {}, rules: {} },
    evaluate: false,
  }),
});

interface Given {
  /** `commit:path` to title; null: the commit is gone. */
  readonly titles: Readonly<Record<string, string | null>>;
  readonly decisions: readonly CommandDecision[];
  readonly head?: string;
  readonly path?: string;
  readonly isMerge?: boolean;
}

const factsOf = ({ decisions, head = second, isMerge = false }: Given) =>
  made({
    head: { ref: 'topic', sha: head, repositoryId: 1 },
    commits: [reviewed, first, second, third].map((sha) => ({ sha, author: null, isMerge })),
    shown: { checks: [], comments: [], reviewComments: [], summaries: [renderDecisions(decisions)] },
  });

/** Whose steps are found, the latest first, and whether the text at the reviewed commit is the one before each. */
const found = (given: Given): readonly unknown[] => {
  const facts = factsOf(given);
  const version = (commit: string, path: string): Version => {
    const title = given.titles[`${commit}:${path}`];
    if (title === null) return { kind: 'commit-unreadable' };
    return title === undefined ? { kind: 'absent' } : text(path, title);
  };
  const frame = { reviewedCommits: [reviewed, first, second] };
  return ownSteps({ facts, frame, version }, record(given.path ?? now)).map(({ by, before, beforeAt }) => [
    by,
    beforeAt.get(reviewed) === before,
  ]);
};

describe('what the app did to a record itself', () => {
  const renumbered = own(first, second, { moved: [[old, now]] });
  const moved = { [`${reviewed}:${old}`]: '2. X', [`${first}:${old}`]: '2. X', [`${second}:${now}`]: '5. X' };

  it.each<[string, Given, readonly unknown[]]>([
    ['a new number, under the former name', { titles: moved, decisions: [renumbered] }, [[7, true]]],
    [
      'the same, with others pushed since that leave it alone',
      { titles: { ...moved, [`${third}:${now}`]: '5. X' }, decisions: [renumbered], head: third },
      [[7, true]],
    ],
    [
      'nothing where somebody changed it since',
      { titles: { ...moved, [`${third}:${now}`]: '5. Y' }, decisions: [renumbered], head: third },
      [],
    ],
    [
      'a change in place',
      {
        titles: { [`${reviewed}:${now}`]: 'X', [`${first}:${now}`]: 'X', [`${second}:${now}`]: 'Y' },
        decisions: [own(first, second)],
      },
      [[7, true]],
    ],
    [
      'what was approved before somebody else changed it',
      {
        titles: { [`${reviewed}:${now}`]: 'W', [`${first}:${now}`]: 'X', [`${second}:${now}`]: 'Y' },
        decisions: [own(first, second)],
      },
      [[7, false]],
    ],
    [
      'two in a row, the latest first',
      {
        titles: { ...moved, [`${third}:${now}`]: '5. Y' },
        decisions: [renumbered, own(second, third, { by: { id: 8, login: 'ian' } })],
        head: third,
      },
      [
        [8, false],
        [7, true],
      ],
    ],
    [
      'not one that left it as it was',
      { titles: { [`${first}:${now}`]: 'X', [`${second}:${now}`]: 'X' }, decisions: [own(first, second)] },
      [],
    ],
    ['not where it brought the record', { titles: { [`${second}:${now}`]: 'X' }, decisions: [own(first, second)] }, []],
    [
      'not where the former text cannot be read',
      { titles: { ...moved, [`${first}:${old}`]: null }, decisions: [renumbered] },
      [],
    ],
    [
      'not where its own cannot be read',
      { titles: { ...moved, [`${second}:${now}`]: null }, decisions: [renumbered] },
      [],
    ],
    ['nothing that is not written down', { titles: moved, decisions: [] }, []],
    ['no commit that is a merge', { titles: moved, decisions: [renumbered], isMerge: true }, []],
    [
      'nothing of a record that is not there',
      { titles: moved, decisions: [renumbered], path: 'docs/adr/0009-z.md' },
      [],
    ],
  ])('%s', (_what, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  it('is known by ids of commits of this pull request alone', () => {
    const decisions = [own(first, 'f'.repeat(40)), renumbered];
    expect(ownCommits(factsOf({ titles: {}, decisions })).map(({ sha }) => sha)).toEqual([second]);
  });
});
