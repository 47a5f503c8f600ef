import type { AskedOfRule } from './checklist-presets.ts';
import type { WrittenConfiguration } from './configuration-schema.ts';
import type { Report } from './report-problem.ts';
import type { WrittenRuleSetting } from './rule-settings.ts';

const id = 'decision-missing';

/**
 * What `decision-missing` asks of the rule with its name: an error for these files, unless the rules say how much it weighs. Reported:
 * files that are named in both places, and a rule that is switched on without any, which would pass everything.
 */
export function readDecisionMissing(
  written: WrittenConfiguration['decision-missing'],
  rule: WrittenRuleSetting | undefined,
  report: Report,
): Readonly<Record<string, AskedOfRule>> {
  if (written === undefined) {
    if (typeof rule === 'string' && rule !== 'off') {
      report(
        ['rules', id],
        `Nothing says which files need a decision, so this would pass everything. Add "${id}: { preset: infrastructure }" to the file, or "paths" there.`,
      );
    }
    return {};
  }
  if (typeof rule === 'object') {
    report(
      ['rules', id],
      `The files that need a decision stand in "${id}" of this file, too. Write the severity alone here, or take that key out.`,
    );
  }
  const { preset = [], paths = [], unless = [] } = written;
  const options = { preset: typeof preset === 'string' ? [preset] : preset, paths, unless };
  return { [id]: { severity: 'error', options } };
}
