import fc from 'fast-check';
import type * as assessReviewsModule from '../../../src/core/approvals/assess-reviews.ts';
import type * as explainImpossible from '../../../src/core/approvals/explain-impossible.ts';
import type * as judgeApprovals from '../../../src/core/approvals/judge-approvals.ts';
import type * as judgeRequirement from '../../../src/core/approvals/judge-requirement.ts';
import type * as judgeScopeModule from '../../../src/core/approvals/judge-scope.ts';
import type * as knownApprover from '../../../src/core/approvals/known-approver.ts';
import type * as latestReviewsModule from '../../../src/core/approvals/latest-reviews.ts';
import type * as matchScopes from '../../../src/core/approvals/match-scopes.ts';
import type * as pickReviewers from '../../../src/core/approvals/pick-reviewers.ts';
import type * as scopePeopleModule from '../../../src/core/approvals/scope-people.ts';
import type * as searchEffort from '../../../src/core/approvals/search-effort.ts';
import type * as seatMatching from '../../../src/core/approvals/seat-matching.ts';
import type * as applyOverrideModule from '../../../src/core/approvals/apply-override.ts';
import type * as seatedTwiceModule from '../../../src/core/approvals/seated-twice.ts';
import type * as standInsModule from '../../../src/core/approvals/stand-ins.ts';
import type * as seatTreeModule from '../../../src/core/approvals/seat-tree.ts';
import type * as unsupportedKeys from '../../../src/core/approvals/unsupported-keys.ts';
import { assessReviews } from '../../../src/core/approvals/assess-reviews.ts';
import { judgeScope } from '../../../src/core/approvals/judge-scope.ts';
import { approverLookup } from '../../../src/core/approvals/known-approver.ts';
import { latestReviews } from '../../../src/core/approvals/latest-reviews.ts';
import { scopePeople } from '../../../src/core/approvals/scope-people.ts';
import { SearchEffort } from '../../../src/core/approvals/search-effort.ts';
import { nodesOf, seatTree, type SeatTree } from '../../../src/core/approvals/seat-tree.ts';
import {
  approvalFacts,
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
import { account, asked, commit, review } from '../../support/arbitraries/pull-request.ts';
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

const known = fc.tuple(resolvedApprovers, approver).map(([resolved, one]) => approverLookup(resolved)(one));
const reviewers = few(review).map(latestReviews);
const reviewedScope = fc.record({
  approvers: few(known),
  subjects: few(subject, 2),
  reviewers,
  author: maybe(account),
  head: commit,
  bar: few(fc.constantFrom<('author' | 'committers-of-text')[]>('author', 'committers-of-text')),
});
const people = fc
  .tuple(few(known), reviewedScope)
  .map(([approvers, reviewed]) => scopePeople([...approvers, ...reviewed.approvers], assessReviews(reviewed)));
const candidatesOf = fc
  .array(few(accountId), { minLength: 1, maxLength: 3 })
  .map((pools) => (node: SeatTree) => pools[node.id % pools.length] ?? []);

const ifAuthor = fc.constantFrom<('deputy' | 'skip' | 'override')[]>('deputy', 'skip', 'override');
const matched = fc.record({ scope, subjects: few(subject, 2) });
const scopeFacts = fc.record({
  lookUp: resolvedApprovers.map(approverLookup),
  reviewers,
  author: maybe(account),
  head: commit,
  settings: fc.record({
    unattributed: fc.constantFrom<('block' | 'extra-approval')[]>('block', 'extra-approval'),
    ifAuthor,
    bar: few(fc.constantFrom<('author' | 'committers-of-text')[]>('author', 'committers-of-text')),
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

export const approvalsTable = [
  ...entriesOf<typeof assessReviewsModule>('approvals/assess-reviews.ts', {
    assessReviews: exercise(assessReviews, fc.tuple(reviewedScope, known, number), (assess, [of, one, id]) => {
      const assessed = assess(of);
      return [assessed.isBarred(id), assessed.isAuthor(id), assessed.countedBehind(one)];
    }),
  }),
  ...entriesOf<typeof explainImpossible>('approvals/explain-impossible.ts', {
    explainImpossible: fc.tuple(tree, people, fc.boolean(), number),
  }),
  ...entriesOf<typeof judgeApprovals>('approvals/judge-approvals.ts', { judgeApprovals: fc.tuple(approvalFacts) }),
  ...entriesOf<typeof judgeRequirement>('approvals/judge-requirement.ts', {
    judgeRequirement: fc.tuple(tree, people, effort),
  }),
  ...entriesOf<typeof judgeScopeModule>('approvals/judge-scope.ts', { judgeScope: fc.tuple(matched, scopeFacts) }),
  ...entriesOf<typeof knownApprover>('approvals/known-approver.ts', {
    approverLookup: exercise(approverLookup, fc.tuple(resolvedApprovers, approver), (lookupOf, [resolved, one]) =>
      lookupOf(resolved)(one),
    ),
  }),
  ...entriesOf<typeof latestReviewsModule>('approvals/latest-reviews.ts', { latestReviews: fc.tuple(few(review, 6)) }),
  ...entriesOf<typeof matchScopes>('approvals/match-scopes.ts', {
    matchScopes: fc.oneof(fc.tuple(few(scope), few(subject)), fc.tuple(few(scope), few(subject), maybe(few(word)))),
  }),
  ...entriesOf<typeof pickReviewers>('approvals/pick-reviewers.ts', {
    pickReviewers: fc.tuple(
      few(
        fc.oneof(
          { weight: 4, arbitrary: judgedScope },
          fc.tuple(matched, scopeFacts).map(([of, by]) => judgeScope(of, by)),
        ),
      ),
      fc.record({ requested: asked, everRequested: asked, ownerLogin: organization }),
    ),
  }),
  ...entriesOf<typeof scopePeopleModule>('approvals/scope-people.ts', {
    scopePeople: exercise(
      scopePeople,
      fc.tuple(few(known), reviewedScope, tree, number),
      (make, [approvers, reviewed, root, id]) => {
        const made = make(approvers, assessReviews(reviewed));
        for (const node of nodesOf(root)) {
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
  }),
  ...entriesOf<typeof unsupportedKeys>('approvals/unsupported-keys.ts', {
    unsupportedKeys: fc
      .tuple(
        configuration,
        maybe(fc.record({ owner: word, repository: word, line: number })),
        maybe(fc.record({ duration, line: number })),
      )
      .map(([own, above, discussion]) => [{ ...own, extends: above, approvals: { ...own.approvals, discussion } }]),
  }),
  ...entriesOf<typeof applyOverrideModule>('approvals/apply-override.ts', {
    canBeOverridden: fc.tuple(approvalVerdict),
    applyOverride: fc.tuple(
      approvalVerdict,
      few(decision),
      fc.record({ subjects: few(subject, 2), head: commit, authorId: maybe(accountId) }),
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
        ask(of, how, { lookUp: approverLookup(resolved), isAuthor: (id) => id === author }),
    ),
  }),
];
