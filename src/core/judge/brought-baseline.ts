import { baselineShrinks, baselineValid } from '../evaluate/built-in.ts';
import { readBaseline } from '../evaluate/read-baseline.ts';
import { baselinePath } from '../log/governing-paths.ts';
import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import { shortHash } from '../report/fingerprint.ts';

/** More than anybody mends by hand; one more says how many there are. */
const mostTold = 20;

/** What the baseline was before a change, and what the change moves. */
export interface BaselineBefore {
  /** What it held, on each of the commits that it is told against: an entry may hold as much as on any of them. None: there never was one. */
  readonly baselines: readonly Baseline[];
  /** Where files that are moved stood before, by where they stand now. */
  readonly movedFrom: ReadonlyMap<string, string>;
}

type FindingAt = (rule: typeof baselineValid, line: number, column: number, message: string) => Finding;

/** Findings of a text, from a column to the end of its line. A place outside of the text is moved inside. */
function findingsIn(text: string): FindingAt {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ id, severity, why }, wanted, column, message) => {
    const line = Math.min(Math.max(Math.trunc(wanted) || 1, 1), starts.length);
    const from = starts[line - 1] ?? 0;
    const end = from + text.slice(from, (starts[line] ?? text.length + 1) - 1).trimEnd().length;
    const start = Math.min(from + Math.max(column - 1, 0), end);
    const pointAt = (offset: number) => ({ offset, line, column: offset - from + 1 });
    const range = { start: pointAt(start), end: pointAt(end) };
    return { ruleId: id, messageId: id, severity, path: baselinePath, range, message, why, fix: null };
  };
}

const placeOf = (rule: string, print: string, path: string): string => JSON.stringify([rule, print, path]);

const counted = (baseline: Baseline): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule, print, path, count } of baseline) {
    const place = placeOf(rule, print, path);
    counts.set(place, (counts.get(place) ?? 0) + count);
  }
  return counts;
};

/** The entries that hold more than before. One of a file that is moved may take along what stood at its old path and no longer does. */
function grown(now: Baseline, { baselines, movedFrom }: BaselineBefore): readonly BaselineEntry[] {
  const kept = counted(now);
  const before = baselines.map(counted);
  const at = (counts: ReadonlyMap<string, number>, { rule, print }: BaselineEntry, path: string): number =>
    counts.get(placeOf(rule, print, path)) ?? 0;
  return now.filter((entry) => {
    const old = movedFrom.get(entry.path);
    const allowed = before.map((then) => {
      const brought = old === undefined ? 0 : at(then, entry, old) - at(kept, entry, old);
      return at(then, entry, entry.path) + Math.max(0, brought);
    });
    return at(kept, entry, entry.path) > Math.max(0, ...allowed);
  });
}

const told = ({ rule, path }: BaselineEntry): string =>
  `This holds more of "${rule}" in ${path} than the base branch does, but a baseline only shrinks. Take it out and mend the record, or ask somebody who may for a waiver: /adr waive ${baselineShrinks.id} <reason>.`;

/**
 * What is wrong with a baseline as a change brings it, on its lines: it cannot be read, or it holds more than before. Without one before
 * it is the first and may hold anything. At most 21 findings; never throws, whatever the text is.
 */
export function broughtBaseline(text: string, before: BaselineBefore): readonly Finding[] {
  const findingAt = findingsIn(text);
  const read = readBaseline(text);
  if (!read.ok)
    return read.problems.map(({ line, column, message }) => findingAt(baselineValid, line, column, message));
  if (before.baselines.length === 0) return [];
  const more = grown(read.value, before);
  const [next] = more.slice(mostTold);
  // A waiver holds for what is told: so that it holds for these entries alone, they are told apart.
  const print = shortHash(
    more.slice(mostTold).map(({ rule, path, print: of, count }) => `${rule} ${path} ${of} ${count}`),
  );
  const rest = `${more.length - mostTold} further entries hold more than on the base branch (together ${print}).`;
  return [
    ...more.slice(0, mostTold).map((entry) => findingAt(baselineShrinks, entry.line, 1, told(entry))),
    ...(next === undefined ? [] : [findingAt(baselineShrinks, next.line, 1, rest)]),
  ];
}
