import { closestName } from '../config/closest-name.ts';
import { quoted } from '../config/quoted.ts';
import type { Command } from '../model/command.ts';
import type { ChecklistItem } from '../model/verdict.ts';
import { isByAuthor, mayAtLeast, refused, type CommandAnswer, type CommandContext } from './command-context.ts';

/** Why an item that is there cannot be confirmed: who or what ticks it instead. */
function whoTicks({ id, waitsFor, rules }: ChecklistItem): string {
  if (waitsFor === 'approvals') return `The item ${quoted(id)} is ticked by the approvals.`;
  if (waitsFor === 'merge') return `The item ${quoted(id)} is ticked by itself at the merge.`;
  if (waitsFor !== undefined) return `The item ${quoted(id)} is ticked when the index lists the record.`;
  const names = (rules ?? []).map(quoted).join(', ');
  return names === ''
    ? `The item ${quoted(id)} holds already.`
    : `The item ${quoted(id)} follows what is said by ${names}.`;
}

/** A confirmation of an item that waits for people; refused for one that ticks itself or is not there, with those that are. */
export function answerConfirm(
  context: CommandContext,
  { item }: Command & { readonly kind: 'confirm' },
): CommandAnswer {
  const { verdict, facts, request, at } = context;
  if (!isByAuthor(context) && !mayAtLeast(context.permission, 'write')) {
    return refused('An item is confirmed by the author of the pull request or by somebody with write permission.');
  }
  if (verdict === null || verdict.records.length === 0) return refused('There is no record here to confirm it for.');
  const own = verdict.records.flatMap(({ checklist }) => checklist.filter(({ isOwn }) => isOwn === true));
  const isForPeople = ({ state, waitsFor, by }: ChecklistItem): boolean =>
    waitsFor === 'people' || (state === 'passed' && by !== undefined);
  const ids = [...new Set(own.filter(isForPeople).map(({ id }) => id))];
  if (!ids.includes(item)) {
    const known = own.find(({ id }) => id === item);
    const meant = known === undefined ? closestName(item, ids) : null;
    const why = known === undefined ? `No item ${quoted(item)} waits for a person.` : whoTicks(known);
    const hint =
      meant !== null
        ? `Did you mean ${quoted(meant)}?`
        : ids.length === 0
          ? 'The checklist has no item for people to confirm.'
          : `There is: ${ids.slice(0, 12).map(quoted).join(', ')}${ids.length > 12 ? ` and ${ids.length - 12} more` : ''}.`;
    return refused(`${why} ${hint}`);
  }
  const by = { id: request.by.id, login: request.by.login };
  return {
    kind: 'decided',
    decision: {
      kind: 'confirmation',
      item,
      request: request.key,
      by,
      commit: facts.head.sha,
      base: facts.base.ref,
      at,
    },
  };
}
