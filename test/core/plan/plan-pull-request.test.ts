import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/core/model/action.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import type { PullRequestFacts, ShownCheck } from '../../../src/core/model/pull-request.ts';
import type { Verdict } from '../../../src/core/model/verdict.ts';
import { planPullRequest, type PullRequestPlanInput } from '../../../src/core/plan/plan-pull-request.ts';
import { fingerprintIn } from '../../../src/core/report/fingerprint.ts';
import { stickyMarker } from '../../../src/core/report/render-sticky-comment.ts';
import { ada, approvals, facts, finding, grace, judged, lines, record, scope, type Judged } from '../report/samples.ts';
import { factsAfter } from './shown-after.ts';

const path = 'docs/adr/0002-cache.md';
const text = Array.from({ length: 60 }, (_, index) => `line ${String(index + 1)}`).join('\n');
const all = new Set(Array.from({ length: 60 }, (_, index) => index + 1));
const externalId = 'pr:7';

const plan = (
  verdict: Verdict,
  of: PullRequestFacts = facts(),
  onDiff: ReadonlySet<number> = all,
  head = text,
): readonly Action[] =>
  planPullRequest({
    verdict,
    facts: of,
    diffLines: new Map([[path, onDiff]]),
    texts: new Map([[path, head]]),
    externalId,
  });
const kinds = (actions: readonly Action[]): string[] => actions.map((action) => action.kind);
const commentsIn = (actions: readonly Action[]): { line: number; startLine: number | null; body: string }[] =>
  actions.flatMap((action) => (action.kind === 'create-review' ? [...action.comments] : []));
const withFindings = (findings: readonly Finding[], change: Partial<Judged> = {}): Judged =>
  judged({ records: [record({ findings })], ...change });
const offset = (line: number): number => text.indexOf(`line ${String(line)}\n`);
const fixing = (line: number, change: Partial<Finding> = {}): Finding =>
  finding({
    range: lines(line),
    fix: {
      title: 'Mend it',
      safe: true,
      edits: [{ kind: 'replace', path, start: offset(line), end: offset(line) + 4, text: 'LINE' }],
    },
    ...change,
  });
const waiting = approvals({
  state: 'waiting',
  scopes: [scope()],
  ask: { users: [ada], teams: [{ slug: 'leads' }] },
});
const shownCheck = (actions: readonly Action[], name: string, change: Partial<ShownCheck> = {}): ShownCheck => {
  const check = factsAfter(facts(), actions).shown.checks.find((one) => one.name === name);
  if (check === undefined) throw new Error('no such check');
  return { ...check, ...change };
};

describe('the first judgement', () => {
  it('writes checks, review, comment and requests, in that order', () => {
    const actions = plan(withFindings([finding()], { approvals: waiting }));
    expect(kinds(actions)).toEqual([
      'create-check',
      'create-check',
      'create-review',
      'create-comment',
      'request-reviewers',
    ]);
    expect(actions.at(-1)).toMatchObject({ users: [ada], teamSlugs: ['leads'] });
    expect(actions[0]).toMatchObject({ externalId, headSha: facts().head.sha, content: { annotations: [] } });
  });

  it.each<[string, Verdict, Partial<PullRequestFacts>, string[]]>([
    ['a draft', withFindings([finding()], { approvals: waiting }), { isDraft: true }, ['create-check', 'create-check']],
    ['observed', withFindings([finding()], { mode: 'observe' }), {}, ['create-check', 'create-check']],
    [
      'a deleted fork',
      withFindings([finding()]),
      { head: { ...facts().head, repositoryId: null } },
      ['create-check', 'create-check'],
    ],
    [
      'advice',
      withFindings([finding()], { mode: 'advise', approvals: waiting }),
      {},
      ['create-check', 'create-check', 'create-review', 'create-comment'],
    ],
    ['no record', { kind: 'no-record' }, {}, ['create-check', 'create-check']],
    [
      'not governed',
      { kind: 'not-governed', reason: 'other-branch', branch: 'x' },
      {},
      ['create-check', 'create-check'],
    ],
    ['our index', { kind: 'own-index', isExact: true, differing: [] }, {}, ['create-check', 'create-check']],
    ['merged', withFindings([finding()]), { state: 'merged' }, []],
    ['closed, no record', { kind: 'no-record' }, { state: 'closed' }, []],
  ])('%s', (_, verdict, change, expected) => {
    expect(kinds(plan(verdict, facts(change)))).toEqual(expected);
  });

  it('asks nobody who is asked already, nor the author', () => {
    const ask = { users: [ada, grace, { ...ada, id: 9 }], teams: [{ slug: 'leads' }, { slug: 'arb' }] };
    const of = facts({ requested: { userIds: [1], teamSlugs: ['leads'] } });
    expect(plan(judged({ approvals: { ...waiting, ask } }), of).at(-1)).toEqual({
      kind: 'request-reviewers',
      users: [grace],
      teamSlugs: ['arb'],
    });
  });
});

describe('comments on lines', () => {
  it('annotates what is off the diff instead', () => {
    const actions = plan(withFindings([finding(), finding({ range: lines(9) })]), facts(), new Set([3]));
    expect(commentsIn(actions)).toMatchObject([{ line: 3, startLine: null }]);
    expect(actions[0]).toMatchObject({ content: { annotations: [{ startLine: 9 }] } });
  });

  it.each([
    ['a few lines', lines(3, 5), all, { startLine: 3, line: 5 }],
    ['the end off the diff', lines(3, 5), new Set([3, 4]), { startLine: null, line: 3 }],
    ['a gap between', lines(3, 5), new Set([3, 5]), { startLine: null, line: 3 }],
    ['too many lines', lines(3, 40), all, { startLine: null, line: 3 }],
    ['up to the next line', lines(3, 4, [1, 1]), all, { startLine: null, line: 3 }],
  ])('over %s', (_, range, onDiff, expected) => {
    expect(commentsIn(plan(withFindings([finding({ range })]), facts(), onDiff))).toMatchObject([expected]);
  });

  it('begin with a marker and offer the fix', () => {
    const [comment] = commentsIn(plan(withFindings([fixing(3)])));
    expect(comment?.body).toMatch(/^<!-- adr-governor:finding:status-known:[0-9a-f]{16} -->\n/);
    expect(comment?.body).toContain('```suggestion\nLINE 3\n```');
  });

  it('never offer two suggestions on one line', () => {
    const verdict = withFindings([fixing(3), fixing(3, { ruleId: 'no-placeholder' }), fixing(4)]);
    const bodies = commentsIn(plan(verdict)).map((comment) => comment.body.includes('```suggestion'));
    expect(bodies.filter(Boolean)).toHaveLength(2);
    const first = factsAfter(facts(), plan(withFindings([fixing(3)])));
    const [second] = commentsIn(plan(withFindings([fixing(3), fixing(3, { ruleId: 'no-placeholder' })]), first));
    expect(second?.body).not.toContain('```suggestion');
  });

  it('are at most 20 in all, the heaviest first; the rest is annotated', () => {
    const many = Array.from({ length: 30 }, (_, index) => finding({ severity: 'warning', range: lines(index + 1) }));
    const verdict = withFindings([...many, finding({ range: lines(50) })]);
    const actions = plan(verdict);
    expect(commentsIn(actions)).toHaveLength(20);
    expect(commentsIn(actions)[0]).toMatchObject({ line: 50 });
    expect(actions[0]?.kind === 'create-check' ? actions[0].content.annotations : []).toHaveLength(11);
    expect(plan(verdict, factsAfter(facts(), actions))).toEqual([]);
  });

  it('stay while their finding moves, and are taken back when it is gone unless somebody answered', () => {
    const before = factsAfter(facts(), plan(withFindings([finding(), finding({ ruleId: 'no-placeholder' })])));
    const moved = `new\n${text}`;
    const there = withFindings([finding({ range: lines(4) }), finding({ ruleId: 'no-placeholder', range: lines(4) })]);
    // The check names the new line; the comments stay.
    expect(kinds(plan(there, before, all, moved))).toEqual(['create-check']);

    const gone = plan(withFindings([finding()]), before);
    expect(kinds(gone)).toEqual(['create-check', 'minimise-comment']);
    const answered = {
      ...before,
      shown: {
        ...before.shown,
        reviewComments: before.shown.reviewComments.map((comment) => ({ ...comment, isAnswered: true })),
      },
    };
    expect(kinds(plan(withFindings([finding()]), answered))).toEqual(['create-check']);
  });

  it('tells equal findings on equal lines apart by their place', () => {
    const twin = 'same\nsame\nsame';
    const before = factsAfter(
      facts(),
      plan(withFindings([finding({ range: lines(1) }), finding({ range: lines(3) })]), facts(), all, twin),
    );
    const [first] = before.shown.reviewComments;
    const actions = plan(withFindings([finding({ range: lines(3) })]), before, all, twin);
    expect(actions).toContainEqual({ kind: 'minimise-comment', nodeId: first?.nodeId });
    expect(kinds(actions)).not.toContain('create-review');
  });

  it('come again when they were hidden and the finding is back', () => {
    const before = factsAfter(facts(), plan(withFindings([finding()])));
    const mended = factsAfter(before, plan(withFindings([]), before));
    expect(commentsIn(plan(withFindings([finding()]), mended))).toHaveLength(1);
  });

  it('that imitate ours in their text only are left alone', () => {
    const [comment] = factsAfter(facts(), plan(withFindings([finding()]))).shown.reviewComments;
    const quoted = { ...comment!, body: `> ${comment!.body}` };
    const of = facts({ shown: { checks: [], comments: [], reviewComments: [quoted] } });
    expect(fingerprintIn(quoted.body)).toBeNull();
    expect(kinds(plan({ kind: 'no-record' }, of))).toEqual(['create-check', 'create-check']);
  });
});

describe('how the branch is guarded', () => {
  const yellow = judged({ approvals: waiting });
  const planned = (of: PullRequestFacts, guard?: PullRequestPlanInput['guard']): readonly Action[] =>
    planPullRequest({ verdict: yellow, facts: of, diffLines: new Map(), texts: new Map(), externalId, guard });
  const unguarded = { settings: { branch: 'main', protection: [], rules: 'unreadable' }, appId: 7 } as const;
  const detailsIn = (of: PullRequestFacts): string | undefined =>
    of.shown.checks.findLast(({ name }) => name === 'ADR approvals')?.text;

  it('stays told as it is while that cannot be read, and is not made up', () => {
    const quiet = factsAfter(facts(), planned(facts(), 'as-shown'));
    expect(detailsIn(quiet)).not.toContain('guarded');
    expect(planned(quiet, 'as-shown')).toEqual([]);
    const told = factsAfter(quiet, planned(quiet, unguarded));
    expect(detailsIn(told)).toContain('### How the branch is guarded\n\n- ');
    expect(planned(told, 'as-shown')).toEqual([]);
    expect(planned(told, unguarded)).toEqual([]);
    expect(planned(told, { said: '' })).not.toEqual([]);
  });
});

describe('checks', () => {
  const yellow = judged({ approvals: waiting });
  const first = plan(yellow);
  const approvalsRun = shownCheck(first, 'ADR approvals');
  const reviewRun = shownCheck(first, 'ADR review');
  const showing = (...checks: readonly ShownCheck[]): PullRequestFacts => {
    const after = factsAfter(facts(), first);
    return { ...after, shown: { ...after.shown, checks } };
  };
  const green: Verdict = judged({ approvals: approvals({ state: 'approved' }) });
  const red: Verdict = judged({
    approvals: approvals({
      state: 'blocked',
      problems: [{ code: 'no-scope-matches', message: 'm', path, line: 3 }],
    }),
  });
  const checkActions = (verdict: Verdict, of: PullRequestFacts): string[] =>
    plan(verdict, of).flatMap((action) =>
      action.kind === 'create-check'
        ? [`create ${action.content.name}`]
        : action.kind === 'update-check'
          ? [`update ${String(action.content.conclusion)}`]
          : [],
    );

  it.each<[string, Verdict, ShownCheck[], string[]]>([
    ['all as it should be', yellow, [reviewRun, approvalsRun], []],
    ['yellow to green', green, [reviewRun, approvalsRun], ['update success']],
    ['yellow to red with a place', red, [reviewRun, approvalsRun], ['update failure', 'create ADR approvals']],
    ['yellow to other words', yellow, [reviewRun, { ...approvalsRun, title: 'x' }], ['update null']],
    [
      'green to yellow',
      yellow,
      [reviewRun, { ...approvalsRun, status: 'completed', conclusion: 'success' }],
      ['create ADR approvals'],
    ],
    ['another head', yellow, [reviewRun, { ...approvalsRun, headSha: 'c'.repeat(40) }], ['create ADR approvals']],
    ['another pull request', yellow, [reviewRun, { ...approvalsRun, externalId: 'pr:8' }], ['create ADR approvals']],
    ['no external id', yellow, [reviewRun, { ...approvalsRun, externalId: null }], ['create ADR approvals']],
    ['asked again', yellow, [{ ...reviewRun, status: 'queued', conclusion: null }, approvalsRun], ['update success']],
    ['asked again while waiting', yellow, [reviewRun, { ...approvalsRun, status: 'queued' }], ['update null']],
    [
      'an older run that is wrong',
      yellow,
      [reviewRun, { ...approvalsRun, title: 'old', status: 'completed', conclusion: 'failure' }, approvalsRun],
      [],
    ],
    [
      'timed out by GitHub',
      yellow,
      [reviewRun, { ...approvalsRun, status: 'completed', conclusion: 'stale' }],
      ['create ADR approvals'],
    ],
  ])('%s', (_, verdict, checks, expected) => {
    expect(checkActions(verdict, showing(...checks))).toEqual(expected);
    const of = showing(...checks);
    expect(plan(verdict, factsAfter(of, plan(verdict, of)))).toEqual([]);
  });

  it('end when the pull request is closed, and never as a success that was not reached', () => {
    const of = { ...showing(reviewRun, approvalsRun), state: 'merged' as const };
    const actions = plan(yellow, of);
    expect(actions).toMatchObject([{ kind: 'update-check', id: approvalsRun.id, content: { conclusion: 'failure' } }]);
    expect(plan(yellow, factsAfter(of, actions))).toEqual([]);
  });
});

describe('the comment', () => {
  const ours = (id: number, body: string): PullRequestFacts['shown']['comments'][number] => ({
    id,
    nodeId: String(id),
    body,
  });
  const showing = (...comments: PullRequestFacts['shown']['comments']): PullRequestFacts =>
    facts({ shown: { checks: [], reviewComments: [], comments } });
  const about = (actions: readonly Action[]): Action[] =>
    actions.filter((action) => action.kind.endsWith('-comment') && action.kind !== 'minimise-comment');

  it('is kept once: the oldest', () => {
    const of = showing(ours(1, 'hello'), ours(2, `${stickyMarker}\nold`), ours(3, `${stickyMarker}\nold`));
    expect(about(plan(judged(), of))).toMatchObject([
      { kind: 'update-comment', id: 2 },
      { kind: 'delete-comment', id: 3 },
    ]);
  });

  it.each<[string, Verdict, string[]]>([
    ['no record is left', { kind: 'no-record' }, ['update-comment']],
    ['the configuration is broken', { kind: 'configuration-broken', problems: [] }, ['update-comment']],
    ['nothing could be judged', { kind: 'unjudged', cause: { code: 'c', message: 'm', hint: 'h' } }, []],
  ])('that stands there, when %s', (_, verdict, expected) => {
    expect(kinds(about(plan(verdict, showing(ours(1, `${stickyMarker}\nold`)))))).toEqual(expected);
  });

  it('is not made for a pull request that has nothing to say', () => {
    expect(about(plan(judged({ records: [] }), facts()))).toEqual([]);
  });
});

describe('a second judgement', () => {
  const anyFinding = fc
    .tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(12),
      fc.constantFrom('error', 'warning', 'info'),
      fc.constantFrom('status-known', 'no-placeholder'),
      fc.boolean(),
    )
    .map(([first, more, severity, ruleId, fixes]) =>
      fixes && first < 60
        ? fixing(first, { severity, ruleId })
        : finding({ severity, ruleId, range: lines(first, Math.min(60, first + more)) }),
    );
  const anyVerdict: fc.Arbitrary<Verdict> = fc.oneof(
    fc
      .tuple(
        fc.array(anyFinding, { maxLength: 40 }),
        fc.constantFrom('enforce' as const, 'advise' as const, 'observe' as const),
        fc.constantFrom(approvals(), waiting, approvals({ state: 'approved', scopes: [scope({ state: 'met' })] })),
      )
      .map(([findings, mode, state]) => withFindings(findings, { mode, approvals: state })),
    fc.constantFrom<Verdict>(
      { kind: 'no-record' },
      { kind: 'unjudged', cause: { code: 'c', message: 'm', hint: 'h' } },
      {
        kind: 'configuration-broken',
        problems: [{ path: '.github/adr.yml', line: 3, column: 1, key: 'x', message: 'm' }],
      },
      { kind: 'own-index', isExact: false, differing: ['a'] },
    ),
  );

  it('writes nothing, after any story of verdicts', () => {
    const story = fc.array(fc.tuple(anyVerdict, fc.boolean(), fc.shuffledSubarray([...all])), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(story, (steps) => {
        let now = facts();
        for (const [verdict, isDraft, onDiff] of steps) {
          const at = { ...now, isDraft };
          now = factsAfter(at, plan(verdict, at, new Set(onDiff)));
          expect(plan(verdict, now, new Set(onDiff))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
