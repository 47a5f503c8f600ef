import type { Command } from 'commander';
import { findRepositoryRoot } from '../../adapters/local/find-repository-root.ts';
import { closestName } from '../../core/config/closest-name.ts';
import type { CustomRule } from '../../core/model/configuration.ts';
import { printableLine } from '../formats/printable.ts';
import { renderRuleList, renderRuleText } from '../formats/rule-text.ts';
import { exitCodes, workingFolder, type End, type Host } from '../host.ts';
import { loadConfiguration } from '../load-configuration.ts';
import { allRules } from '../../core/evaluate/rule-facts.ts';
import { terminalLook } from '../terminal-look.ts';

/** The rules that the configuration here adds; a broken one adds none, which is no matter of explaining. */
async function customRulesHere(host: Host): Promise<readonly CustomRule[]> {
  const cwd = workingFolder(host);
  const loaded = await loadConfiguration(null, cwd, await findRepositoryRoot(cwd));
  return loaded.ok ? loaded.configuration.customRules : [];
}

function unknownRule(id: string, known: readonly string[]): string {
  const shown = `"${printableLine(id)}"`;
  const word = id.trim().toLowerCase();
  const closest = closestName(word, known);
  // A part of the id is what people remember of it.
  const alike = closest === null ? known.filter((each) => each.split('-').includes(word)) : [closest];
  const [first, ...more] = alike;
  if (first === undefined) return `There is no rule ${shown}. Rules: ${known.join(', ')}.\n`;
  const meant = more.length === 0 ? first : `one of ${[first, ...more].join(', ')}`;
  return `There is no rule ${shown}. Did you mean ${meant}?\n`;
}

/** `explain [rule]`: the page of a rule, or the list of all rules. */
export function addExplain(program: Command, host: Host, end: End): void {
  program
    .command('explain')
    .description('Say what a rule wants, why, and how to fix a finding; without a rule, list all rules.')
    .argument('[rule]', 'id of the rule, e.g. status-known')
    .action(async (id: string | undefined) => {
      const rules = allRules(await customRulesHere(host));
      if (id === undefined) {
        host.stdout.write(renderRuleList(rules, terminalLook(host)));
        return;
      }
      const wanted = id.trim().toLowerCase();
      const facts = rules.find((rule) => rule.id === wanted);
      if (facts !== undefined) {
        host.stdout.write(renderRuleText(facts, terminalLook(host)));
        return;
      }
      host.stderr.write(
        unknownRule(
          id,
          rules.map((rule) => rule.id),
        ),
      );
      end(exitCodes.usage);
    });
}
