import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { configurationPeople } from '../../../src/core/judge/configuration-people.ts';
import { needs } from '../../../src/core/judge/needs.ts';
import { type ApprovalFacts, type ApprovalVerdict } from '../../../src/core/model/approval.ts';
import { approverKey, type ResolvedApprover } from '../../../src/core/model/resolved-approver.ts';
import type { PullRequestFacts, ShownCheck } from '../../../src/core/model/pull-request.ts';
import type { Verdict } from '../../../src/core/model/verdict.ts';
import { planMergeGroup } from '../../../src/core/plan/plan-merge-group.ts';
import { planPullRequest } from '../../../src/core/plan/plan-pull-request.ts';
import { renderApprovalsCheck } from '../../../src/core/report/render-approvals-check.ts';
import { facts as pullRequest } from '../report/samples.ts';
import {
  approves,
  comments,
  configured,
  dismissed,
  facts,
  objects,
  oneScope,
  resolved,
  standard,
  subject,
} from './approval-world.ts';

/** What bit other apps of this kind, and may not bite this one: each with the pull request where it would. */

const both = [approves('ben'), approves('ada')];
const verdictOf = (more: Partial<ApprovalFacts> = {}, configuration = standard): ApprovalVerdict =>
  judgeApprovals(facts(configuration, more));
const unscoped = [subject({ scopeNames: [] })];
const told = (more: Partial<ApprovalFacts>, configuration = standard): readonly string[] => {
  const { state, scopes, problems } = verdictOf(more, configuration);
  const reasons = (scopes[0]?.reviews ?? []).map(({ account, reason }) => `${account.login}: ${reason}`);
  return [state, ...reasons, ...problems.map(({ code }) => code)];
};
const judged = (approvals: ApprovalVerdict): Extract<Verdict, { kind: 'judged' }> => ({
  kind: 'judged',
  mode: 'enforce',
  records: [],
  otherFindings: [],
  approvals,
});
const refused = (text: string): readonly string[] => {
  const read = readConfiguration(text, '.github/adr.yml');
  return read.ok ? [] : read.problems.map(({ line, key }) => `${line} ${key}`);
};
const kindOf = (more: Partial<PullRequestFacts>): string => {
  const needed = needs(pullRequest(more));
  return needed.kind === 'nothing' ? needed.verdict.kind : needed.kind;
};
const record = { path: 'docs/adr/0002-x.md', change: 'added', previousPath: null } as const;
const source = { path: 'src/a.ts', change: 'modified', previousPath: null } as const;
const broken = { text: 'version: 9', blob: 'c' };

describe('row 4: stale approvals', () => {
  it('an approval of an older text counts no longer, however late it was given', () => {
    const late = approves('ada', { commit: 'older', submittedAt: '2030-01-01T00:00:00Z' });
    expect(told({ reviews: [approves('ben'), late] })).toEqual(['waiting', 'ada: stale', 'ben: counted']);
  });

  it('a merge from the base branch does not throw an approval away', () => {
    expect(told({ reviews: [approves('ben', { commit: 'same' }), approves('ada', { commit: 'same' })] })).toEqual([
      'approved',
      'ada: counted',
      'ben: counted',
    ]);
  });
});

describe('row 5: whose configuration counts', () => {
  it('a pull request that names its own approvers is judged by those of the base branch', () => {
    const own = [subject({ kind: 'configuration', path: '.github/adr.yml', scopeNames: [] })];
    expect(told({ subjects: own, reviews: [approves('eve'), approves('gus')] })[0]).toBe('waiting');
    expect(told({ subjects: own, reviews: [approves('cyd'), approves('dan')] })[0]).toBe('approved');
  });

  it('a broken configuration blocks what it governs and nothing else', () => {
    expect(kindOf({ configuration: broken, files: [record] })).toBe('configuration-broken');
    expect(kindOf({ configuration: broken, files: [source] })).toBe('no-record');
    expect(renderApprovalsCheck({ kind: 'configuration-broken', problems: [] }).conclusion).not.toBe('success');
  });

  it('a configuration that cannot be loaded is never none', () => {
    expect(kindOf({ configuration: { text: null, blob: 'c' }, files: [record] })).toBe('configuration-broken');
  });
});

describe('row 7: teams and requests', () => {
  const named = oneScope('{ all: ["@octo/ghosts", CTO] }');

  it('a team that was not found is named, and is there as soon as it is found', () => {
    const given = { subjects: unscoped, reviews: [approves('ada'), approves('hal')] };
    expect(told(given, named)).toEqual(['blocked', 'ada: counted', 'hal: not-an-approver', 'approver-unresolved']);
    const found: ResolvedApprover = {
      kind: 'team',
      id: 8,
      slug: 'ghosts',
      organization: 'octo',
      isSecret: false,
      members: [{ id: 8, login: 'hal', kind: 'user' }],
    };
    expect(told({ ...given, resolved: new Map([...resolved, ['@octo/ghosts', found]]) }, named)[0]).toBe('approved');
  });

  it('one name that nobody has does not lose the requests of the others', () => {
    const { ask } = verdictOf({ subjects: unscoped }, oneScope('{ any: ["@octo/ghosts", CTO, ARB] }'));
    expect([ask.users.map(({ login }) => login), ask.teams]).toEqual([['ada'], [{ slug: 'arb' }]]);
  });

  it('of more than 15 the rest is named', () => {
    const logins = Array.from({ length: 20 }, (_, index) => `m${String(index)}`);
    const many = logins.map((login, index): [string, ResolvedApprover] => [
      `@${login}`,
      { kind: 'user', account: { id: 100 + index, login, kind: 'user' } },
    ]);
    const asking = oneScope(`{ count: 1, from: [${logins.map((login) => `"@${login}"`).join(', ')}] }`);
    const { ask, askLater } = verdictOf({ subjects: unscoped, resolved: new Map(many) }, asking);
    expect([ask.users.length, askLater.length]).toEqual([15, 5]);
  });
});

it('row 10: nobody has to ask why it waits', () => {
  const { summary, text } = renderApprovalsCheck(
    judged(verdictOf({ reviews: [approves('ben', { commit: 'older' }), approves('gus')] })),
  );
  const top = summary.split('\n').slice(0, 10).join('\n');
  for (const said of [
    'Waiting for Infra Lead and CTO',
    'Who can approve',
    '`octo/infra`',
    '`ada`',
    '`ben` is stale',
    '`gus` does not count: not an approver',
  ])
    expect(top).toContain(said);
  expect(text.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(5);
});

describe('row 12: a pull request chooses its own reviewers', () => {
  it('a record that leaves a scope needs the scope that it leaves', () => {
    const moved = [subject({ scopesAt: { base: ['Infrastructure'], head: ['Security'] } })];
    expect(verdictOf({ subjects: moved }).scopes.map(({ scope }) => scope)).toEqual(['Infrastructure', 'Security']);
    expect(told({ subjects: moved, reviews: [approves('fay'), approves('ada')] })[0]).toBe('waiting');
  });

  it('a record that names a scope nobody configured has no reviewers by accident', () => {
    expect(told({ subjects: [subject({ scopeNames: ['Mine'] })], reviews: both })).toEqual([
      'blocked',
      'no-scope-matches',
    ]);
  });
});

describe('row 13: which review counts', () => {
  it('changes requested are not passed over for an approval before', () => {
    expect(told({ reviews: [...both, objects('ada')] })).toEqual([
      'blocked',
      'ada: changes-requested',
      'ben: counted',
      'changes-requested',
    ]);
  });

  it('a comment afterwards neither lifts an objection nor an approval', () => {
    expect(told({ reviews: [approves('ben'), objects('ada'), comments('ada')] })[0]).toBe('blocked');
    expect(told({ reviews: [...both, comments('ada')] })[0]).toBe('approved');
  });

  it('an old approval does not come back when the review after it is dismissed', () => {
    expect(told({ reviews: [...both, dismissed('ada')] })).toEqual(['waiting', 'ada: dismissed', 'ben: counted']);
  });

  it('changes requested do not go with the name of the team: renamed, deleted, hidden, or a login of somebody else', () => {
    const given = { subjects: unscoped, reviews: [objects('cyd'), approves('ada')] };
    const either = (name: string): string => oneScope(`{ any: ["${name}", CTO] }`);
    expect(told(given, either('@octo/arb'))[0]).toBe('blocked');
    for (const name of ['@octo/ghosts', '@octo/hidden', '@renamed', '@nobody-at-all'])
      expect(told(given, either(name))).toEqual([
        'blocked',
        'ada: counted',
        'cyd: changes-requested',
        'changes-requested',
        name === '@renamed' ? 'approver-other-id' : 'approver-unresolved',
      ]);
    const [problem] = verdictOf(given, either('@octo/ghosts')).problems;
    expect(problem?.message).toContain('@cyd asks for changes, and may be an approver');
    expect(problem?.message).toContain('@octo/ghosts');
  });

  it('changes requested by whoever cannot be an approver block nothing', () => {
    const reviews = [objects('cyd', { authorCanWrite: false }), approves('ada')];
    const unresolved = oneScope('{ any: ["@octo/ghosts", CTO] }');
    expect(told({ subjects: unscoped, reviews }, unresolved)[0]).toBe('approved');
    expect(told({ subjects: unscoped, reviews: [objects('robo'), approves('ada')] }, unresolved)[0]).toBe('approved');
    expect(told({ subjects: unscoped, reviews: [objects('cyd'), approves('ada')] }, oneScope('CTO'))[0]).toBe(
      'approved',
    );
    expect(
      told({ subjects: unscoped, reviews: [objects('cyd'), approves('cyd'), approves('ada')] }, unresolved)[0],
    ).toBe('approved');
  });

  it('one person who approves twice is not two', () => {
    const given = { subjects: unscoped, reviews: [approves('cyd'), approves('cyd')] };
    expect(told(given)).toEqual(['waiting', 'cyd: counted']);
  });
});

describe('row 14: nothing is approved by default', () => {
  it.each([
    ['a count of nobody', '{ count: 0, from: [CTO] }', '10 scopes[0].approve.count'],
    ['an empty list', '{ all: [] }', '10 scopes[0].approve.all'],
    ['alternatives without any', '{ any: [] }', '10 scopes[0].approve.any'],
    ['a count without people', '{ count: 1 }', '10 scopes[0].approve'],
    ['a role without people', 'Nobody', '10 scopes[0].approve'],
    ['nothing', 'null', '10 scopes[0].approve'],
  ])('%s is an error of the configuration', (_what, approve, place) => {
    const text = oneScope('CTO').replace('approve: CTO', `approve: ${approve}`);
    expect(refused(text)).toEqual([place]);
  });

  it('a scope without a requirement, an empty list of scopes and an empty kind of change are errors, too', () => {
    expect(refused('version: 1\nscopes: [{ name: A }]\n')).toEqual(['2 scopes[0].approve']);
    expect(refused('version: 1\nscopes: []\n')).toEqual(['2 scopes']);
    expect(refused('version: 1\nscopes: [{ name: A, approve: "@ada", when: { new: { all: [] } } }]\n')).toEqual([
      '2 scopes[0].when.new.all',
    ]);
  });

  it('a record that no scope judges is not approved', () => {
    expect(told({ subjects: unscoped, reviews: both }, standard.replace(', default: true', ''))).toEqual([
      'blocked',
      'no-scope-matches',
    ]);
  });

  it('leaving out the seats of the author never leaves out all', () => {
    const skipping = `${oneScope('{ all: ["@eve"] }')}approvals: { if-author: skip }\n`;
    expect(told({ subjects: unscoped }, skipping)[0]).toBe('blocked');
  });
});

describe('row 15: commits of nobody, and of a name that anybody may write', () => {
  const unknown = [subject({ unattributedCommits: ['0123456789'] })];

  it('a commit that belongs to no account asks for one approval more, and is named', () => {
    expect(told({ subjects: unknown, reviews: both })[0]).toBe('waiting');
    expect(verdictOf({ subjects: unknown }).problems[0]?.message).toContain('0123456');
    expect(told({ subjects: unknown, reviews: [...both, approves('hal')] })[0]).toBe('approved');
  });

  it('a commit under the name of the only approver makes nobody else one', () => {
    const spoofed = [subject({ scopeNames: [], textAuthors: [1] })];
    const deputies = `${oneScope('CTO').replace('CTO: "@ada"', 'CTO: { who: "@ada", deputies: ["@gus"] }')}approvals: { if-author: deputy }\n`;
    expect(told({ subjects: spoofed, reviews: [approves('gus')] }, deputies)[0]).toBe('blocked');
  });

  it('a commit that does not touch the record matters to nobody', () => {
    expect(told({ subjects: [subject({ textAuthors: [], unattributedCommits: [] })], reviews: both })[0]).toBe(
      'approved',
    );
  });

  it('a co-author of no account is one, where co-authors are barred', () => {
    const barring = `${standard}approvals: { bar: [author, committers-of-text, co-authors] }\n`;
    const coAuthored = [subject({ unattributedCoAuthors: ['0123456789'] })];
    expect(told({ subjects: coAuthored, reviews: both })[0]).toBe('approved');
    expect(told({ subjects: coAuthored, reviews: both }, barring)[0]).toBe('waiting');
  });
});

it('row 18: what is missing never ends in a conclusion that satisfies a required check', () => {
  const verdicts: readonly Verdict[] = [
    judged(verdictOf()),
    judged(verdictOf({ reviews: [objects('ada')] })),
    judged(verdictOf({ filesComplete: false, reviews: both })),
    { kind: 'configuration-broken', problems: [] },
    { kind: 'unjudged', cause: { code: 'github-unavailable', message: 'No.', hint: 'Later.' } },
    { kind: 'own-index', isExact: false, differing: ['README.md'] },
  ];
  for (const verdict of verdicts)
    expect([null, 'failure', 'action_required']).toContain(renderApprovalsCheck(verdict).conclusion);
});

it('row 19: a merge queue neither waits for ever nor lets in what is not approved', () => {
  const group = { head: 'queued', externalId: 'queue:base', checks: [] };
  const queue = (verdict: Verdict) =>
    planMergeGroup(group, [{ number: 7, verdict, isPrivate: false }]).map(({ content }) => content.conclusion);
  expect(queue(judged(verdictOf({ reviews: both })))).toEqual(['success', 'success']);
  expect(queue(judged(verdictOf()))).toEqual(['success', 'failure']);
  expect(queue(judged(verdictOf({ reviews: [objects('ada')] })))).toEqual(['success', 'failure']);
  expect(planMergeGroup(group, []).map(({ content }) => content.conclusion)).toEqual([
    'action_required',
    'action_required',
  ]);
});

it('row 20: a green check of one pull request does not hide the missing approvals of another one with the same head', () => {
  const given = pullRequest({ number: 2 });
  const waiting = renderApprovalsCheck(judged(verdictOf()));
  const run: ShownCheck = { ...waiting, id: 1, headSha: given.head.sha, externalId: 'pr:1', status: 'in_progress' };
  const facts = { ...given, shown: { ...given.shown, checks: [run] } };
  const actions = planPullRequest({
    verdict: { kind: 'no-record' },
    facts,
    diffLines: new Map(),
    texts: new Map(),
    externalId: 'pr:2',
  });
  const newest = actions
    .flatMap((action) => (action.kind === 'create-check' && action.content.name === 'ADR approvals' ? [action] : []))
    .at(-1);
  expect([newest?.externalId, newest?.content.conclusion, newest?.content.title]).toEqual([
    'pr:1',
    null,
    `Pull request 1: ${waiting.title}`,
  ]);
});

describe('row 24: the list of approvers is wrong itself', () => {
  it('a blank in front of a name is not part of it', () => {
    const [scope] = configured(oneScope('{ all: [" @ben", " CTO "] }')).scopes;
    expect(JSON.stringify(scope?.approve)).not.toContain(' @');
    expect(told({ subjects: unscoped, reviews: [approves('ada')] }, oneScope('" @ada"'))[0]).toBe('approved');
  });

  it('a name that is none is told at its line', () => {
    expect(refused(oneScope('{ all: [CTO, ada] }'))).toEqual(['10 scopes[0].approve.all[1]']);
    expect(refused(oneScope('{ all: [CTO, "@octo/"] }'))).toEqual(['10 scopes[0].approve.all[1]']);
  });

  it('a name that nobody has is told at its line by the pull request that brings it', () => {
    const text = oneScope('{ all: [CTO, "@octo/ghosts"] }');
    const found = configurationPeople({
      text,
      path: 'adr.yml',
      configuration: configured(text),
      resolved,
      author: null,
    });
    expect(found.map(({ severity, messageId, range }) => `${severity} ${messageId} ${range.start.line}`)).toEqual([
      'error not-found 10',
    ]);
    expect(approverKey({ kind: 'team', organization: 'Octo', slug: 'Ghosts', id: 9 })).toBe('@octo/ghosts');
  });
});
