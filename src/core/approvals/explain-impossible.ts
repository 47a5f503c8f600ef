import { quoted } from '../config/quoted.ts';
import type { ApprovalProblem } from '../model/approval.ts';
import type { ScopePeople } from './scope-people.ts';
import { nodesOf, type CountNode, type SeatNode, type SeatTree } from './seat-tree.ts';

export type ScopeProblem = Pick<ApprovalProblem, 'code' | 'message'>;

const persons = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** How many people a node needs of its own names at least, its combinations all fulfilled. */
const needOf = (node: SeatNode | CountNode): number => (node.kind === 'seat' ? 1 : node.count - node.parts.length);

const isEmpty = (node: SeatTree): boolean => {
  if (node.kind === 'seat') return node.who.length === 0;
  if (node.kind !== 'count') return node.parts.length === 0;
  return !Number.isSafeInteger(node.count) || node.count < 1 || node.who.length + node.parts.length === 0;
};

const explainNode = (node: SeatTree, people: ScopePeople, isImpossible: boolean): ScopeProblem | null => {
  const label = quoted(node.label);
  if (isEmpty(node)) {
    const message = `${label} asks for nobody, which cannot be fulfilled. Name in the configuration who approves.`;
    return { code: 'empty-requirement', message };
  }
  // Who is behind a name that could not be looked up is not known; that is a problem of its own.
  if ((node.kind !== 'seat' && node.kind !== 'count') || people.unresolved(node).length > 0) return null;
  const need = needOf(node);
  const possible = people.possible(node).length;
  if (!people.hasNamed(node, need)) {
    const named = people.named(node).length;
    const message = `${label} needs ${persons(need)}, but there ${named === 1 ? 'is' : 'are'} only ${named} behind it. Add people to the team or the role, or ask for fewer.`;
    return { code: 'count-above-members', message };
  }
  if (!isImpossible || possible >= need) return null;
  const open = people.possible(node);
  const named = people.named(node);
  const isAuthorAlone = named.every((id) => open.includes(id) || people.isAuthor(id));
  const only = isAuthorAlone
    ? `The author of this pull request is the only person who could fill ${label}, and nobody approves their own work. Add another person to the role, or name deputies in it and set "if-author: deputy".`
    : `Somebody who wrote the text is the only person who could fill ${label}, and nobody approves their own work. Add another person to the role.`;
  const message =
    named.length === 1
      ? only
      : `Without those who opened this pull request or wrote its text, only ${persons(possible)} of the ${need} that ${label} needs ${possible === 1 ? 'is' : 'are'} left. Add people to the team or the role.`;
  return { code: isAuthorAlone ? 'nobody-but-author' : 'nobody-but-writers', message };
};

/**
 * Why a requirement cannot be fulfilled by whatever approvals, and what in the configuration is wrong even if it can. `further`:
 * seats that were added because of commits that GitHub links to no account.
 */
export function explainImpossible(
  tree: SeatTree,
  people: ScopePeople,
  isImpossible: boolean,
  further: number,
): readonly ScopeProblem[] {
  // The added seats name everybody again: what is wrong there is wrong in the requirement, too, or explained at the end.
  const nodes = nodesOf(further > 0 && tree.kind === 'all' ? (tree.parts[0] ?? tree) : tree);
  const found = nodes.map((node) => explainNode(node, people, isImpossible)).filter((problem) => problem !== null);
  const unique = [...new Map(found.map((problem) => [problem.message, problem])).values()];
  const isExplained = unique.length > 0 || nodes.some((node) => people.unresolved(node).length > 0);
  if (!isImpossible || isExplained) return unique;
  const few = 'There are too few different people who may approve: one person fills one seat only.';
  if (further === 0)
    return [{ code: 'count-above-members', message: `${few} Add people to the roles, or ask for fewer.` }];
  const message = `${few} One approval more than usual is needed because of commits that GitHub links to no account, as those of an app may be. Add people to the roles, or let somebody with an account commit the text again.`;
  return [{ code: 'too-few-for-unattributed', message }];
}
