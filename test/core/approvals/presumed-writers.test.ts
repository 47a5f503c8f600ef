import { expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import type { ApprovalFacts } from '../../../src/core/model/approval.ts';
import { approves, facts, roles, subject } from './approval-world.ts';

const configuration = `version: 1
${roles}
scopes:
  - { name: Guests, match: { authors: "@ben" }, approve: { any: [CISO, ARB] } }
  - { name: Architecture, default: true, approve: { any: [CTO, ARB] } }
`;

const said = (given: Partial<ApprovalFacts>): readonly string[] =>
  judgeApprovals(facts(configuration, { reviews: [approves('fay'), approves('ada'), approves('cyd')], ...given }))
    .problems.filter(({ code }) => code === 'writers-unknown')
    .map(({ message }) => message);

const unknown = (commits: readonly string[], more: Parameters<typeof subject>[0] = {}) =>
  subject({ scopeNames: [], unattributedCommits: commits, ...more });

const commits = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((commit) => `${commit}000000000`);

it.each<readonly [string, Partial<ApprovalFacts>, readonly string[]]>([
  ['of people who are known nothing is said', { subjects: [unknown([])] }, []],
  [
    'a commit of no account is named',
    { subjects: [unknown(['0123456789'])] },
    [
      'GitHub does not tell who wrote the commit 0123456: it may be one of the authors of "Guests", so that this scope judges it. Its approvers have to approve, too, unless the e-mail addresses are connected with accounts, or somebody with an account commits the text again.',
    ],
  ],
  [
    'a few of many are named, each once',
    { subjects: [unknown(commits), unknown(commits, { path: 'docs/adr/0008-b.md' })] },
    [
      'GitHub does not tell who wrote the commits c100000, c200000, c300000, c400000, c500000 and 2 more: it may be one of the authors of "Guests", so that this scope judges it. Its approvers have to approve, too, unless the e-mail addresses are connected with accounts, or somebody with an account commits the text again.',
    ],
  ],
  [
    'an account that is gone is told apart',
    { subjects: [unknown([])], author: null },
    [
      'GitHub does not tell who opened this pull request: it may be one of the authors of "Guests", so that this scope judges it. Its approvers have to approve, too.',
    ],
  ],
  [
    'nothing is said where the scope holds anyway, by name',
    { subjects: [unknown(['0123456789'], { scopeNames: ['Guests'] })] },
    [],
  ],
  [
    'nor where one of them is known to have written it',
    { subjects: [unknown(['0123456789'], { textAuthors: [2] })] },
    [],
  ],
])('%s', (_, given, expected) => {
  expect(said(given)).toEqual(expected);
});

it('keeps nothing from being approved once the approvers of the scope have', () => {
  const subjects = [unknown(['0123456789'])];
  const reviews = [approves('ada'), approves('cyd')];
  expect(judgeApprovals(facts(configuration, { subjects, reviews })).state).toBe('waiting');
  const all = [...reviews, approves('fay')];
  expect(judgeApprovals(facts(configuration, { subjects, reviews: all })).state).toBe('approved');
});

it('judges what GitHub does not list all commits of', () => {
  const verdict = judgeApprovals(facts(configuration, { subjects: [unknown([])], commitsComplete: false }));
  expect(verdict.scopes.map(({ scope }) => scope)).toContain('Guests');
  expect(verdict.problems.map(({ code }) => code)).toEqual(['commits-incomplete']);
});
