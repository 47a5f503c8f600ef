import path from 'node:path';
import { readTextFile, type LocalFile } from '../adapters/local/read-text-file.ts';
import type { Environment } from '../adapters/local/run-git.ts';
import { wasThere } from '../adapters/local/was-there.ts';
import { baselineValid } from '../core/evaluate/built-in.ts';
import { broughtBaseline } from '../core/judge/brought-baseline.ts';
import { textlessFinding } from '../core/judge/textless-finding.ts';
import { baselinePath } from '../core/log/governing-paths.ts';
import type { Baseline } from '../core/model/baseline.ts';
import type { Finding } from '../core/model/finding.ts';
import type { CheckedFile, Obstacle } from './check-report.ts';
import type { BaseComparison } from './compare-with-base.ts';
import { shownFrom } from './find-candidates.ts';
import { loadBaselineAt, type LoadedBaseline } from './load-baseline.ts';

/** The baseline of a repository as it was at the base, and what is wrong with the one that stands there now. */
export interface ComparedBaseline {
  readonly loaded: LoadedBaseline;
  /** Whether it differs from that of the base. */
  readonly isChanged: boolean;
  /** null: nothing is wrong with it. */
  readonly file: CheckedFile | null;
  readonly obstacle: Obstacle | null;
}

/** With `core.autocrlf` git keeps LF of what the working tree has with CRLF. */
const contentOf = (file: LocalFile): string =>
  file.kind === 'text'
    ? `text ${file.text.replaceAll('\r\n', '\n')}`
    : file.kind === 'missing'
      ? file.reason
      : file.kind;

function problemsOf(
  now: LocalFile,
  baselines: readonly Baseline[],
  moved: BaseComparison['moved'],
): readonly Finding[] {
  if (now.kind === 'text') return broughtBaseline(now.text, { baselines, movedFrom: moved });
  const reason = now.kind === 'folder' ? 'folder' : now.reason;
  if (reason === 'not-found' || reason === 'failed') return [];
  return [{ ...textlessFinding(baselinePath, reason), ruleId: baselineValid.id }];
}

const cutOff =
  'The base has no baseline, and older commits are missing here, so nobody can tell whether it had one before. Fetch them with "git fetch --unshallow", or in GitHub Actions with "fetch-depth: 0" of actions/checkout.';

/**
 * The baseline that a change is judged by, which is that of the base, and what is wrong with the one that the change brings: on pull
 * requests it is the same. One that cannot be read at the base is no hindrance for a change that mends it; then nothing is held.
 */
export async function compareBaseline(
  { commit, moved }: BaseComparison,
  { cwd, root }: { readonly cwd: string; readonly root: string },
  environment: Environment,
): Promise<ComparedBaseline> {
  const file = path.join(root, baselinePath);
  const shown = shownFrom(cwd, file);
  const now = await readTextFile(file);
  const { read, loaded } = await loadBaselineAt(cwd, root, commit, environment);
  const isChanged = contentOf(read) !== contentOf(now);
  const isFirst = now.kind === 'text' && loaded.ok && loaded.baseline === null;
  const had = isFirst ? await wasThere(root, commit, baselinePath, environment) : 'no';
  // One that was taken away held nothing any more, so that nobody begins anew by the way of taking it away.
  const before = loaded.ok && loaded.baseline !== null ? [loaded.baseline] : had === 'yes' ? [[]] : [];
  const findings = isChanged ? problemsOf(now, before, moved) : [];
  const isFailed = now.kind === 'missing' && now.reason === 'failed';
  return {
    loaded: loaded.ok || !isChanged ? loaded : { ok: true, baseline: null, shown },
    isChanged,
    file:
      findings.length === 0
        ? null
        : {
            path: shown,
            text: now.kind === 'text' ? now.text : null,
            decisions: [],
            findings: findings.map((finding) => ({ ...finding, path: shown })),
            suppressed: [],
            baselined: [],
            changes: null,
            previousPath: null,
            fixed: [],
            unfixed: null,
          },
    obstacle: isFailed
      ? { path: shown, message: now.message }
      : had === 'unknown'
        ? { path: shown, message: cutOff }
        : null,
  };
}
