import fc from 'fast-check';
import { approverKey } from '../../../src/core/model/approval.ts';
import type {
  ApprovalFacts,
  ApprovalProblem,
  ApprovalSubject,
  ApprovalVerdict,
  CountReason,
  RequirementResult,
  RequirementState,
  ResolvedApprover,
  ResolvedApprovers,
  ReviewAssessment,
  ScopeResult,
} from '../../../src/core/model/approval.ts';
import type { Account } from '../../../src/core/model/pull-request.ts';
import { accountId, approver, configuration, organization, slug } from './configuration.ts';
import { account, asked, commit, review } from './pull-request.ts';
import { few, maybe, mostly, number, path, word } from './text.ts';

const resolvedApprover: fc.Arbitrary<ResolvedApprover> = fc.oneof(
  fc.record({ kind: fc.constant('user'), account }),
  fc.record({ kind: fc.constant('team'), slug, organization, isSecret: fc.boolean(), members: few(account) }),
  fc.record({
    kind: fc.constant('unresolved'),
    reason: fc.constantFrom<Extract<ResolvedApprover, { kind: 'unresolved' }>['reason'][]>(
      'not-found',
      'not-visible',
      'other-id',
    ),
  }),
);

/** People and teams of the names that configurations use here, as GitHub would know them. */
const accounts: readonly Account[] = ['ada', 'ben', 'cyd'].map((login, index) => ({
  id: index + 1,
  login,
  kind: 'user',
}));
const known: readonly (readonly [string, ResolvedApprover])[] = [
  ...accounts.map((one) => [`@${one.login}`, { kind: 'user', account: one }] as const),
  ...['octo', 'elsewhere'].flatMap((org) =>
    ['infra', 'board'].map((team, index) => {
      const resolved = { kind: 'team', slug: team, organization: org, isSecret: false } as const;
      return [`@${org}/${team}`, { ...resolved, members: accounts.slice(index) }] as const;
    }),
  ),
];

const key = fc.oneof({ weight: 4, arbitrary: approver.map(approverKey) }, word);
const anyResolved = fc.array(fc.tuple(key, resolvedApprover), { maxLength: 4 });
/** What is known of the names: all of it, with something else among it, or nothing that fits. */
export const resolvedApprovers: fc.Arbitrary<ResolvedApprovers> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constant(known) },
    { weight: 2, arbitrary: anyResolved.map((some) => [...known, ...some]) },
    { weight: 1, arbitrary: anyResolved },
  )
  .map((entries) => new Map(entries));

const scopeName = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('Infra', 'data', 'infra ') }, word);
const substance = fc.constantFrom('now', 'then', '');

export const subject: fc.Arbitrary<ApprovalSubject> = fc
  .record({
    kind: fc.constantFrom<ApprovalSubject['kind'][]>('record', 'record', 'page', 'configuration'),
    path,
    label: word,
    scopeNames: few(scopeName, 2),
    scopesAt: maybe(fc.record({ base: maybe(few(scopeName, 2)), head: maybe(few(scopeName, 2)) })),
    isGoneAtBase: maybe(mostly(false)),
    paths: maybe(few(path, 2)),
    scopeLine: number,
    substance: maybe(substance),
    needsApproval: mostly(true),
    substanceAt: fc.array(fc.tuple(commit, maybe(substance)), { maxLength: 2 }).map((entries) => new Map(entries)),
    textAuthors: few(accountId, 1),
    unattributedCommits: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, few(commit, 1)),
  })
  .map(({ scopesAt, isGoneAtBase, paths, ...rest }) => ({
    ...rest,
    ...(scopesAt === null ? {} : { scopesAt }),
    ...(isGoneAtBase === null ? {} : { isGoneAtBase }),
    ...(paths === null ? {} : { paths }),
  }));

const countReason = fc.constantFrom<CountReason[]>(
  'counted',
  'author',
  'wrote-the-text',
  'stale',
  'commit-unreadable',
  'not-an-approver',
  'no-write-permission',
  'bot',
  'dismissed',
  'changes-requested',
  'commented',
);
export const assessment: fc.Arbitrary<ReviewAssessment> = fc.record({
  account,
  reason: countReason,
  commit: maybe(commit),
});

const state = fc.constantFrom<RequirementState[]>('met', 'waiting', 'blocked', 'impossible');
export const requirementResult: fc.Arbitrary<RequirementResult> = fc.letrec<{
  result: RequirementResult;
  leaf: RequirementResult[];
}>((tie) => ({
  leaf: fc.constant([]),
  result: fc.record({
    label: word,
    kind: fc.constantFrom<RequirementResult['kind'][]>('seat', 'all', 'any', 'count'),
    state,
    filledBy: few(account, 2),
    candidates: few(approver, 2),
    parts: fc.oneof(
      { maxDepth: 1 },
      { weight: 1, arbitrary: tie('leaf') },
      { weight: 2, arbitrary: few(tie('result'), 2) },
    ),
  }),
})).result;

export const scopeResult: fc.Arbitrary<ScopeResult> = fc.record({
  scope: word,
  subjects: few(subject, 2),
  state,
  requirement: requirementResult,
  reviews: few(assessment, 2),
});

export const approvalProblem: fc.Arbitrary<ApprovalProblem> = fc.record({
  code: fc.constantFrom<ApprovalProblem['code'][]>(
    'no-scope-matches',
    'gone-at-base',
    'approver-unresolved',
    'empty-requirement',
    'requirement-too-large',
    'count-above-members',
    'nobody-but-author',
    'changes-requested',
    'unattributed-commit',
    'not-supported',
    'commits-incomplete',
    'files-incomplete',
  ),
  message: word,
  path: maybe(path),
  line: maybe(number),
});

export const approvalVerdict: fc.Arbitrary<ApprovalVerdict> = fc.record({
  state: fc.constantFrom<ApprovalVerdict['state'][]>('not-needed', 'not-configured', 'approved', 'waiting', 'blocked'),
  scopes: few(scopeResult, 2),
  problems: few(approvalProblem, 2),
  ask: fc.record({ users: few(account, 2), teams: few(fc.record({ slug }), 2) }),
  askLater: few(word, 2),
});

export const approvalFacts: fc.Arbitrary<ApprovalFacts> = fc.record(
  {
    configuration,
    subjects: few(subject, 2),
    resolved: resolvedApprovers,
    author: maybe(account),
    reviews: few(review),
    head: commit,
    labels: maybe(few(word, 2)),
    commitsComplete: mostly(true),
    filesComplete: mostly(true),
    requested: asked,
    everRequested: asked,
    ownerLogin: organization,
  },
  {
    requiredKeys: [
      'configuration',
      'subjects',
      'resolved',
      'author',
      'reviews',
      'head',
      'commitsComplete',
      'filesComplete',
      'requested',
      'everRequested',
      'ownerLogin',
    ],
  },
);
