import { applyFixes } from '../../src/core/fix/apply-fixes.ts';
import type { Finding, Fix } from '../../src/core/model/finding.ts';

export interface FixedText {
  readonly text: string;
  readonly applied: readonly Finding[];
  readonly postponed: readonly Finding[];
}

/** One file after the fixes of its findings: only those marked safe, unless `safeOnly` is false. */
export function fixedText(text: string, path: string, findings: readonly Finding[], safeOnly = true): FixedText {
  const wanted = findings.filter(({ fix }) => fix !== null && (!safeOnly || fix.safe));
  const fixes = wanted.flatMap(({ fix }): readonly Fix[] => (fix === null ? [] : [fix]));
  const { texts, applied } = applyFixes(new Map([[path, text]]), fixes);
  const isApplied = ({ fix }: Finding): boolean => fix !== null && applied.includes(fix);
  return {
    text: texts.get(path) ?? '',
    applied: wanted.filter(isApplied),
    postponed: wanted.filter((finding) => !isApplied(finding)),
  };
}
