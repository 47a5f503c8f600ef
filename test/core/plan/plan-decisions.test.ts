import { describe, expect, it } from 'vitest';
import { decisionsIn, mostDecisions, renderDecisions } from '../../../src/core/commands/decision-block.ts';
import { ownCommitDecision, type MadeCommit } from '../../../src/core/commands/own-commit-decision.ts';
import { toldIn } from '../../../src/core/commands/told-block.ts';
import { withDecisions } from '../../../src/core/commands/with-decisions.ts';
import type { Action } from '../../../src/core/model/action.ts';
import type { CommandDecision } from '../../../src/core/model/command.ts';
import type { CheckContent, ShownCheck } from '../../../src/core/model/pull-request.ts';
import { planDecisions } from '../../../src/core/plan/plan-decisions.ts';
import { facts } from '../report/samples.ts';

const given = facts();
const externalId = `pr:${String(given.number)}`;
const by = { id: 3, login: 'ada' };
const own: CommandDecision = {
  kind: 'commit',
  command: 'fix',
  sha: 'b'.repeat(40),
  moved: [['a.md', 'b.md']],
  request: 'comment:8',
  by,
  commit: 'a'.repeat(40),
  base: 'main',
  at: '2026-01-02T03:04:05Z',
};
const confirmation: CommandDecision = {
  kind: 'confirmation',
  item: 'announced',
  request: 'comment:7',
  by,
  commit: 'a'.repeat(40),
  base: 'main',
  at: '2026-01-02T03:04:05Z',
};
const content = (summary: string, more: Partial<CheckContent> = {}): CheckContent => ({
  name: 'ADR review',
  conclusion: 'failure',
  title: 'Title',
  summary,
  text: 'Text',
  annotations: [],
  ...more,
});
const run = (id: number, more: Partial<ShownCheck> = {}): ShownCheck => ({
  id,
  ...content('Shown'),
  headSha: given.head.sha,
  externalId,
  status: 'completed',
  ...more,
});
const create = (of: CheckContent, to = externalId): Action => ({
  kind: 'create-check',
  headSha: given.head.sha,
  externalId: to,
  content: of,
});
const planned = (checks: readonly ShownCheck[], actions: readonly Action[]): readonly Action[] =>
  planDecisions([confirmation, own], { ...given, shown: { ...given.shown, checks } }, externalId, actions);

/** The runs that are made: for whom, what they say, how they end, and which decisions they hold. */
const runsOf = (actions: readonly Action[]) =>
  actions.map((action) => {
    if (action.kind !== 'create-check') return action.kind;
    const { summary, conclusion } = action.content;
    return [action.externalId, summary.split('\n')[0], conclusion, decisionsIn(summary)?.map(({ kind }) => kind)];
  });
const both = ['confirmation', 'commit'];

describe('decisions that are written down later', () => {
  it.each<[string, readonly ShownCheck[], readonly Action[], readonly unknown[]]>([
    ['as the check stands', [run(1)], [], [[externalId, 'Shown', 'failure', both]]],
    ['as it was made just now', [run(1)], [create(content('Made'))], [[externalId, 'Made', 'failure', both]]],
    [
      'as it was ended just now',
      [run(1, { status: 'in_progress', conclusion: null })],
      [{ kind: 'update-check', id: 1, content: content('Ended', { conclusion: 'success' }) }],
      [[externalId, 'Ended', 'success', both]],
    ],
    [
      'in the place of those that stand there',
      [run(1, { summary: `Shown\n\n${renderDecisions([confirmation])}` })],
      [],
      [[externalId, 'Shown', 'failure', both]],
    ],
    [
      'never green where it is open',
      [run(1, { status: 'queued', conclusion: null })],
      [],
      [[externalId, 'Shown', 'failure', both]],
    ],
    ['nowhere where there is none', [], [create(content('Other'), 'pr:90')], []],
    [
      'and what keeps another pull request from being merged stays the newest',
      [run(1, { conclusion: 'success' }), run(2, { externalId: 'pr:90', summary: 'Red' })],
      [],
      [
        [externalId, 'Shown', 'success', both],
        ['pr:90', expect.stringContaining('**This is about pull request 90.**'), 'failure', undefined],
      ],
    ],
  ])('%s', (_what, checks, actions, expected) => {
    expect(runsOf(planned(checks, actions))).toEqual(expected);
  });

  it('keep beside them when people were told of each record, once', () => {
    const told = [{ place: 'a'.repeat(16), name: 'b'.repeat(16), since: '2026-01-02T03:04:05Z' }];
    const before = withDecisions(content('Shown'), [confirmation], told);
    const [made] = planned([run(1, { ...before })], []);
    const summary = made?.kind === 'create-check' ? made.content.summary : '';
    expect(toldIn(summary)).toEqual(told);
    expect(decisionsIn(summary)).toEqual([confirmation, own]);
    expect(summary.match(/<!--/g)).toHaveLength(2);
  });
});

describe('what is written down of a commit of the app', () => {
  const made: MadeCommit = {
    request: { key: 'comment:8', line: '/adr fix', by, from: { kind: 'button', head: 'a'.repeat(40) } },
    command: 'fix',
    sha: own.sha,
    parent: own.commit,
    base: 'main',
    moved: own.moved,
    at: own.at,
  };

  it('comes back as it was', () => {
    expect(ownCommitDecision(made, [])).toEqual(own);
    expect(decisionsIn(renderDecisions([own]))).toEqual([own]);
  });

  it('is nothing where its id is not known, or there is no room', () => {
    expect(ownCommitDecision({ ...made, sha: null }, [])).toBeNull();
    expect(
      ownCommitDecision(
        made,
        Array.from({ length: mostDecisions }, () => confirmation),
      ),
    ).toBeNull();
  });

  it('leaves out names that are too long or too many, so that the rest can be read', () => {
    const many = Array.from({ length: 30 }, (_, index) => [`${index}.md`, `new-${index}.md`] as const);
    const moved = [['a'.repeat(400), 'b.md'] as const, ...many];
    const decision = ownCommitDecision({ ...made, moved }, []);
    expect(decision?.moved).toEqual(many.slice(0, 20));
    expect(decisionsIn(renderDecisions(decision === null ? [] : [decision]))).toEqual([decision]);
  });
});
