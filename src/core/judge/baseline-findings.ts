import { baselineShrinks, baselineValid } from '../evaluate/built-in.ts';
import { readBaseline } from '../evaluate/read-baseline.ts';
import { baselinePath } from '../log/governing-paths.ts';
import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import type { JudgementMaterial } from './judgement-material.ts';
import { textlessFinding } from './textless-finding.ts';

type Material = Pick<JudgementMaterial, 'facts' | 'frame' | 'fork' | 'version'>;

/** More than anybody mends by hand; one more says how many there are. */
const mostTold = 20;

const findingAt = (
  { id, severity, why }: typeof baselineValid,
  line: number,
  column: number,
  message: string,
): Finding => {
  const point = { offset: 0, line, column };
  return {
    ruleId: id,
    messageId: id,
    severity,
    path: baselinePath,
    range: { start: point, end: point },
    message,
    why,
    fix: null,
  };
};

/** Where a finding stands in the file may change, because a record may be moved. */
const kindOf = ({ rule, print }: BaselineEntry): string => JSON.stringify([rule, print]);
const placeOf = ({ rule, print, path }: BaselineEntry): string => JSON.stringify([rule, print, path]);

const sums = (baseline: Baseline, keyOf: (entry: BaselineEntry) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const entry of baseline) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + entry.count);
  return counts;
};

const atMost = (
  before: readonly Baseline[],
  keyOf: (entry: BaselineEntry) => string,
): ((entry: BaselineEntry) => number) => {
  const counts = before.map((each) => sums(each, keyOf));
  return (entry) => Math.max(0, ...counts.map((each) => each.get(keyOf(entry)) ?? 0));
};

/** The entries that hold more than before. */
function grown(now: Baseline, before: readonly Baseline[]): readonly BaselineEntry[] {
  const allowed = atMost(before, kindOf);
  const allowedHere = atMost(before, placeOf);
  const wanted = sums(now, kindOf);
  return now.filter((entry) => (wanted.get(kindOf(entry)) ?? 0) > allowed(entry) && entry.count > allowedHere(entry));
}

const told = (entry: BaselineEntry): Finding =>
  findingAt(
    baselineShrinks,
    entry.line,
    1,
    `This holds more of "${entry.rule}" in ${entry.path} than the base branch does, but a baseline only shrinks. Take it out and mend the record, or ask somebody who may for a waiver: /adr waive ${baselineShrinks.id} <reason>.`,
  );

/** What the baselines of the branches hold: at the tip of the base branch, and where the pull request left it. */
const baselinesBefore = ({ frame, fork, version }: Material): readonly Baseline[] => {
  const then = fork === null ? null : version(fork, baselinePath);
  const read = then?.kind === 'text' ? readBaseline(then.text) : null;
  return [...(frame.baseline === null ? [] : [frame.baseline]), ...(read?.ok === true ? [read.value] : [])];
};

/**
 * What is wrong with the baseline that a pull request brings: it cannot be read, or it holds more than before. The records are judged
 * by the one of the base branch; this keeps a worse one from being merged. Without one before, it is the first and may hold anything. Nothing
 * where the pull request does not change it, or takes it away.
 */
export function baselineFindings(material: Material): readonly Finding[] {
  const { facts, frame, version } = material;
  if (!frame.governing.includes(baselinePath)) return [];
  const head = version(facts.head.sha, baselinePath);
  if (head.kind === 'no-text') return [{ ...textlessFinding(baselinePath, head.reason), ruleId: baselineValid.id }];
  if (head.kind !== 'text') return [];
  const read = readBaseline(head.text);
  if (!read.ok)
    return read.problems.map(({ line, column, message }) => findingAt(baselineValid, line, column, message));
  const before = baselinesBefore(material);
  if (before.length === 0) return [];
  const more = grown(read.value, before);
  const [next] = more.slice(mostTold);
  const rest = `${more.length - mostTold} further entries hold more than on the base branch.`;
  return [
    ...more.slice(0, mostTold).map(told),
    ...(next === undefined ? [] : [findingAt(baselineShrinks, next.line, 1, rest)]),
  ];
}
