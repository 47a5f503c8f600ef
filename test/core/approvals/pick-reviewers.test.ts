import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import type { ApprovalFacts } from '../../../src/core/model/approval.ts';
import type { ResolvedApprover } from '../../../src/core/model/resolved-approver.ts';
import {
  account,
  approves,
  comments,
  dismissed,
  facts,
  objects,
  oneScope,
  resolved,
  standard,
  subject,
} from './approval-world.ts';

const asked = (configuration: string, given: Partial<ApprovalFacts> = {}): readonly string[] => {
  const { ask } = judgeApprovals(facts(configuration, given));
  return [...ask.users.map((user) => `@${user.login}`), ...ask.teams.map((team) => `@octo/${team.slug}`)];
};
const area = (approve: string, given: Partial<ApprovalFacts> = {}): readonly string[] =>
  asked(oneScope(approve), { subjects: [subject({ scopeNames: [] })], ...given });

describe('whom to ask', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['everybody who is missing, teams as teams', asked(standard), ['@ada', '@octo/infra']],
    ['not who approved', asked(standard, { reviews: [approves('ada')] }), ['@octo/infra']],
    ['not a team whose seat is filled', asked(standard, { reviews: [approves('hal')] }), ['@ada']],
    ['nobody when all is approved', asked(standard, { reviews: [approves('hal'), approves('ada')] }), []],
    ['who only commented', asked(standard, { reviews: [comments('ada')] }), ['@ada', '@octo/infra']],
    ['whose review was dismissed', asked(standard, { reviews: [dismissed('ada')] }), ['@ada', '@octo/infra']],
    [
      'whose approval is stale',
      asked(standard, { reviews: [approves('ada', { commit: 'older' })] }),
      ['@ada', '@octo/infra'],
    ],
    ['not who asks for changes, but the others', asked(standard, { reviews: [objects('ada')] }), ['@octo/infra']],
    [
      'not who lacks the permission',
      asked(standard, { reviews: [approves('ada', { authorCanWrite: false })] }),
      ['@octo/infra'],
    ],
    ['not the author', area('{ any: ["@eve", "@ada"] }'), ['@ada']],
    ['not a team of the author alone', area('{ any: ["@octo/solo", "@ada"] }'), ['@ada']],
    [
      'not who wrote the text',
      area('{ any: ["@ben", "@ada"] }', { subjects: [subject({ scopeNames: [], textAuthors: [2] })] }),
      ['@ada'],
    ],
    ['not a bot', area('{ any: ["@robo", "@ada"] }'), ['@ada']],
    ['not who is asked already', asked(standard, { requested: { userIds: [1], teamSlugs: [] } }), ['@octo/infra']],
    [
      'not a team that is asked already',
      asked(standard, { requested: { userIds: [], teamSlugs: ['Infra'] } }),
      ['@ada'],
    ],
    [
      'not who was asked before and removed',
      asked(standard, { everRequested: { userIds: [1], teamSlugs: ['infra'] } }),
      [],
    ],
    ['a team once', area('{ count: 2, from: ["@octo/arb", ARB] }'), ['@octo/arb']],
    ['a person once, named by a role and by login', area('{ count: 2, from: [CTO, "@Ada", CISO] }'), ['@ada', '@fay']],
    ['all branches of alternatives', area('{ any: [{ all: [CTO, CISO] }, ARB] }'), ['@ada', '@fay', '@octo/arb']],
    [
      'not the other branch of what is fulfilled',
      area('{ all: [{ any: [CTO, ARB] }, CISO] }', { reviews: [approves('ada')] }),
      ['@fay'],
    ],
    ['not a secret team', area('{ any: ["@octo/secret", "@ada"] }'), ['@ada']],
    ['not a team of another organisation', area('{ any: ["@elsewhere/ext", "@ada"] }'), ['@ada']],
    ['not a name that is not known', area('{ any: ["@octo/ghosts", "@renamed", "@ada"] }'), ['@ada']],
    ['nobody for what cannot be fulfilled', area('{ all: ["@octo/ghosts", "@ada"] }'), []],
    [
      'nobody for a branch that cannot be fulfilled',
      area('{ any: [{ all: ["@octo/ghosts", "@ben"] }, "@ada"] }'),
      ['@ada'],
    ],
    [
      'whoever can give the one more approval',
      asked(standard, {
        subjects: [subject({ unattributedCommits: ['c'] })],
        reviews: [approves('ada'), approves('ben')],
      }),
      ['@octo/infra'],
    ],
    ['nobody when nothing needs approval', asked(standard, { subjects: [] }), []],
  ])('%s', (_name, names, expected) => {
    expect([...names].toSorted()).toEqual([...expected].toSorted());
  });

  it('asks at most 15, in the order of the configuration, those who are asked already included', () => {
    const logins = Array.from({ length: 20 }, (_, index) => `member-${String(index).padStart(2, '0')}`);
    const many = new Map<string, ResolvedApprover>([
      ...resolved,
      ...logins.map((login, index): [string, ResolvedApprover] => [
        `@${login}`,
        { kind: 'user', account: { id: 100 + index, login, kind: 'user' } },
      ]),
    ]);
    const configuration = oneScope(
      `{ count: 2, from: ["@octo/arb", ${logins.map((login) => `"@${login}"`).join(', ')}] }`,
    );
    const given = { subjects: [subject({ scopeNames: [] })], resolved: many };
    const first = judgeApprovals(facts(configuration, given));
    expect(first.ask.teams).toEqual([{ slug: 'arb' }]);
    expect(first.ask.users.map((user) => user.login)).toEqual(logins.slice(0, 14));
    expect(first.askLater).toEqual(logins.slice(14).map((login) => `@${login}`));

    const requested = { userIds: [100, 101, 102], teamSlugs: ['arb'] };
    const next = judgeApprovals(facts(configuration, { ...given, requested, everRequested: requested }));
    expect(next.ask.users.map((user) => user.login)).toEqual(logins.slice(3, 14));
    expect(next.askLater).toHaveLength(6);

    const full = { userIds: Array.from({ length: 16 }, (_, index) => 500 + index), teamSlugs: [] };
    const none = judgeApprovals(facts(configuration, { ...given, requested: full }));
    expect(none.ask).toEqual({ users: [], teams: [] });
    expect(none.askLater).toHaveLength(21);
  });
});

describe('whoever approved a text that has changed since', () => {
  const early = '2026-01-01T00:00:00Z';
  const given = '2026-01-02T00:00:00Z';
  const late = '2026-01-03T00:00:00Z';
  const everRequested = { userIds: [1], teamSlugs: ['infra'] };
  const round = (at: string, isTakenBack = false) => ({ lastRequests: new Map([[1, { at, isTakenBack }]]) });
  const stale = [approves('ada', { commit: 'older', submittedAt: given })];

  it.each<[string, Partial<ApprovalFacts>, readonly string[]]>([
    ['once more', { ...round(early), reviews: stale }, ['@ada']],
    ['also in the same second', { ...round(given), reviews: stale }, ['@ada']],
    ['not while they are asked', { ...round(late), reviews: stale, requested: everRequested }, []],
    ['not a third time', { ...round(late), reviews: stale }, []],
    [
      'again after another change',
      { ...round(late), reviews: [approves('ada', { commit: 'older', submittedAt: late })] },
      ['@ada'],
    ],
    ['not whom somebody took off', { ...round(early, true), reviews: stale }, []],
    ['not where their approval counts', { ...round(early), reviews: [approves('ada', { submittedAt: given })] }, []],
    ['not where it was dismissed', { ...round(early), reviews: [dismissed('ada', { submittedAt: given })] }, []],
    ['not where they only commented', { ...round(early), reviews: [comments('ada', { submittedAt: given })] }, []],
    ['not where that is not known', { reviews: stale }, []],
    ['not where the time cannot be read', { ...round('once'), reviews: stale }, []],
    [
      'also if the commit is gone',
      { ...round(early), reviews: [approves('ada', { commit: null, submittedAt: given })] },
      ['@ada'],
    ],
    [
      'of a team who approved, not all the others',
      { lastRequests: new Map(), reviews: [approves('hal', { commit: 'older', submittedAt: given })] },
      ['@hal'],
    ],
    [
      'not beside their team while that is asked',
      {
        lastRequests: new Map(),
        requested: { userIds: [], teamSlugs: ['Infra'] },
        reviews: [approves('hal', { commit: 'older', submittedAt: given })],
      },
      [],
    ],
  ])('is asked %s', (_name, more, expected) => {
    expect(asked(standard, { everRequested, ...more })).toEqual(expected);
  });

  it('is asked in the place of their name in the configuration, within the 15', () => {
    const full = { userIds: Array.from({ length: 15 }, (_, index) => 500 + index), teamSlugs: [] };
    const verdict = judgeApprovals(
      facts(standard, { everRequested, ...round(early), reviews: stale, requested: full }),
    );
    expect([verdict.ask.users, verdict.askLater]).toEqual([[], ['@ada']]);
  });
});

describe('the tree that explains itself', () => {
  const only = (approve: string, given: Partial<ApprovalFacts> = {}) => {
    const verdict = judgeApprovals(facts(oneScope(approve), { subjects: [subject({ scopeNames: [] })], ...given }));
    return verdict.scopes[0]!.requirement;
  };

  it('says who fills which seat and who could fill the others', () => {
    const requirement = only('{ all: [Infra Lead, CTO] }', { reviews: [approves('ben')] });
    expect(requirement).toMatchObject({ label: 'all of', kind: 'all', state: 'waiting', filledBy: [] });
    expect(requirement.parts).toMatchObject([
      { label: 'Infra Lead', state: 'met', filledBy: [account('ben')], candidates: [] },
      { label: 'CTO', state: 'waiting', filledBy: [], candidates: [{ kind: 'user', login: 'ada' }] },
    ]);
  });

  it('shows a half-filled count', () => {
    expect(only('{ count: 2, from: [ARB] }', { reviews: [approves('cyd')] })).toMatchObject({
      label: '2 of ARB',
      kind: 'count',
      state: 'waiting',
      filledBy: [account('cyd')],
      candidates: [{ kind: 'team', slug: 'arb' }],
      parts: [],
    });
  });

  it('shows in which seat of an alternative somebody sits', () => {
    const requirement = only('{ any: [CTO, CISO] }', { reviews: [approves('fay')] });
    expect(requirement.state).toBe('met');
    expect(requirement.parts.map((part) => part.filledBy.map((person) => person.login))).toEqual([[], ['fay']]);
  });

  it('marks the seat whose people object, and the one that cannot be filled', () => {
    expect(only('{ all: [CTO, CISO] }', { reviews: [objects('ada')] }).parts.map((part) => part.state)).toEqual([
      'blocked',
      'waiting',
    ]);
    expect(only('{ all: ["@octo/empty", CISO] }').parts.map((part) => part.state)).toEqual(['impossible', 'waiting']);
  });

  it('keeps the state of the scope apart from its requirement', () => {
    const verdict = judgeApprovals(facts(standard, { reviews: [approves('ben'), approves('ada'), objects('hal')] }));
    expect(verdict.scopes[0]).toMatchObject({ state: 'blocked', requirement: { state: 'met' } });
  });

  it('places problems: the record at its scope line, the configuration at the scope', () => {
    const slip = judgeApprovals(
      facts(standard, { subjects: [subject({ scopeNames: ['Infrastrukture'], scopeLine: 9 })] }),
    );
    expect(slip.problems).toMatchObject([{ code: 'no-scope-matches', path: 'docs/adr/0007-use-kafka.md', line: 9 }]);
    expect(slip.problems[0]?.message).toContain('Did you mean "Infrastructure"?');
    const alone = judgeApprovals(
      facts(oneScope('CTO'), { author: account('ada'), subjects: [subject({ scopeNames: [] })] }),
    );
    expect(alone.problems).toMatchObject([{ code: 'nobody-but-author', path: '.github/adr.yml', line: 10 }]);
    expect(alone.problems[0]?.message).toContain('author');
    expect(alone.problems[0]?.message).toContain('"CTO"');
  });

  it('leads with what blocks, whichever scope it belongs to', () => {
    const subjects = [
      subject({ unattributedCommits: ['c'] }),
      subject({ path: 'b.md', scopeNames: ['Security'], substance: 'now' }),
    ];
    const verdict = judgeApprovals(facts(standard, { subjects, reviews: [objects('fay')] }));
    expect(verdict.state).toBe('blocked');
    expect(verdict.problems.map((problem) => problem.code)).toEqual(['changes-requested', 'unattributed-commit']);
  });

  it('never lists the members of a secret team', () => {
    const verdict = judgeApprovals(facts(oneScope('"@octo/secret"'), { subjects: [subject({ scopeNames: [] })] }));
    expect(JSON.stringify(verdict.scopes[0]?.requirement)).not.toContain('ivy');
    expect(verdict.scopes[0]?.requirement.candidates).toEqual([
      { kind: 'team', organization: 'octo', slug: 'secret', id: null },
    ]);
    expect(verdict.ask).toEqual({ users: [], teams: [] });
  });
});
