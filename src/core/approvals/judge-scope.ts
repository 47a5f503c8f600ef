import { stagesOf } from '../config/named-approvers.ts';
import { quoted } from '../config/quoted.ts';
import { configurationPath } from '../log/governing-paths.ts';
import type { ApprovalProblem, RequirementState, ScopeResult } from '../model/approval.ts';
import type { ApprovalSettings, Approver } from '../model/configuration.ts';
import type { Account } from '../model/pull-request.ts';
import type { AskedScope } from './asked-of.ts';
import { assessReviews, type Assessed } from './assess-reviews.ts';
import { barredPeople } from './barred-people.ts';
import { explainImpossible, type ScopeProblem } from './explain-impossible.ts';
import { judgeRequirement } from './judge-requirement.ts';
import type { KnownApprover } from './known-approver.ts';
import type { Reviewer } from './latest-reviews.ts';
import { requirementMark } from './requirement-mark.ts';
import { restoredOnBase } from './restored-on-base.ts';
import { restoredText } from './restored-text.ts';
import { commitProblem, whyUnresolved } from './scope-problems.ts';
import { scopeApprovers } from './scope-approvers.ts';
import { scopePeople, type ScopePeople } from './scope-people.ts';
import { seatedTwice } from './seated-twice.ts';
import { standIns } from './stand-ins.ts';
import type { SearchEffort } from './search-effort.ts';
import { approversIn, seatTree, uniqueApprovers, type SeatTree } from './seat-tree.ts';
import { inTurn } from './in-turn.ts';

/** A scope judged, with what has to be said about it. */
export interface JudgedScope {
  readonly result: ScopeResult;
  readonly approvers: readonly KnownApprover[];
  readonly problems: readonly ApprovalProblem[];
}

/** An objection of somebody who may stand behind a name that is unresolved. */
const presumedObjection = (login: string, scope: string, approvers: readonly KnownApprover[]): string => {
  const [first, ...more] = approvers.filter(({ unresolved }) => unresolved !== null).map(({ key }) => key);
  const names = more.length === 0 ? (first ?? '') : `${first ?? ''} and ${more.length} more`;
  return `@${login} asks for changes, and may be an approver: it is not known who stands behind ${names}. That blocks ${quoted(scope)} until the configuration is corrected, they approve, or the review is dismissed.`;
};

const namesOf = ({ scope, when }: AskedScope): Pick<ScopeResult, 'scope' | 'when'> =>
  when === undefined ? { scope: scope.name } : { scope: scope.name, when };

const tooLarge = (matched: AskedScope): JudgedScope => ({
  result: {
    ...namesOf(matched),
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
      path: matched.scope.source ?? configurationPath,
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
  /** ISO time when the base branch was last changed; absent or null: never. */
  readonly baseChangedAt?: string | null;
  readonly settings: Pick<ApprovalSettings, 'unattributed' | 'ifAuthor' | 'bar' | 'distinct'>;
  readonly effort: SearchEffort;
}

const uniqueKnown = (known: readonly KnownApprover[]): readonly KnownApprover[] => [
  ...new Map(known.map((each) => [each.key, each])).values(),
];

const messages = (problems: readonly ScopeProblem[]): readonly ScopeProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values(),
];

/** Judges one thing that a scope asks for with everything it covers, stage by stage: each has a seating of its own. */
export function judgeScope(matched: AskedScope, facts: ScopeFacts): JudgedScope {
  const { scope, subjects } = matched;
  // Of commits of nobody it does not matter who is an approver.
  const barred = barredPeople(subjects, facts.settings.bar, () => false);
  const isUnattributed = barred.commits.length + barred.coAuthored.length + barred.merges.length > 0;
  const further = !isUnattributed ? [] : ['one more approver, because of commits that GitHub links to no account'];
  // Whoever approves another kind of change may say of this one that it must not be.
  const others = scopeApprovers(scope).map(facts.lookUp);
  const assess = (approvers: readonly KnownApprover[]): Assessed =>
    assessReviews({
      approvers,
      others,
      subjects,
      reviewers: facts.reviewers,
      author: facts.author,
      head: facts.head,
      baseChangedAt: facts.baseChangedAt ?? null,
      bar: facts.settings.bar,
    });
  // Who is barred does not depend on who is named.
  const { isAuthor } = assess([]);
  const { stages: asked, notes } = standIns(stagesOf(matched.asked), facts.settings.ifAuthor, {
    isAuthor,
    lookUp: facts.lookUp,
  });
  // The approval more that unknown writers ask for is one of the last stage.
  const furtherOf = (index: number): readonly string[] => (index === asked.length - 1 ? further : []);
  const trees = asked.map((requirement, index) => seatTree(requirement, furtherOf(index)));
  const known = trees.filter((tree) => tree !== null);
  if (known.length < trees.length) return tooLarge(matched);
  const approvers = uniqueApprovers(known.flatMap(approversIn)).map(facts.lookUp);
  // A review counts for every stage, and an objection blocks all of them, whichever of them names the person.
  const assessed = assess(approvers);
  // Where one approval more is asked for, it is another person's.
  const seated = (people: ScopePeople, index: number): ScopePeople =>
    facts.settings.distinct || furtherOf(index).length > 0 ? people : seatedTwice(people);
  const stages = known.map((tree, index) => {
    const people = scopePeople(approvers, assessed, tree);
    const requirement = judgeRequirement(tree, seated(people, index), facts.effort);
    const isImpossible = requirement.state === 'impossible';
    return { requirement, problems: explainImpossible(tree, people, isImpossible, furtherOf(index).length) };
  });
  const asIs = inTurn(stages.map((stage) => stage.requirement));
  const restored =
    asIs.state === 'waiting' ? restoredText({ trees: known, approvers, assessed, seated, effort: facts.effort }) : null;
  const markOf = (of: readonly (SeatTree | null)[]): string | null => {
    const whole = of.filter((tree) => tree !== null);
    if (whole.length < of.length) return null;
    return requirementMark({ scope: scope.name, when: matched.when ?? null, trees: whole, settings: facts.settings });
  };
  const onBase =
    restored === null
      ? restoredOnBase({
          // What was approved before is held to what the configuration asks for, whoever stands in for whom here.
          mark: () => markOf(stagesOf(matched.asked).map((stage) => seatTree(stage, []))),
          subjects,
          approvers,
          assessed,
          requirement: asIs,
          problems: stages.flatMap((stage) => stage.problems),
          further,
          effort: facts.effort,
        })
      : null;
  const requirement = restored ?? onBase?.requirement ?? asIs;
  const mark = requirement.state === 'met' ? (onBase?.mark ?? markOf(known)) : null;
  const isUnclear = isUnattributed && facts.settings.unattributed === 'block';
  const state: RequirementState = assessed.objecting.length > 0 || isUnclear ? 'blocked' : requirement.state;
  const problems: readonly ScopeProblem[] = messages([
    ...uniqueKnown([...approvers, ...(scope.authors ?? []).map(facts.lookUp)]).flatMap(whyUnresolved),
    ...(onBase === null ? [...stages.flatMap((stage) => stage.problems), ...notes] : []),
    ...(isUnattributed ? [commitProblem(scope.name, barred, isUnclear)] : []),
  ]);
  const objections = assessed.objecting.map(({ id, login }): ApprovalProblem => ({
    code: 'changes-requested',
    message: assessed.presumed.has(id)
      ? presumedObjection(login, scope.name, uniqueKnown([...approvers, ...others]))
      : `@${login} asks for changes. That blocks ${quoted(scope.name)} until they approve, or the review is dismissed.`,
    path: null,
    line: null,
  }));
  return {
    result: {
      ...namesOf(matched),
      subjects,
      state,
      requirement,
      reviews: assessed.assessments,
      ...(mark === null ? {} : { mark }),
      ...(onBase === null ? {} : { restores: onBase.restores }),
    },
    approvers,
    problems: [
      ...objections,
      ...problems.map((problem) => ({ ...problem, path: scope.source ?? configurationPath, line: scope.line })),
    ],
  };
}
