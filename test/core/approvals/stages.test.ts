import { expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import { type ApprovalFacts } from '../../../src/core/model/approval.ts';
import { approverKey } from '../../../src/core/model/resolved-approver.ts';
import { approvalTitle, candidatesOf } from '../../../src/core/report/approval-state.ts';
import { approves, facts, oneScope, subject } from './approval-world.ts';

const reviewed = oneScope('{ all: [CTO, CISO], after: { all: [Infra Lead, { count: 2, from: [ARB] }] } }');
const judge = (reviews: ApprovalFacts['reviews']) =>
  judgeApprovals(facts(reviewed, { subjects: [subject({ scopeNames: [] })], reviews }));

it('asks the people of a stage when those before it are met, and says who comes then', () => {
  const first = judge([]);
  expect(first.ask).toMatchObject({ users: [], teams: [{ slug: 'infra' }, { slug: 'arb' }] });
  expect(first.scopes[0]?.requirement).toMatchObject({ kind: 'stages', parts: [{}, { isLater: true }] });
  expect(first.scopes[0]?.requirement.parts[0]).not.toHaveProperty('isLater');
  expect(approvalTitle(first)).toBe('Waiting for Infra Lead and 2 of ARB, then CTO and CISO');
  expect(candidatesOf(first).map(approverKey)).toEqual(['@octo/infra', '@octo/arb']);
  const second = judge([approves('ben'), approves('cyd'), approves('dan')]);
  expect(second.ask).toMatchObject({ users: [{ login: 'ada' }, { login: 'fay' }], teams: [] });
  expect(approvalTitle(second)).toBe('Waiting for CTO and CISO');
});

it('does not miss whoever approved before their turn came', () => {
  expect(approvalTitle(judge([approves('ada')]))).toBe('Waiting for Infra Lead and 2 of ARB, then CISO');
});

it.each([
  ['before', '{ all: ["@ben"], after: Mine }'],
  ['last', '{ all: [Mine], after: "@ben" }'],
])('leaves out a stage that is the author alone where if-author says so: %s', (_name, approve) => {
  const configuration = `${oneScope(approve).replace('roles:', 'roles:\n  Mine: "@eve"')}approvals: { if-author: skip }\n`;
  const by = (reviews: ApprovalFacts['reviews']) =>
    judgeApprovals(facts(configuration, { subjects: [subject({ scopeNames: [] })], reviews }));
  expect(by([])).toMatchObject({ state: 'waiting', ask: { users: [{ login: 'ben' }] } });
  expect(by([]).problems.map(({ code }) => code)).toEqual(['author-holds-role']);
  expect(by([approves('ben')]).state).toBe('approved');
});

it('never leaves out every stage', () => {
  const configuration = `${oneScope('{ all: ["@eve"], after: "@eve" }')}approvals: { if-author: skip }\n`;
  const verdict = judgeApprovals(facts(configuration, { subjects: [subject({ scopeNames: [] })] }));
  expect(verdict.state).toBe('blocked');
});

it.each<[string, string, readonly string[], string]>([
  ['one of two may', '{ any: [CTO, CISO] }', ['ada'], 'Waiting for one more approver, because of'],
  ['whoever stands last', '{ any: [CISO, CTO] }', ['ada'], 'Waiting for one more approver, because of'],
  ['a count', '{ count: 1, from: [ARB] }', ['cyd'], 'Waiting for one more approver, because of'],
  [
    'what is missing of the requirement',
    '{ all: [CTO, { count: 1, from: [ARB] }] }',
    ['ada'],
    'Waiting for 1 of ARB and one more approver, because of',
  ],
])(
  'says that one more approver is missing where the requirement itself is met: %s',
  (_name, approve, logins, words) => {
    const verdict = judgeApprovals(
      facts(oneScope(approve), {
        subjects: [subject({ scopeNames: [], unattributedCommits: ['a'.repeat(40)] })],
        reviews: logins.map((login) => approves(login as 'ada' | 'cyd')),
      }),
    );
    expect(approvalTitle(verdict).startsWith(words) ? words : approvalTitle(verdict)).toBe(words);
  },
);
