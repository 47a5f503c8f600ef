import path from 'node:path';
import type { Baseline } from '../core/model/baseline.ts';
import type { BaselineUse, CheckedFile } from './check-report.ts';
import { shownFrom } from './find-candidates.ts';
import { holdFiles, type Checked } from './hold-files.ts';
import type { LoadedBaseline } from './load-baseline.ts';
import { updateBaseline } from './update-baseline.ts';

export type UsedBaseline =
  | {
      readonly ok: true;
      readonly files: readonly CheckedFile[];
      /** null: there is none. */
      readonly use: BaselineUse | null;
      readonly notice: string;
    }
  | { readonly ok: false; readonly message: string };

const sizeOf = (baseline: Baseline): number => baseline.reduce((sum, { count }) => sum + count, 0);

/** Takes out of the findings of one repository what stands in its baseline; with `update` also writes that. */
export async function useBaseline(
  checked: Checked,
  { baseline, shown }: Extract<LoadedBaseline, { readonly ok: true }>,
  update: boolean,
): Promise<UsedBaseline> {
  const { root, cwd, files } = checked;
  if (update) {
    const updated = await updateBaseline(checked, baseline, shown);
    if (!updated.ok) return updated;
    const use = { path: shown, findings: sizeOf(updated.baseline ?? []), mended: [], update: updated.update };
    return { ok: true, files: updated.held.files, use, notice: updated.notice };
  }
  if (baseline === null) return { ok: true, files, use: null, notice: '' };
  const held = holdFiles(checked, baseline);
  // Nobody has mended what is told on a line that was changed.
  const told = new Set(
    held.printed.flatMap(({ finding, path: at, previousPath = at }) =>
      held.kept.has(finding) ? [] : [`${finding.ruleId} ${at}`, `${finding.ruleId} ${previousPath}`],
    ),
  );
  const isMended = ({ rule, path: at }: Baseline[number]): boolean => !told.has(`${rule} ${at}`);
  const mended = held.mended.filter(isMended).map(({ rule, path: at, count }) => ({
    rule,
    path: shownFrom(cwd, path.join(root, at)),
    count,
  }));
  return {
    ok: true,
    files: held.files,
    use: { path: shown, findings: sizeOf(baseline), mended, update: null },
    notice: '',
  };
}
