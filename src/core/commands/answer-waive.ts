import { closestName } from '../config/closest-name.ts';
import { quoted } from '../config/quoted.ts';
import { baselineValid, configurationValid, documentReadable, ruleCrashed } from '../evaluate/built-in.ts';
import type { Command } from '../model/command.ts';
import type { Finding } from '../model/finding.ts';
import {
  isByAuthor,
  mayAtLeast,
  refused,
  type CommandAnswer,
  type CommandContext,
  type Judged,
} from './command-context.ts';

const mostWaived = 100;
/** What could not be read was not judged: that is no matter of opinion. */
const neverWaived: readonly string[] = [documentReadable.id, ruleCrashed.id, baselineValid.id, configurationValid.id];

const everyFinding = (verdict: Judged): readonly Finding[] => [
  ...verdict.records.flatMap(({ findings }) => findings),
  ...verdict.otherFindings,
];

/**
 * A waiver of what a rule says now, by somebody with the permission for it who is not the author; refused where the rule has nothing to
 * say, or says what nobody can let pass.
 */
export function answerWaive(context: CommandContext, command: Command & { readonly kind: 'waive' }): CommandAnswer {
  const { verdict, configuration, facts, request, fingerprintOf, at } = context;
  const needed = configuration?.waive ?? 'maintain';
  if (isByAuthor(context))
    return refused('The author of a pull request cannot waive what it breaks: somebody else has to.');
  if (!mayAtLeast(context.permission, needed)) {
    return refused(`A waiver needs the permission "${needed}" on this repository.`);
  }
  const { rule, reason } = command;
  if (neverWaived.includes(rule)) {
    return refused(`${quoted(rule)} cannot be waived: what was not read was not judged. Mend what it names.`);
  }
  const findings = verdict === null ? [] : everyFinding(verdict);
  const held = findings.filter(({ ruleId }) => ruleId === rule);
  if (held.length === 0) {
    const speaking = [...new Set(findings.map(({ ruleId }) => ruleId))];
    const meant = closestName(rule, speaking);
    return refused(
      `The rule ${quoted(rule)} has nothing to say here.${meant === null ? '' : ` Did you mean ${quoted(meant)}?`}`,
    );
  }
  if (held.length > mostWaived) {
    return refused(
      `The rule ${quoted(rule)} speaks ${held.length} times. More than ${mostWaived} are not waived at once.`,
    );
  }
  return {
    kind: 'decided',
    decision: {
      kind: 'waiver',
      rule,
      reason,
      findings: [...new Set(held.map(fingerprintOf))],
      request: request.key,
      by: { id: request.by.id, login: request.by.login },
      commit: facts.head.sha,
      base: facts.base.ref,
      at,
    },
  };
}
