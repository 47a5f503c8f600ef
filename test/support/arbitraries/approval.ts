import fc from '../properties.ts';
import { approverKey } from '../../../src/core/model/resolved-approver.ts';
import type {
  ApprovalFacts,
  ApprovalProblem,
  ApprovalVerdict,
  ConsultResult,
  CountReason,
  Informed,
  OpenDiscussion,
  Reminder,
  RequirementResult,
  RequirementState,
  ReviewAssessment,
  ScopeResult,
} from '../../../src/core/model/approval.ts';
import type { ApprovalSubject } from '../../../src/core/model/approval-subject.ts';
import type { ResolvedApprover, ResolvedApprovers } from '../../../src/core/model/resolved-approver.ts';
import type { ChangeKind } from '../../../src/core/model/configuration.ts';
import type { Account } from '../../../src/core/model/pull-request.ts';
import { accountId, approver, configuration, duration, organization, slug } from './configuration.ts';
import { account, asked, commit, lastRequests, review, time } from './pull-request.ts';
import { few, maybe, mostly, number, path, word } from './text.ts';

export const resolvedApprover: fc.Arbitrary<ResolvedApprover> = fc.oneof(
  fc.record({ kind: fc.constant('user'), account }),
  fc.record({
    kind: fc.constant('team'),
    id: accountId,
    slug,
    organization,
    isSecret: fc.boolean(),
    members: few(account),
  }),
  fc.record({ kind: fc.constant('unresolved'), reason: fc.constantFrom('not-found', 'not-visible') }),
  fc.record({
    kind: fc.constant('unresolved'),
    reason: fc.constant('other-id'),
    expected: accountId,
    found: accountId,
    by: fc.constantFrom('pin', 'first-seen'),
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
      const resolved = { kind: 'team', id: index + 1, slug: team, organization: org, isSecret: false } as const;
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

const barring = fc.record(
  {
    coAuthors: few(accountId, 1),
    unattributedCoAuthors: few(commit, 1),
    mergeAuthors: few(accountId, 1),
    unattributedMerges: few(commit, 1),
  },
  { requiredKeys: [] },
);
export const changeKind = fc.constantFrom<ChangeKind[]>('new', 'status', 'other');

/** Marks of requirements: a real one is never drawn, so that the judging of texts that were approved before has tests of its own. */
export const marks = few(fc.constantFrom('0123456789abcdef', 'fedcba9876543210'), 2);
export const earlierApproval = fc.record({ number, marks });

export const subject: fc.Arbitrary<ApprovalSubject> = fc
  .record({
    kind: fc.constantFrom<ApprovalSubject['kind'][]>('record', 'record', 'page', 'configuration'),
    path,
    label: word,
    scopeNames: few(scopeName, 2),
    scopesAt: maybe(fc.record({ base: maybe(few(scopeName, 2)), head: maybe(few(scopeName, 2)) })),
    isGoneAtBase: maybe(mostly(false)),
    unreadScopeLines: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, few(number, 2)),
    isScopeUnreadAtBase: maybe(mostly(false)),
    isUnreadable: maybe(mostly(false)),
    paths: maybe(few(path, 2)),
    changes: maybe(few(changeKind, 2)),
    scopeLine: number,
    substance: maybe(substance),
    needsApproval: mostly(true),
    sameBytesAt: maybe(few(commit, 2)),
    blob: maybe(word),
    approvedBefore: maybe(few(earlierApproval, 2)),
    substanceAt: fc.array(fc.tuple(commit, maybe(substance)), { maxLength: 2 }).map((entries) => new Map(entries)),
    textAuthors: few(accountId, 1),
    unattributedCommits: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, few(commit, 1)),
  })
  .chain(({ scopesAt, isGoneAtBase, unreadScopeLines, isScopeUnreadAtBase, isUnreadable, paths, changes, ...more }) => {
    const { sameBytesAt, blob, approvedBefore, ...rest } = more;
    return barring.map((barred) => ({
      ...rest,
      ...(blob === null ? {} : { blob }),
      ...(approvedBefore === null ? {} : { approvedBefore }),
      ...barred,
      ...(sameBytesAt === null ? {} : { sameBytesAt: new Set(sameBytesAt) }),
      ...(scopesAt === null ? {} : { scopesAt }),
      ...(isGoneAtBase === null ? {} : { isGoneAtBase }),
      ...(unreadScopeLines === null ? {} : { unreadScopeLines }),
      ...(isScopeUnreadAtBase === null ? {} : { isScopeUnreadAtBase }),
      ...(isUnreadable === null ? {} : { isUnreadable }),
      ...(paths === null ? {} : { paths }),
      ...(changes === null ? {} : { changes }),
    }));
  });

const countReason = fc.constantFrom<CountReason[]>(
  'counted',
  'author',
  'wrote-the-text',
  'made-a-merge',
  'stale',
  'restored',
  'commit-unreadable',
  'other-base',
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
  result: fc.record(
    {
      label: word,
      kind: fc.constantFrom<RequirementResult['kind'][]>('seat', 'all', 'any', 'count', 'stages'),
      state,
      filledBy: few(account, 2),
      candidates: few(approver, 2),
      parts: fc.oneof(
        { maxDepth: 1 },
        { weight: 1, arbitrary: tie('leaf') },
        { weight: 2, arbitrary: few(tie('result'), 2) },
      ),
      isLater: fc.constant(true),
    },
    { requiredKeys: ['label', 'kind', 'state', 'filledBy', 'candidates', 'parts'] },
  ),
})).result;

export const consultResult: fc.Arbitrary<ConsultResult> = fc.record({
  approver,
  state: fc.constantFrom<ConsultResult['state'][]>('answered', 'asked', 'named', 'unknown'),
  answeredBy: few(account, 2),
});
const informed: fc.Arbitrary<Informed> = fc.record({ approver, people: few(account, 2), isKnown: fc.boolean() });

export const scopeResult: fc.Arbitrary<ScopeResult> = fc.record(
  {
    scope: word,
    when: few(changeKind, 2),
    subjects: few(subject, 2),
    state,
    requirement: requirementResult,
    reviews: few(assessment, 2),
    consulted: few(consultResult, 2),
    mark: fc.constant('0123456789abcdef'),
    restores: few(number, 2),
  },
  { requiredKeys: ['scope', 'subjects', 'state', 'requirement', 'reviews'] },
);

export const approvalProblem: fc.Arbitrary<ApprovalProblem> = fc.record({
  code: fc.constantFrom<ApprovalProblem['code'][]>(
    'no-scope-matches',
    'scope-unreadable',
    'record-unreadable',
    'gone-at-base',
    'approver-unresolved',
    'approver-other-id',
    'empty-requirement',
    'requirement-too-large',
    'count-above-members',
    'too-few-for-unattributed',
    'nobody-but-author',
    'nobody-but-writers',
    'changes-requested',
    'unattributed-commit',
    'writers-unknown',
    'not-supported',
    'commits-incomplete',
    'files-incomplete',
  ),
  message: word,
  path: maybe(path),
  line: maybe(number),
});

export const openDiscussion: fc.Arbitrary<OpenDiscussion> = fc.record({ duration, until: maybe(time) });

export const reminder: fc.Arbitrary<Reminder> = fc.record({
  who: fc.record({ users: few(account), teams: few(fc.record({ organization: word, slug: word })) }),
  since: fc.oneof(time, word),
  isDue: fc.boolean(),
  nextAt: maybe(time),
});

export const approvalVerdict: fc.Arbitrary<ApprovalVerdict> = fc.record(
  {
    discussion: openDiscussion,
    reminder,
    wakeAt: time,
    state: fc.constantFrom<ApprovalVerdict['state'][]>(
      'not-needed',
      'not-configured',
      'approved',
      'waiting',
      'blocked',
    ),
    scopes: few(scopeResult, 2),
    problems: few(approvalProblem, 2),
    ask: fc.record({ users: few(account, 2), teams: few(fc.record({ slug }), 2) }),
    askLater: few(word, 2),
    inform: few(informed, 2),
    notAsked: fc.record({
      users: few(account, 2),
      teams: few(fc.record({ organization: word, slug: word }), 2),
    }),
  },
  { requiredKeys: ['state', 'scopes', 'problems', 'ask', 'askLater'] },
);

export const approvalFacts: fc.Arbitrary<ApprovalFacts> = fc.record(
  {
    configuration,
    subjects: few(subject, 2),
    resolved: resolvedApprovers,
    author: maybe(account),
    reviews: few(review),
    head: commit,
    labels: maybe(few(word, 2)),
    now: time,
    openSince: maybe(time),
    baseChangedAt: maybe(time),
    askedSince: maybe(time),
    remindedAt: few(time, 3),
    mayAsk: fc.boolean(),
    commitsComplete: mostly(true),
    filesComplete: mostly(true),
    requested: asked,
    everRequested: asked,
    lastRequests,
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
