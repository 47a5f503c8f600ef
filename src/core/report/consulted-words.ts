import type { ApprovalVerdict, ConsultResult } from '../model/approval.ts';
import { approverKey } from '../model/resolved-approver.ts';
import { approverName, person } from './person.ts';
import { listed } from './texts.ts';

const mostNames = 10;

/** How far it is with a name that is consulted, as plain text; `names`: who answered, as they are to be shown. */
export const consultedState = (state: ConsultResult['state'], names: readonly string[]): string => {
  switch (state) {
    case 'answered':
      return `answered${names.length === 0 ? '' : ` by ${listed(names, mostNames)}`}`;
    case 'asked':
      return 'asked';
    case 'refused':
      return 'could not be asked';
    case 'named':
      return 'not asked';
    case 'unknown':
      return 'not found on GitHub';
  }
};

/** A name that is consulted, as Markdown: `` `octo-org/staff` (answered by `grace`) ``. */
const consultedName = ({ approver, state, answeredBy }: ConsultResult): string =>
  `${approverName(approver)} (${consultedState(state, approver.kind === 'team' ? answeredBy.map(person) : [])})`;

/** Who is consulted, as one line of Markdown that says that nobody waits for them; '' where nobody is. */
export const consultedLine = (consulted: readonly ConsultResult[]): string =>
  consulted.length === 0
    ? ''
    : `**Consulted**, and nobody waits for them: ${listed(consulted.map(consultedName), mostNames)}.`;

/** Everybody who is consulted over all scopes, each once. */
export const consultedOf = ({ scopes }: Pick<ApprovalVerdict, 'scopes'>): readonly ConsultResult[] => [
  ...new Map(
    scopes.flatMap(({ consulted = [] }) => consulted).map((each) => [approverKey(each.approver), each]),
  ).values(),
];

/** Who is told after the merge, as one line of Markdown; '' where nobody is. */
export const informedLine = ({ inform = [] }: Pick<ApprovalVerdict, 'inform'>): string => {
  const names = inform.map(
    ({ approver, isKnown }) => `${approverName(approver)}${isKnown ? '' : ' (not found on GitHub)'}`,
  );
  return names.length === 0 ? '' : `**To be told after the merge:** ${listed(names, mostNames)}.`;
};
