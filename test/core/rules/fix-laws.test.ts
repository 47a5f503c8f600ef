import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/core/fix/apply-fixes.ts';
import type { Finding, Severity } from '../../../src/core/model/finding.ts';
import { catalogue } from '../../../src/core/rules/catalogue.ts';
import type { GoodExample } from '../../../src/core/rules/rule.ts';
import { judged } from './messages-of.ts';

const weights: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
const path = 'docs/adr/0007-use-postgresql.md';

/** With the options of the example for the rule it is of, and every other rule as it is recommended. */
const settingsOf = (ruleId: string, example: GoodExample): Parameters<typeof judged>[2] =>
  Object.fromEntries(
    catalogue.map((rule) => [
      rule.id,
      { severity: rule.severity.recommended, options: rule.id === ruleId ? (example.options ?? {}) : {} },
    ]),
  );

const nameOf = ({ ruleId, messageId, element }: Finding): string => `${ruleId} ${messageId} ${element ?? ''}`;
const counted = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(nameOf(finding), (counts.get(nameOf(finding)) ?? 0) + 1);
  return counts;
};

const examples = catalogue.flatMap((rule) =>
  [...rule.examples.good, ...rule.examples.bad].map((example) => ({
    name: `${rule.id}: ${example.title}`,
    rule,
    example,
  })),
);

describe('the fix of any finding', () => {
  it.each(examples)('$name', ({ rule, example }) => {
    const rules = settingsOf(rule.id, example);
    const at = example.path ?? path;
    const before = judged(example.markdown, example, rules);
    for (const finding of before) {
      if (finding.fix === null) continue;
      const fixed = applyFixes(new Map([...Object.entries(example.log ?? {}), [at, example.markdown]]), [finding.fix]);
      expect(fixed.applied).toEqual([finding.fix]);
      const renamed = finding.fix.edits.find((edit) => edit.kind === 'rename')?.to ?? at;
      const { [renamed]: markdown = '', ...log } = Object.fromEntries(fixed.texts);
      const after = judged(markdown, { ...example, path: renamed, log }, rules);

      // What is new weighs no more than what was mended.
      const known = counted(before);
      const heavier = after.filter(
        (other) =>
          weights[other.severity] > weights[finding.severity] &&
          (counted(after).get(nameOf(other)) ?? 0) > (known.get(nameOf(other)) ?? 0),
      );
      expect(heavier).toEqual([]);

      // Applied again it has nothing left to do: the finding is gone, or its like stands elsewhere.
      const again = after.filter((other) => nameOf(other) === nameOf(finding) && other.message === finding.message);
      const same = before.filter((other) => nameOf(other) === nameOf(finding) && other.message === finding.message);
      expect(again.length).toBe(same.length - 1);
    }
  });
});
