import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import { catalogue } from '../rules/catalogue.ts';
import { builtIns } from './built-in.ts';

/** A finding as a baseline knows it. */
export interface PrintedFinding {
  readonly finding: Finding;
  /** Of its file, as the baseline may call it: from the root of the repository. */
  readonly path: string;
  /** Where a file that was moved stood, if entries may still call it so. Absent: nowhere else. */
  readonly previousPath?: string;
  readonly print: string;
}

export interface Held {
  /** The findings that stand in the baseline, as they were given. */
  readonly held: ReadonlySet<Finding>;
  /** Those, and notes that an entry is kept for: a finding that only became milder is not mended. */
  readonly kept: ReadonlySet<Finding>;
  /** What of the baseline no finding needed; `count` is how many of it. */
  readonly unused: Baseline;
}

/** Rules that judge the change itself: what they say is never old. And what was not read or judged must not look well. */
const neverOld: ReadonlySet<string> = new Set([
  ...catalogue.filter(({ needs }) => needs.includes('base') || needs.includes('change')).map(({ id }) => id),
  ...builtIns.map(({ id }) => id),
]);

/** Whether a finding may stand in a baseline: an error or a warning that says something of a record as it is. */
export const mayStand = ({ ruleId, severity }: Pick<Finding, 'ruleId' | 'severity'>): boolean =>
  severity !== 'info' && !neverOld.has(ruleId);

const isNote = ({ finding: { ruleId, severity } }: PrintedFinding): boolean =>
  severity === 'info' && !neverOld.has(ruleId);

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);
const placed = (rule: string, print: string, path: string): string => keyOf(rule, print, path);

interface Stock {
  readonly entry: BaselineEntry;
  left: number;
}

/** What is still to be had, by key. */
function stocked(stocks: readonly Stock[]): ReadonlyMap<string, Stock[]> {
  const byKey = new Map<string, Stock[]>();
  for (const stock of stocks) {
    const of = placed(stock.entry.rule, stock.entry.print, stock.entry.path);
    const known = byKey.get(of);
    if (known === undefined) byKey.set(of, [stock]);
    else known.push(stock);
  }
  return byKey;
}

/** Takes one of an entry for each finding that has one at a path, and returns the findings that had none. */
function taken(
  findings: readonly PrintedFinding[],
  stocks: readonly Stock[],
  pathOf: (finding: PrintedFinding) => string | undefined,
): readonly PrintedFinding[] {
  const open = stocked(stocks.filter(({ left }) => left > 0));
  return findings.filter((each) => {
    const path = pathOf(each);
    const here = path === undefined ? undefined : open.get(placed(each.finding.ruleId, each.print, path));
    const stock = here?.at(-1);
    if (here === undefined || stock === undefined) return true;
    stock.left -= 1;
    if (stock.left === 0) here.pop();
    return false;
  });
}

/** The findings that had no entry: neither of their file, nor of the place that it was moved from. */
const without = (findings: readonly PrintedFinding[], stocks: readonly Stock[]): readonly PrintedFinding[] =>
  taken(
    taken(findings, stocks, ({ path }) => path),
    stocks,
    ({ previousPath }) => previousPath,
  );

/**
 * Which findings stand in a baseline: of each entry as many as it counts, in the order in which they are given. An entry holds for its
 * file alone, and for the file that it is known to have become: that another one is gone says nothing of a new defect. Linear in both.
 */
export function holdToBaseline(findings: readonly PrintedFinding[], baseline: Baseline): Held {
  if (baseline.length === 0) return { held: new Set(), kept: new Set(), unused: [] };
  const stocks = baseline.filter(({ count }) => count > 0).map((entry): Stock => ({ entry, left: entry.count }));
  const old = findings.filter(({ finding }) => mayStand(finding));
  const free = new Set(without(old, stocks).map(({ finding }) => finding));
  const held = new Set(old.map(({ finding }) => finding).filter((finding) => !free.has(finding)));
  const notes = findings.filter(isNote);
  const loose = new Set(without(notes, stocks));
  return {
    held,
    kept: new Set([...held, ...notes.filter((note) => !loose.has(note)).map(({ finding }) => finding)]),
    unused: stocks.filter(({ left }) => left > 0).map(({ entry, left }) => ({ ...entry, count: left })),
  };
}

/** The entries that hold these findings and nothing else. */
export function baselineOf(findings: readonly PrintedFinding[]): Baseline {
  const entries = new Map<string, BaselineEntry>();
  for (const { finding, path, print } of findings) {
    const key = placed(finding.ruleId, print, path);
    const count = (entries.get(key)?.count ?? 0) + 1;
    entries.set(key, { rule: finding.ruleId, path, print, count, line: 1 });
  }
  return [...entries.values()];
}
