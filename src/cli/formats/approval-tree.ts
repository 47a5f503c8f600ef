import type {
  ApprovalVerdict,
  ConsultResult,
  RequirementResult,
  RequirementState,
  ReviewAssessment,
  ScopeResult,
} from '../../core/model/approval.ts';
import { approverKey } from '../../core/model/resolved-approver.ts';
import { consultedState } from '../../core/report/consulted-words.ts';
import { scopeTitle } from '../../core/report/scope-title.ts';
import { listed, problemWords, reasonWords, shortSha } from '../../core/report/texts.ts';
import type { Paint, Style } from './paint.ts';
import { printableLine } from './printable.ts';

const indent = '  ';
/** Deeper than any requirement that the configuration lets pass. */
const deepest = 25;
const mostNames = 15;

const stateWords: Readonly<Record<RequirementState, string>> = {
  met: 'approved',
  waiting: 'waiting',
  blocked: 'blocked',
  impossible: 'nobody can fill it',
};

const colours: Readonly<Record<RequirementState, Style>> = {
  met: 'green',
  waiting: 'yellow',
  blocked: 'red',
  impossible: 'red',
};

const stateOf = (state: RequirementState, paint: Paint): string => paint(colours[state], stateWords[state]);

/** One requirement and what is below it: who fills a seat, who could fill one that is open. */
function requirementLines(requirement: RequirementResult, depth: number, paint: Paint): readonly string[] {
  const { label, state, filledBy, candidates, parts } = requirement;
  const by =
    filledBy.length === 0
      ? ''
      : ` by ${listed(
          filledBy.map(({ login }) => login),
          mostNames,
        )}`;
  const open =
    state === 'met' || candidates.length === 0
      ? ''
      : `; can approve: ${listed(candidates.map(approverKey), mostNames)}`;
  const line = `${indent.repeat(depth)}${printableLine(label)}: ${stateOf(state, paint)}${printableLine(by + open)}`;
  return depth >= deepest ? [line] : [line, ...parts.flatMap((part) => requirementLines(part, depth + 1, paint))];
}

const subjectWords = ({ label, path }: ScopeResult['subjects'][number]): string =>
  label === path ? path : `${label} (${path})`;

const reviewLine = ({ account, reason, commit }: ReviewAssessment, paint: Paint): string => {
  const style: Style = reason === 'counted' ? 'green' : reason === 'changes-requested' ? 'red' : 'dim';
  const words = reasonWords(reason, commit === null ? null : shortSha(commit));
  return `${indent.repeat(2)}${paint(style, printableLine(`The review of ${account.login} ${words}.`))}`;
};

const consultedText = ({ approver, state, answeredBy }: ConsultResult): string =>
  `${indent.repeat(2)}${printableLine(
    `consulted: ${approverKey(approver)}, ${consultedState(
      state,
      answeredBy.map(({ login }) => login),
    )}`,
  )}`;

const scopeLines = (scope: ScopeResult, paint: Paint): readonly string[] => [
  `${indent}${paint('bold', printableLine(scopeTitle(scope)))}: ${stateOf(scope.state, paint)}; covers ${printableLine(listed(scope.subjects.map(subjectWords), 10) || 'this pull request')}`,
  ...requirementLines(scope.requirement, 2, paint),
  ...(scope.consulted ?? []).map((each) => consultedText(each)),
  ...scope.reviews.filter(({ reason }) => reason !== 'commented').map((review) => reviewLine(review, paint)),
];

/** The approvals as a tree for a terminal: scope by scope, seat by seat, what became of each review, and what stands in the way. */
export const approvalLines = (approvals: ApprovalVerdict, paint: Paint): readonly string[] => [
  ...approvals.scopes.flatMap((scope) => scopeLines(scope, paint)),
  ...approvals.problems.flatMap(({ code, message, path, line }) => [
    `${indent}${paint('red', problemWords[code].title)}: ${printableLine(message)}${path === null ? '' : printableLine(` (${path}${line === null ? '' : `:${line}`})`)}`,
    `${indent.repeat(2)}${printableLine(problemWords[code].next.replaceAll('`', ''))}`,
  ]),
];
