import path from 'node:path';
import { createTextFile } from '../adapters/local/create-text-file.ts';
import { writeTextFile } from '../adapters/local/write-text-file.ts';
import { baselineOf, mayStand } from '../core/evaluate/hold-to-baseline.ts';
import { maxBaselineBytes } from '../core/evaluate/read-baseline.ts';
import { renderBaseline } from '../core/evaluate/render-baseline.ts';
import { baselinePath } from '../core/log/governing-paths.ts';
import type { Baseline } from '../core/model/baseline.ts';
import { counted } from '../core/report/texts.ts';
import type { BaselineUpdate } from './check-report.ts';
import { nothingKnown } from './files-since-baseline.ts';
import { printableLine } from './formats/printable.ts';
import { holdFiles, type Checked, type HeldFiles } from './hold-files.ts';

/** What an update came to: how files look with it, and what is to be said. */
export interface Updated {
  readonly held: HeldFiles;
  /** null: there is none, and none was needed. */
  readonly baseline: Baseline | null;
  readonly update: BaselineUpdate;
  readonly notice: string;
}

export type UpdateOutcome = ({ readonly ok: true } & Updated) | { readonly ok: false; readonly message: string };

const sizeOf = (baseline: Baseline): number => baseline.reduce((sum, { count }) => sum + count, 0);
const are = (count: number): string => `${counted(count, 'finding')} ${count === 1 ? 'is' : 'are'} left`;

const tooLarge = (shown: string, count: number): string =>
  `${counted(count, 'finding')} do not fit into ${shown}, which may have ${maxBaselineBytes / 1024} KB. Set "rules.since" in .github/adr.yml, so that older records are only told notes, or begin with fewer rules (preset: minimal).`;

async function create(checked: Checked, shown: string): Promise<UpdateOutcome> {
  // An earlier one that was taken away says nothing of this one.
  const anew = { ...checked, since: nothingKnown };
  const { printed } = holdFiles(anew, []);
  const habits = new Set(anew.files.flatMap((file) => file.habits ?? []));
  const standing = printed.filter(({ finding }) => mayStand(finding) || habits.has(finding));
  const baseline = baselineOf(standing);
  const update: BaselineUpdate = { kind: 'created', removed: 0, notAdded: 0 };
  const held = holdFiles(anew, baseline);
  if (baseline.length === 0) {
    const notice = 'There is nothing to write down: no baseline is needed.\n';
    return { ok: true, held, baseline: null, update: { ...update, kind: 'not-needed' }, notice };
  }
  const text = renderBaseline(baseline);
  if (Buffer.byteLength(text) > maxBaselineBytes) return { ok: false, message: tooLarge(shown, sizeOf(baseline)) };
  const file = path.join(checked.root, baselinePath);
  if (!(await createTextFile(file, text)))
    return { ok: false, message: `${shown} was written by somebody else meanwhile. Run the command again.` };
  const inFiles = counted(new Set(baseline.map((entry) => entry.path)).size, 'file');
  const size = sizeOf(baseline);
  const notes = standing.filter(({ finding }) => habits.has(finding)).length;
  const asNotes = notes === 0 ? '' : `, ${notes} of them notes as long as most records break the same`;
  const notice = `Wrote ${shown}: ${counted(size, 'finding')} in ${inFiles} ${size === 1 ? 'stands' : 'stand'} in it${asNotes}. Commit it: from now on it only shrinks.\n`;
  return { ok: true, held, baseline, update, notice };
}

async function shrink(checked: Checked, before: Baseline, shown: string): Promise<UpdateOutcome> {
  const held = holdFiles(checked, before);
  // What was moved stands where it is now.
  const after = [...baselineOf(held.printed.filter(({ finding }) => held.kept.has(finding))), ...held.unknown];
  const text = renderBaseline(after.length === 0 ? [] : merged(after));
  if (text !== renderBaseline(before)) await writeTextFile(path.join(checked.root, baselinePath), text);
  const removed = sizeOf(held.mended);
  const notAdded = held.files.reduce(
    (sum, { findings }) => sum + findings.filter(({ severity }) => severity !== 'info').length,
    0,
  );
  const done =
    removed === 0
      ? `Nothing in ${shown} is mended yet: ${are(sizeOf(after))}.\n`
      : `Took ${counted(removed, 'finding')} out of ${shown}: ${are(sizeOf(after))}.\n`;
  const refused =
    notAdded === 0
      ? ''
      : `${counted(notAdded, 'finding')} ${notAdded === 1 ? 'was' : 'were'} not added: a baseline only shrinks. Mend ${notAdded === 1 ? 'it' : 'them'}, or hold ${notAdded === 1 ? 'it' : 'them'} back in the record with <!-- adr-ignore rule-id: reason -->.\n`;
  return {
    ok: true,
    held: { ...held, mended: [] },
    baseline: merged(after),
    update: { kind: removed === 0 ? 'unchanged' : 'shrunk', removed, notAdded },
    notice: done + refused,
  };
}

/** Some of an entry may be held, and some not looked at. */
function merged(entries: Baseline): Baseline {
  const byKey = new Map<string, Baseline[number]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.path, entry.rule, entry.print]);
    byKey.set(key, { ...entry, count: entry.count + (byKey.get(key)?.count ?? 0) });
  }
  return [...byKey.values()];
}

/**
 * Writes down what stands where there is no baseline yet; where there is one takes out of it what is mended, and never adds anything.
 * A file in which nothing is left stays, so that nobody begins anew.
 */
export async function updateBaseline(checked: Checked, before: Baseline | null, shown: string): Promise<UpdateOutcome> {
  const name = printableLine(shown);
  return before === null ? create(checked, name) : shrink(checked, before, name);
}
