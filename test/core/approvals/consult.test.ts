import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import { type ApprovalFacts, type ApprovalVerdict } from '../../../src/core/model/approval.ts';
import { approverKey } from '../../../src/core/model/resolved-approver.ts';
import { renderApprovalsCheck } from '../../../src/core/report/render-approvals-check.ts';
import { account, approves, comments, facts, objects, roles, subject } from './approval-world.ts';

const area = (consult: string, more = ''): string =>
  `version: 1\n${roles}\nscopes:\n  - { name: Area, default: true, approve: CTO, consult: ${consult} }\n${more}`;
const asking = (consult: string): string => area(`{ who: ${consult}, request: true }`);

const verdictOf = (configuration: string, more: Partial<ApprovalFacts> = {}): ApprovalVerdict =>
  judgeApprovals(facts(configuration, { subjects: [subject({ scopeNames: [] })], ...more }));
const consulted = (verdict: ApprovalVerdict): readonly string[] =>
  (verdict.scopes[0]?.consulted ?? []).map(({ approver, state, answeredBy }) =>
    [approverKey(approver), state, ...answeredBy.map(({ login }) => login)].join(' '),
  );
const asked = ({ ask }: ApprovalVerdict): readonly string[] => [
  ...ask.users.map(({ login }) => login),
  ...ask.teams.map(({ slug }) => slug),
];

describe('who is consulted', () => {
  it.each<[string, string, Partial<ApprovalFacts>, readonly string[]]>([
    ['is named', '["@hal", "@octo/arb"]', {}, ['@hal named', '@octo/arb named']],
    ['stands there by role', '[CISO, ARB, "@fay"]', {}, ['@fay named', '@octo/arb named']],
    ['has answered by a comment', '"@hal"', { reviews: [comments('hal')] }, ['@hal answered hal']],
    ['has answered by changes requested', '"@hal"', { reviews: [objects('hal')] }, ['@hal answered hal']],
    [
      'has answered on an older commit',
      '"@hal"',
      { reviews: [approves('hal', { commit: 'older' })] },
      ['@hal answered hal'],
    ],
    [
      'has answered without write permission',
      '"@hal"',
      { reviews: [comments('hal', { authorCanWrite: false })] },
      ['@hal answered hal'],
    ],
    ['is a team that has answered by one of it', 'ARB', { reviews: [comments('dan')] }, ['@octo/arb answered dan']],
    [
      'is the author, who answers nobody',
      '["@eve", "@octo/solo"]',
      { reviews: [comments('eve')] },
      ['@eve named', '@octo/solo named'],
    ],
    ['is a bot', '"@octo/bots"', { reviews: [comments('robo')] }, ['@octo/bots named']],
    ['is nobody', '["@octo/ghosts", "@octo/hidden"]', {}, ['@octo/ghosts unknown', '@octo/hidden unknown']],
    ['was asked by somebody', '"@hal"', { requested: { userIds: [8], teamSlugs: [] } }, ['@hal asked']],
    ['was asked once', 'ARB', { everRequested: { userIds: [], teamSlugs: ['ARB'] } }, ['@octo/arb asked']],
    [
      'is no team of the same name elsewhere',
      '"@elsewhere/arb"',
      { requested: { userIds: [], teamSlugs: ['arb'] } },
      ['@elsewhere/arb unknown'],
    ],
  ])('%s', (_what, consult, given, expected) => {
    const verdict = verdictOf(area(consult), given);
    expect(consulted(verdict)).toEqual(expected);
    expect(verdict.state).toBe('waiting');
    expect(asked(verdict)).toEqual(['ada']);
  });

  it('never gates: neither in silence nor by what they say', () => {
    for (const reviews of [[], [objects('hal')], [approves('hal')]]) {
      expect(verdictOf(asking('"@hal"'), { reviews }).state).toBe('waiting');
      expect(verdictOf(asking('"@hal"'), { reviews: [...reviews, approves('ada')] }).state).toBe('approved');
    }
  });

  it('blocks as an approver what they are an approver of', () => {
    expect(verdictOf(area('CTO'), { reviews: [objects('ada')] }).state).toBe('blocked');
  });
});

describe('whom to ask with the approvers', () => {
  it.each<[string, string, Partial<ApprovalFacts>, readonly string[], readonly string[]]>([
    ['those of the scope', asking('["@hal", ARB]'), {}, ['ada', 'hal', 'arb'], ['@hal asked', '@octo/arb asked']],
    ['those of every scope', area('"@hal"', 'approvals: { consult: request }\n'), {}, ['ada', 'hal'], ['@hal asked']],
    [
      'not where the scope says no',
      area('{ who: "@hal", request: false }', 'approvals: { consult: request }\n'),
      {},
      ['ada'],
      ['@hal named'],
    ],
    ['an approver once', asking('[CTO, "@hal"]'), {}, ['ada', 'hal'], ['@ada asked', '@hal asked']],
    ['not the author', asking('["@eve", "@hal"]'), {}, ['ada', 'hal'], ['@eve named', '@hal asked']],
    [
      'not those who have answered',
      asking('["@hal", ARB]'),
      { reviews: [comments('hal'), comments('dan')] },
      ['ada'],
      ['@hal answered hal', '@octo/arb answered dan'],
    ],
    [
      'not those a person removed',
      asking('"@hal"'),
      { everRequested: { userIds: [8], teamSlugs: [] } },
      ['ada'],
      ['@hal asked'],
    ],
    [
      'neither secret teams nor those of others',
      asking('["@octo/secret", "@elsewhere/ext"]'),
      {},
      ['ada'],
      ['@octo/secret named', '@elsewhere/ext named'],
    ],
    ['nobody once it is approved', asking('"@hal"'), { reviews: [approves('ada')] }, [], ['@hal named']],
    [
      'as many as there is room for behind the approvers',
      asking('["@hal", "@gus"]'),
      { requested: { userIds: Array.from({ length: 13 }, (_, index) => 900 + index), teamSlugs: [] } },
      ['ada', 'hal'],
      ['@hal asked', '@gus named'],
    ],
    ['named only, where nobody is asked at all', asking('"@hal"'), { mayAsk: false }, ['ada', 'hal'], ['@hal named']],
  ])('%s', (_what, configuration, given, expected, states) => {
    const verdict = verdictOf(configuration, given);
    expect(asked(verdict)).toEqual(expected);
    expect(consulted(verdict)).toEqual(states);
  });

  it('changes nothing that the check says by asking', () => {
    const before = verdictOf(asking('["@hal", ARB]'));
    const requested = {
      userIds: before.ask.users.map(({ id }) => id),
      teamSlugs: before.ask.teams.map(({ slug }) => slug),
    };
    const after = verdictOf(asking('["@hal", ARB]'), { requested, everRequested: requested });
    expect(after.ask).toEqual({ users: [], teams: [] });
    const check = (approvals: ApprovalVerdict) =>
      renderApprovalsCheck({ kind: 'judged', mode: 'enforce', records: [], otherFindings: [], approvals });
    expect(check(after)).toEqual(check(before));
    expect(check(after).summary).toContain(
      '**Consulted**, and nobody waits for them: `hal` (asked) and `octo/arb` (asked).',
    );
  });
});

describe('who is told after the merge', () => {
  const telling = (inform: string): string => area('"@hal"').replace('consult:', `inform: ${inform}, consult:`);

  it('is known with the people behind each name, secret teams apart', () => {
    const { inform } = verdictOf(telling('["@hal", ARB, "@octo/secret", "@octo/ghosts"]'), {
      reviews: [approves('ada')],
    });
    expect(inform).toEqual([
      { approver: { kind: 'user', login: 'hal', id: null }, people: [account('hal')], isKnown: true },
      {
        approver: { kind: 'team', organization: 'octo', slug: 'arb', id: null },
        people: ['cyd', 'dan', 'fay'].map((login) => account(login as 'cyd')),
        isKnown: true,
      },
      { approver: { kind: 'team', organization: 'octo', slug: 'secret', id: null }, people: [], isKnown: true },
      { approver: { kind: 'team', organization: 'octo', slug: 'ghosts', id: null }, people: [], isKnown: false },
    ]);
  });

  it('is nobody where nothing needs approval, or the scope judges nothing', () => {
    expect(verdictOf(telling('"@hal"'), { subjects: [] }).inform).toBeUndefined();
    expect(verdictOf(area('"@hal"')).inform).toBeUndefined();
  });

  it('stands in the check, as code', () => {
    const approvals = verdictOf(telling('["@hal", ARB]'));
    const { summary } = renderApprovalsCheck({
      kind: 'judged',
      mode: 'enforce',
      records: [],
      otherFindings: [],
      approvals,
    });
    expect(summary).toContain('**To be told after the merge:** `hal` and `octo/arb`.');
  });
});
