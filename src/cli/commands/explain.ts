import type { Command } from 'commander';
import { builtIns } from '../../core/evaluate/built-in.ts';
import { catalogue } from '../../core/rules/catalogue.ts';
import { renderRulePage } from '../../core/rules/rule-page.ts';
import { closestName } from '../../core/config/closest-name.ts';
import { printableLine } from '../formats/printable.ts';
import { exitCodes, type End, type Host } from '../host.ts';

const pageOf = (id: string): string | null => {
  const rule = catalogue.find((candidate) => candidate.id === id);
  if (rule !== undefined) return renderRulePage(rule);
  const builtIn = builtIns.find((candidate) => candidate.id === id);
  if (builtIn === undefined) return null;
  return `# ${builtIn.id}\n\n${builtIn.what}\n\n## Why\n\n${builtIn.why}\n\n## How to fix it\n\n${builtIn.fix}\n`;
};

/** `explain [rule]`: the page of a rule, or the list of all rules. */
export function addExplain(program: Command, host: Host, end: End): void {
  program
    .command('explain')
    .description('Say what a rule wants, why, and how to fix a finding; without a rule, list all rules.')
    .argument('[rule]', 'id of the rule, e.g. status-known')
    .action((id: string | undefined) => {
      const ids = [...catalogue, ...builtIns].map((rule) => rule.id);
      if (id === undefined) {
        const width = Math.max(...ids.map((name) => name.length));
        const lines = catalogue.map((rule) => `${rule.id.padEnd(width)}  ${rule.docs.what}`);
        const ours = builtIns.map((rule) => `${rule.id.padEnd(width)}  ${rule.what}`);
        host.stdout.write(`${[...lines, ...ours].join('\n')}\n`);
        return;
      }
      const page = pageOf(id);
      if (page !== null) {
        host.stdout.write(page);
        return;
      }
      const closest = closestName(id, ids);
      host.stderr.write(
        `There is no rule "${printableLine(id)}". ${closest === null ? `Rules: ${ids.join(', ')}.` : `Did you mean ${closest}?`}\n`,
      );
      end(exitCodes.usage);
    });
}
