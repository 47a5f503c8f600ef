import fc from '../../support/properties.ts';
import type * as askedOfModule from '../../../src/core/approvals/asked-of.ts';
import type * as assessReviewsModule from '../../../src/core/approvals/assess-reviews.ts';
import type * as dueReminderModule from '../../../src/core/approvals/due-reminder.ts';
import type * as approvedTextsModule from '../../../src/core/approvals/approved-texts.ts';
import type * as requirementMarkModule from '../../../src/core/approvals/requirement-mark.ts';
import type * as restoredOnBaseModule from '../../../src/core/approvals/restored-on-base.ts';
import type * as scopeProblemsModule from '../../../src/core/approvals/scope-problems.ts';
import type * as restoredTextModule from '../../../src/core/approvals/restored-text.ts';
import type * as barredPeopleModule from '../../../src/core/approvals/barred-people.ts';
import type * as consultModule from '../../../src/core/approvals/consult.ts';
import type * as explainImpossible from '../../../src/core/approvals/explain-impossible.ts';
import type * as inTurnModule from '../../../src/core/approvals/in-turn.ts';
import type * as judgeApprovals from '../../../src/core/approvals/judge-approvals.ts';
import type * as judgeRequirement from '../../../src/core/approvals/judge-requirement.ts';
import type * as judgeScopeModule from '../../../src/core/approvals/judge-scope.ts';
import type * as otherIdWords from '../../../src/core/approvals/other-id-words.ts';
import type * as knownApprover from '../../../src/core/approvals/known-approver.ts';
import type * as latestReviewsModule from '../../../src/core/approvals/latest-reviews.ts';
import type * as matchScopes from '../../../src/core/approvals/match-scopes.ts';
import type * as unreadScopesModule from '../../../src/core/approvals/unread-scopes.ts';
import type * as openDiscussionModule from '../../../src/core/approvals/open-discussion.ts';
import type * as pickReviewers from '../../../src/core/approvals/pick-reviewers.ts';
import type * as presumedWritersModule from '../../../src/core/approvals/presumed-writers.ts';
import type * as scopeApproversModule from '../../../src/core/approvals/scope-approvers.ts';
import type * as scopePeopleModule from '../../../src/core/approvals/scope-people.ts';
import type * as searchEffort from '../../../src/core/approvals/search-effort.ts';
import type * as seatMatching from '../../../src/core/approvals/seat-matching.ts';
import type * as applyOverrideModule from '../../../src/core/approvals/apply-override.ts';
import type * as seatedTwiceModule from '../../../src/core/approvals/seated-twice.ts';
import type * as standInsModule from '../../../src/core/approvals/stand-ins.ts';
import type * as seatTreeModule from '../../../src/core/approvals/seat-tree.ts';
import type * as unsupportedKeys from '../../../src/core/approvals/unsupported-keys.ts';
import type * as writtenByModule from '../../../src/core/approvals/written-by.ts';
import type { Barrable } from '../../../src/core/model/configuration.ts';
import { assessReviews } from '../../../src/core/approvals/assess-reviews.ts';
import { barredPeople } from '../../../src/core/approvals/barred-people.ts';
import { judgeScope } from '../../../src/core/approvals/judge-scope.ts';
import { approverLookup } from '../../../src/core/approvals/known-approver.ts';
import { latestReviews } from '../../../src/core/approvals/latest-reviews.ts';
import { scopePeople, type ScopePeople } from '../../../src/core/approvals/scope-people.ts';
import { SearchEffort } from '../../../src/core/approvals/search-effort.ts';
import { nodesOf, seatTree, type SeatTree } from '../../../src/core/approvals/seat-tree.ts';
import {
  approvalFacts,
  changeKind,
  assessment,
  requirementResult,
  resolvedApprovers,
  approvalVerdict,
  subject,
} from '../../support/arbitraries/approval.ts';
import {
  accountId,
  approver,
  configuration,
  organization,
  requirement,
  scope,
} from '../../support/arbitraries/configuration.ts';
import { decision } from '../../support/arbitraries/command.ts';
import {
  account,
  asked as askedBefore,
  commit,
  lastRequests,
  review,
  time,
} from '../../support/arbitraries/pull-request.ts';
import { few, maybe, number, word } from '../../support/arbitraries/text.ts';
import { duration } from '../../support/arbitraries/written-settings.ts';
import { entriesOf, exercise } from './entries.ts';
import { seatedTwice } from '../../../src/core/approvals/seated-twice.ts';
import { standIns } from '../../../src/core/approvals/stand-ins.ts';

/** What is too large for a tree stands as an empty one. */
const nothing: SeatTree = { kind: 'all', id: 0, label: '', parts: [] };
const tree = fc.tuple(requirement, few(word, 1)).map(([of, further]) => seatTree(of, further) ?? nothing);

/** The efforts are spent by the search: each run has one of its own, fresh, nearly spent or spent. */
const effort = fc.constantFrom(0, 999_990, 2_000_000).map((spent) => {
  const made = SearchEffort.ofVerdict();
  made.spend(spent);
  return made;
});

const barrable = fc.constantFrom<Barrable[]>('author', 'committers-of-text', 'co-authors', 'merge-authors');
const known = fc.tuple(resolvedApprovers, approver).map(([resolved, one]) => approverLookup(resolved)(one));
const reviewers = few(review).map(latestReviews);
const reviewedScope = fc.record({
  approvers: few(known),
  others: few(known),
  subjects: few(subject, 2),
  reviewers,
  author: maybe(account),
  head: commit,
  bar: few(barrable, 3),
});
const people = fc
  .tuple(few(known), reviewedScope, tree)
  .map(([approvers, reviewed, of]) => scopePeople([...approvers, ...reviewed.approvers], assessReviews(reviewed), of));
const candidatesOf = fc
  .array(few(accountId), { minLength: 1, maxLength: 3 })
  .map((pools) => (node: SeatTree) => pools[node.id % pools.length] ?? []);

const ifAuthor = fc.constantFrom<('deputy' | 'skip' | 'override')[]>('deputy', 'skip', 'override');
const matched = fc.record({ scope, subjects: few(subject, 2) });
const hands = fc.record({
  author: maybe(account),
  writers: few(number).map((ids) => new Set(ids)),
  unknown: few(word),
  isComplete: fc.boolean(),
});
const asked = fc.record(
  { scope, subjects: few(subject, 2), asked: scope, when: few(changeKind, 2) },
  { requiredKeys: ['scope', 'subjects', 'asked'] },
);
const scopeFacts = fc.record({
  lookUp: resolvedApprovers.map(approverLookup),
  reviewers,
  author: maybe(account),
  head: commit,
  settings: fc.record({
    unattributed: fc.constantFrom<('block' | 'extra-approval')[]>('block', 'extra-approval'),
    ifAuthor,
    bar: few(barrable, 3),
    distinct: fc.boolean(),
  }),
  effort,
});
const judgedScope = fc
  .tuple(
    fc.record({ scope: word, subjects: few(subject, 1), requirement: requirementResult, reviews: few(assessment, 1) }),
    few(known, 2),
  )
  .map(([result, approvers]) => ({ result: { ...result, state: result.requirement.state }, approvers, problems: [] }));

const requests = fc.record({ requested: askedBefore, everRequested: askedBefore, ownerLogin: organization });
const ask = fc.record({ users: few(account, 2), teams: few(fc.record({ slug: word }), 2) });
const consultFacts = fc
  .tuple(
    requests,
    fc.record({
      lookUp: resolvedApprovers.map(approverLookup),
      reviewers,
      author: maybe(account),
      settings: fc.record({ consult: fc.constantFrom<('name' | 'request')[]>('name', 'request') }),
      isOver: fc.boolean(),
    }),
    maybe(fc.boolean()),
  )
  .map(([asked, more, mayAsk]) => ({ ...asked, ...more, ...(mayAsk === null ? {} : { mayAsk }) }));

export const approvalsTable = [
  ...entriesOf<typeof askedOfModule>('approvals/asked-of.ts', { askedOf: fc.tuple(matched) }),
  ...entriesOf<typeof assessReviewsModule>('approvals/assess-reviews.ts', {
    assessReviews: exercise(assessReviews, fc.tuple(reviewedScope, known, number), (assess, [of, one, id]) => {
      const assessed = assess(of);
      return [assessed.isBarred(id), assessed.isAuthor(id), assessed.countedBehind(one)];
    }),
  }),
  ...entriesOf<typeof dueReminderModule>('approvals/due-reminder.ts', {
    dueReminder: fc.tuple(
      fc.constantFrom('waiting', 'waiting', 'approved', 'blocked', 'not-needed'),
      few(
        fc.oneof(
          judgedScope,
          fc.tuple(asked, scopeFacts).map(([of, by]) => judgeScope(of, by)),
        ),
      ),
      approvalFacts,
    ),
  }),
  ...entriesOf<typeof barredPeopleModule>('approvals/barred-people.ts', {
    barredPeople: fc.tuple(few(subject, 2), few(barrable, 3), fc.func(fc.boolean())),
  }),
  ...entriesOf<typeof explainImpossible>('approvals/explain-impossible.ts', {
    explainImpossible: fc.tuple(tree, people, fc.boolean(), number),
  }),
  ...entriesOf<typeof inTurnModule>('approvals/in-turn.ts', { inTurn: fc.tuple(few(requirementResult)) }),
  ...entriesOf<typeof judgeApprovals>('approvals/judge-approvals.ts', { judgeApprovals: fc.tuple(approvalFacts) }),
  ...entriesOf<typeof judgeRequirement>('approvals/judge-requirement.ts', {
    judgeRequirement: fc.tuple(tree, people, effort),
    stateOfAll: fc.tuple(few(requirementResult)),
  }),
  ...entriesOf<typeof judgeScopeModule>('approvals/judge-scope.ts', { judgeScope: fc.tuple(asked, scopeFacts) }),
  ...entriesOf<typeof knownApprover>('approvals/known-approver.ts', {
    approverLookup: exercise(approverLookup, fc.tuple(resolvedApprovers, approver), (lookupOf, [resolved, one]) =>
      lookupOf(resolved)(one),
    ),
  }),
  ...entriesOf<typeof otherIdWords>('approvals/other-id-words.ts', {
    otherIdWords: fc.tuple(
      fc.record({ approver, key: word }),
      fc.record({
        kind: fc.constant('unresolved'),
        reason: fc.constant('other-id'),
        expected: number,
        found: number,
        by: fc.constantFrom('pin', 'first-seen'),
      }),
    ),
  }),
  ...entriesOf<typeof latestReviewsModule>('approvals/latest-reviews.ts', { latestReviews: fc.tuple(few(review, 6)) }),
  ...entriesOf<typeof restoredTextModule>('approvals/restored-text.ts', {
    restoredText: fc.tuple(few(tree, 2), few(known), reviewedScope, effort).map(([trees, more, reviewed, limit]) => {
      const approvers = [...more, ...reviewed.approvers];
      const assessed = assessReviews(reviewed);
      return [{ trees, approvers, assessed, seated: (of: ScopePeople) => of, effort: limit }];
    }),
  }),
  ...entriesOf<typeof restoredOnBaseModule>('approvals/restored-on-base.ts', {
    restoredOnBase: fc
      .tuple(reviewedScope, requirementResult, few(word, 2), effort)
      .map(([reviewed, of, further, limit]) => {
        const { approvers, subjects } = reviewed;
        const assessed = assessReviews(reviewed);
        const mark = () => '0123456789abcdef';
        return [{ mark, subjects, approvers, assessed, requirement: of, problems: [], further, effort: limit }];
      }),
  }),
  ...entriesOf<typeof approvedTextsModule>('approvals/approved-texts.ts', { approvedTexts: fc.tuple(approvalVerdict) }),
  ...entriesOf<typeof requirementMarkModule>('approvals/requirement-mark.ts', {
    requirementMark: fc.tuple(
      fc.record({
        scope: word,
        when: maybe(few(changeKind, 2)),
        trees: few(tree, 2),
        settings: fc.record({
          unattributed: fc.constantFrom<('block' | 'extra-approval')[]>('block', 'extra-approval'),
          bar: few(barrable, 3),
          distinct: fc.boolean(),
        }),
      }),
    ),
  }),
  ...entriesOf<typeof scopeProblemsModule>('approvals/scope-problems.ts', {
    whyUnresolved: fc.tuple(known),
    commitProblem: fc.tuple(
      word,
      fc.tuple(few(subject, 2), few(barrable, 3)).map(([subjects, bar]) => barredPeople(subjects, bar, () => false)),
      fc.boolean(),
    ),
  }),
  ...entriesOf<typeof unreadScopesModule>('approvals/unread-scopes.ts', { unreadScopes: fc.tuple(subject, few(word)) }),
  ...entriesOf<typeof matchScopes>('approvals/match-scopes.ts', {
    matchScopes: fc.oneof(
      fc.tuple(few(scope), few(subject)),
      fc.tuple(few(scope), few(subject), maybe(few(word))),
      fc
        .tuple(few(scope), few(subject), maybe(few(word)), maybe(fc.boolean()))
        .map(([scopes, subjects, labels, written]) => [scopes, subjects, labels, () => written] as const),
    ),
  }),
  ...entriesOf<typeof presumedWritersModule>('approvals/presumed-writers.ts', {
    presumedWriters: fc.tuple(
      fc.tuple(scope, few(subject)).map(([one, subjects]) => ({ scope: one, subjects, presumed: subjects })),
      hands.map((each) => () => each),
    ),
  }),
  ...entriesOf<typeof writtenByModule>('approvals/written-by.ts', {
    handsIn: fc.tuple(approvalFacts, subject),
    writtenBy: fc.tuple(scope, hands, resolvedApprovers.map(approverLookup)),
  }),
  ...entriesOf<typeof openDiscussionModule>('approvals/open-discussion.ts', {
    openDiscussion: fc.tuple(
      maybe(fc.record({ duration, line: number })),
      fc.record({ now: time, openSince: maybe(time), discussedSince: maybe(time) }, { requiredKeys: [] }),
    ),
  }),
  ...entriesOf<typeof consultModule>('approvals/consult.ts', {
    consult: fc.tuple(few(scope), consultFacts, fc.record({ ask, askLater: few(word, 1) })),
    informedOf: fc.tuple(few(scope), resolvedApprovers.map(approverLookup)),
  }),
  ...entriesOf<typeof pickReviewers>('approvals/pick-reviewers.ts', {
    wasRequested: fc.tuple(known, requests),
    wasRefused: fc.tuple(
      known,
      fc.tuple(requests, requests).map(([one, { requested }]) => ({ ...one, notAsked: requested })),
    ),
    refusedOf: fc.tuple(
      few(known),
      fc.tuple(requests, requests).map(([one, { requested }]) => ({ ...one, notAsked: requested })),
    ),
    isRequestable: fc.tuple(known, requests),
    roomFor: fc.tuple(requests),
    pickReviewers: fc.tuple(
      few(
        fc.oneof(
          { weight: 4, arbitrary: judgedScope },
          fc.tuple(asked, scopeFacts).map(([of, by]) => judgeScope(of, by)),
        ),
      ),
      fc.record(
        {
          requested: askedBefore,
          everRequested: askedBefore,
          ownerLogin: organization,
          reviews: few(review),
          lastRequests,
        },
        { requiredKeys: ['requested', 'everRequested', 'ownerLogin', 'reviews'] },
      ),
    ),
    wantedOf: fc.tuple(
      fc.oneof(
        judgedScope,
        fc.tuple(asked, scopeFacts).map(([of, by]) => judgeScope(of, by)),
      ),
    ),
    uniquePeople: fc.tuple(few(known)),
  }),
  ...entriesOf<typeof scopeApproversModule>('approvals/scope-approvers.ts', { scopeApprovers: fc.tuple(scope) }),
  ...entriesOf<typeof scopePeopleModule>('approvals/scope-people.ts', {
    scopePeople: exercise(
      scopePeople,
      fc.tuple(few(known), reviewedScope, tree, number),
      (make, [approvers, reviewed, root, id]) => {
        const made = make(approvers, assessReviews(reviewed), root);
        for (const node of nodesOf(root)) {
          made.hasNamed(node, 2);
          for (const ask of [made.named, made.possible, made.counted, made.open, made.unresolved, made.isObjecting])
            ask(node);
        }
        return [made.account(id), made.isAuthor(id)];
      },
    ),
  }),
  ...entriesOf<typeof searchEffort>('approvals/search-effort.ts', {
    SearchEffort: exercise(SearchEffort, few(number), (effortClass, looks) => {
      const whole = effortClass.ofVerdict();
      const search = whole.ofSearch();
      for (const each of looks) search.spend(each);
      return [whole.isExhausted, search.isExhausted];
    }),
  }),
  ...entriesOf<typeof seatMatching>('approvals/seat-matching.ts', {
    fillSeats: fc.tuple(tree, candidatesOf, effort),
    fillSome: fc.tuple(tree, candidatesOf, effort),
  }),
  ...entriesOf<typeof seatTreeModule>('approvals/seat-tree.ts', {
    approversIn: fc.tuple(tree),
    nodesOf: fc.tuple(tree),
    seatTree: fc.tuple(requirement, few(word, 2)),
    seatsIn: fc.tuple(tree),
    withoutFurther: fc.tuple(tree),
    uniqueApprovers: fc.tuple(few(approver)),
  }),
  ...entriesOf<typeof unsupportedKeys>('approvals/unsupported-keys.ts', {
    unsupportedKeys: fc.tuple(configuration),
  }),
  ...entriesOf<typeof applyOverrideModule>('approvals/apply-override.ts', {
    canBeOverridden: fc.tuple(approvalVerdict),
    applyOverride: fc.tuple(
      approvalVerdict,
      few(decision),
      fc.record({
        subjects: few(subject, 2),
        head: commit,
        authorId: maybe(accountId),
        bar: fc.subarray<'author' | 'committers-of-text'>(['author', 'committers-of-text']),
      }),
    ),
  }),
  ...entriesOf<typeof seatedTwiceModule>('approvals/seated-twice.ts', {
    seatedTwice: exercise(seatedTwice, fc.tuple(people, tree, number), (seat, [of, node, id]) => {
      const seated = seat(of);
      return [seated.named(node), seated.possible(node), seated.counted(node), seated.account(id), seated.isAuthor(id)];
    }),
  }),
  ...entriesOf<typeof standInsModule>('approvals/stand-ins.ts', {
    standIns: exercise(
      standIns,
      fc.tuple(requirement, ifAuthor, resolvedApprovers, accountId),
      (ask, [of, how, resolved, author]) =>
        ask([of], how, { lookUp: approverLookup(resolved), isAuthor: (id) => id === author }),
    ),
  }),
];
