import { offersNumber } from '../fix/applied-on-demand.ts';
import type { JudgementMaterial } from '../judge/judgement-material.ts';
import { renumbering } from '../judge/renumbering.ts';
import { isObserved } from '../report/told-findings.ts';
import type { Fix } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';

type Judged = Extract<Verdict, { kind: 'judged' }>;

/**
 * What "Apply fixes" does to the branch, in the order in which it is to be tried: new numbers first, with the file's name and everything
 * that refers to the record; then every safe fix.
 *
 * @param texts files of the head that the pull request changes, by path
 */
export function fixesFor(
  verdict: Judged,
  material: JudgementMaterial,
  texts: ReadonlyMap<string, string>,
): readonly Fix[] {
  const all = [...verdict.records.flatMap((record) => record.findings), ...verdict.otherFindings];
  // What only some rules are tried out for is not done on the way; where nothing is told, somebody asked for all of it.
  const findings = verdict.mode === 'observe' ? all : all.filter((finding) => !isObserved(finding, verdict));
  const numbers = findings.flatMap((finding): readonly Fix[] => {
    if (!offersNumber(finding)) return [];
    const whole = renumbering(material, { path: finding.path, to: null, texts });
    return whole.ok ? [whole.value] : [];
  });
  const safe = findings.flatMap((finding) =>
    finding.fix?.safe === true && !offersNumber(finding) ? [finding.fix] : [],
  );
  return [...numbers, ...safe];
}
