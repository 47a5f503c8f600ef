import { canBeOverridden } from '../approvals/apply-override.ts';
import { quoted } from '../config/quoted.ts';
import type { Command } from '../model/command.ts';
import { isByAuthor, mayAtLeast, refused, type CommandAnswer, type CommandContext } from './command-context.ts';

/**
 * An override of approvals that are missing, by somebody with the permission for it who neither opened the pull request nor wrote of the
 * text; refused where no approval is missing, or where not everything was read.
 */
export function answerOverride(
  context: CommandContext,
  command: Command & { readonly kind: 'override' },
): CommandAnswer {
  const { verdict, configuration, facts, request, at } = context;
  const needed = configuration?.approvals.override ?? 'admin';
  if (isByAuthor(context)) {
    return refused('The author of a pull request cannot override its approvals: somebody else has to.');
  }
  if (!mayAtLeast(context.permission, needed)) {
    return refused(`An override needs the permission "${needed}" on this repository.`);
  }
  if (command.commit !== null && !facts.head.sha.startsWith(command.commit)) {
    return refused(`${quoted(command.commit)} is not the head of this pull request. Look at what it is now.`);
  }
  if (verdict === null)
    return refused(
      'There is nothing here that has to be approved, or it could not be judged: the check "ADR approvals" says which, and what to do.',
    );
  if (!canBeOverridden(verdict.approvals)) {
    const isOpen = verdict.approvals.state === 'waiting' || verdict.approvals.state === 'blocked';
    return refused(
      isOpen
        ? 'Not all of this pull request was read, so nobody can answer for it. Do what the check "ADR approvals" says first.'
        : 'No approval is missing here.',
    );
  }
  if (verdict.approvals.barred?.includes(request.by.id) === true) {
    return refused(
      'Whoever wrote part of the text that has to be approved, or is barred from approving it otherwise, cannot override: somebody else has to.',
    );
  }
  const by = { id: request.by.id, login: request.by.login };
  const { reason } = command;
  return {
    kind: 'decided',
    decision: {
      kind: 'override',
      reason,
      request: request.key,
      by,
      commit: facts.head.sha,
      base: facts.base.ref,
      at,
    },
  };
}
