import { quoted } from '../config/quoted.ts';
import { configurationPath } from '../log/governing-paths.ts';
import type { ApprovalProblem, ApprovalSubject, RequirementState, ScopeResult } from '../model/approval.ts';
import type { ApprovalSettings, Approver } from '../model/configuration.ts';
import type { Account } from '../model/pull-request.ts';
import { assessReviews, type Assessed } from './assess-reviews.ts';
import { explainImpossible, type ScopeProblem } from './explain-impossible.ts';
import { judgeRequirement } from './judge-requirement.ts';
import type { KnownApprover } from './known-approver.ts';
import type { Reviewer } from './latest-reviews.ts';
import type { MatchedScope } from './match-scopes.ts';
import { scopePeople } from './scope-people.ts';
import { seatedTwice } from './seated-twice.ts';
import { standIns } from './stand-ins.ts';
import type { SearchEffort } from './search-effort.ts';
import { approversIn, seatTree } from './seat-tree.ts';

/** A scope judged, with what has to be said about it. */
export interface JudgedScope {
  readonly result: ScopeResult;
  readonly approvers: readonly KnownApprover[];
  readonly problems: readonly ApprovalProblem[];
}

const mostCommitsNamed = 5;

const whyUnresolved: Readonly<Record<NonNullable<KnownApprover['unresolved']>, string>> = {
  'not-found': 'does not exist on GitHub. Correct the name',
  'not-visible': 'cannot be seen by this app. Give the app access to it, or name somebody else',
  'other-id':
    'belongs to another user than the one it is pinned to, perhaps after a change of name. Correct login and id',
};

const unattributed = (subjects: readonly ApprovalSubject[]): readonly string[] => [
  ...new Set(subjects.flatMap((subject) => subject.unattributedCommits)),
];

const commitProblem = (scope: string, commits: readonly string[], blocks: boolean): ScopeProblem => {
  const shown = commits.slice(0, mostCommitsNamed).map((commit) => commit.slice(0, 7));
  const rest = commits.length > mostCommitsNamed ? ` and ${commits.length - mostCommitsNamed} more` : '';
  const who = `Commits ${shown.join(', ')}${rest} belong to no GitHub account, so it is not known who wrote the text`;
  const message = blocks
    ? `${who}, and ${quoted(scope)} is not approved while that is so. Connect their e-mail address with an account, or commit again with one that is.`
    : `${who}, and ${quoted(scope)} needs one more approval. Connecting their e-mail address with an account makes that unnecessary.`;
  return { code: 'unattributed-commit', message };
};

const tooLarge = (matched: MatchedScope): JudgedScope => ({
  result: {
    scope: matched.scope.name,
    subjects: matched.subjects,
    state: 'impossible',
    requirement: {
      label: matched.scope.name,
      kind: 'all',
      state: 'impossible',
      filledBy: [],
      candidates: [],
      parts: [],
    },
    reviews: [],
  },
  approvers: [],
  problems: [
    {
      code: 'requirement-too-large',
      message: `What ${quoted(matched.scope.name)} asks for is too large to be judged. Make it smaller.`,
      path: configurationPath,
      line: matched.scope.line,
    },
  ],
});

/** What all scopes are judged by. */
export interface ScopeFacts {
  readonly lookUp: (approver: Approver) => KnownApprover;
  readonly reviewers: readonly Reviewer[];
  readonly author: Account | null;
  readonly head: string;
  readonly settings: Pick<ApprovalSettings, 'unattributed' | 'ifAuthor' | 'bar' | 'distinct'>;
  readonly effort: SearchEffort;
}

/** Judges one scope with everything it covers. */
export function judgeScope(matched: MatchedScope, facts: ScopeFacts): JudgedScope {
  const { scope, subjects } = matched;
  const commits = unattributed(subjects);
  const further = commits.length === 0 ? [] : ['one more approver, because of commits without an account'];
  const assess = (approvers: readonly KnownApprover[]): Assessed =>
    assessReviews({
      approvers,
      subjects,
      reviewers: facts.reviewers,
      author: facts.author,
      head: facts.head,
      bar: facts.settings.bar,
    });
  // Who is barred does not depend on who is named.
  const { requirement: asked, notes } = standIns(scope.approve, facts.settings.ifAuthor, {
    ...assess([]),
    lookUp: facts.lookUp,
  });
  const tree = seatTree(asked, further);
  if (tree === null) return tooLarge(matched);
  const approvers = approversIn(tree).map(facts.lookUp);
  const assessed = assess(approvers);
  const people = scopePeople(approvers, assessed);
  // Where one approval more is asked for, it is another person's.
  const isDistinct = facts.settings.distinct || further.length > 0;
  const requirement = judgeRequirement(tree, isDistinct ? people : seatedTwice(people), facts.effort);
  const isImpossible = requirement.state === 'impossible';
  const isUnclear = commits.length > 0 && facts.settings.unattributed === 'block';
  const state: RequirementState = assessed.objecting.length > 0 || isUnclear ? 'blocked' : requirement.state;
  const problems: readonly ScopeProblem[] = [
    ...approvers.flatMap((known): readonly ScopeProblem[] =>
      known.unresolved === null
        ? []
        : [{ code: 'approver-unresolved', message: `${known.key} ${whyUnresolved[known.unresolved]}.` }],
    ),
    ...explainImpossible(tree, people, isImpossible, further.length),
    ...notes,
    ...(commits.length === 0 ? [] : [commitProblem(scope.name, commits, isUnclear)]),
  ];
  const objections = assessed.objecting.map((account): ApprovalProblem => ({
    code: 'changes-requested',
    message: `@${account.login} asks for changes. That blocks ${quoted(scope.name)} until they approve, or the review is dismissed.`,
    path: null,
    line: null,
  }));
  return {
    result: { scope: scope.name, subjects, state, requirement, reviews: assessed.assessments },
    approvers,
    problems: [
      ...objections,
      ...problems.map((problem) => ({ ...problem, path: configurationPath, line: scope.line })),
    ],
  };
}
