import path from 'node:path';
import { createFastParser } from '../adapters/reading/native-markdown.ts';
import type { Environment } from '../adapters/local/run-git.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import { modeOf } from '../core/evaluate/mode-of.ts';
import { checkChange } from './check-change.ts';
import { checkFiles } from './check-files.ts';
import type { FixMode } from './check-log.ts';
import type { BaselineUse, CheckedFile, CheckReport, Obstacle } from './check-report.ts';
import { compareBaseline, type ComparedBaseline } from './compare-baseline.ts';
import { compareWithBase, type BaseComparison } from './compare-with-base.ts';
import { filesSinceBaseline, nothingKnown } from './files-since-baseline.ts';
import { findPaths, isBelow, type RepositoryPaths } from './find-paths.ts';
import { notReadLines } from './formats/not-read.ts';
import { printableLine } from './formats/printable.ts';
import { exitCodes } from './host.ts';
import { loadBaseline, type LoadedBaseline } from './load-baseline.ts';
import { notReadIn, nothingReadable } from './not-read.ts';
import type { Progress } from './progress.ts';
import { useBaseline } from './use-baseline.ts';

export interface CheckRequest {
  /** As the user gave them; at least one. */
  readonly paths: readonly string[];
  readonly cwd: string;
  /** The configuration that the user names, null for that of the repository. */
  readonly config: string | null;
  /** A copy of the configuration that it builds on; null: none is named. */
  readonly parent: string | null;
  readonly fix: FixMode;
  /** Judge only what changed since HEAD left this branch, tag or commit; null: everything. */
  readonly base: string | null;
  readonly updateBaseline: boolean;
  readonly environment: Environment;
  /** ISO date. */
  readonly today: string;
  readonly progress: Progress;
}

/** What a check came to, and what is to be said beside the report. */
export type CheckOutcome =
  | {
      readonly ok: true;
      readonly report: CheckReport;
      /** The roots of the repositories that the paths lie in, on the disk. */
      readonly roots: readonly string[];
      readonly notices: string;
    }
  | { readonly ok: false; readonly code: number; readonly notices: string };

/** A check that finds nothing must not look like one that passes. */
const nothingFound = (at: string): string =>
  `No decision records were found in "${printableLine(at)}". Name the files themselves, or the folder of the log in "logs" of .github/adr.yml.\n`;

const noSuchPath = (at: string): string => `There is no file or folder "${printableLine(at)}".\n`;

const refused = (notices: string, code: number = exitCodes.usage): CheckOutcome => ({ ok: false, code, notices });

interface Part {
  readonly repository: RepositoryPaths;
  readonly comparison: BaseComparison | null;
  readonly loaded: Extract<LoadedBaseline, { readonly ok: true }>;
  /** What is told of the baseline itself; null: not told against a base. */
  readonly brought: ComparedBaseline | null;
}

/** Whether records are gone from a path that the user named: then it is no mistake that nothing is there. */
const hasDeleted = ({ comparison }: Part, at: string, cwd: string): boolean =>
  comparison?.deleted.some((record) => isBelow(path.resolve(cwd, record.path), path.resolve(cwd, at))) ?? false;

/** Which files of the disk were to be judged: all that the user named or that lie below; with a base those that changed. */
const isAskedOf =
  ({ comparison }: Part, { paths, cwd }: CheckRequest) =>
  (file: string): boolean =>
    comparison === null
      ? paths.some((at) => isBelow(file, path.resolve(cwd, at)))
      : comparison.changed.has(file) || comparison.deleted.some((record) => path.resolve(cwd, record.path) === file);

/** Finds, reads and judges records; with `fix` it also writes. Says nothing by itself and rejects only because of a mistake of ours. */
export async function runCheck(request: CheckRequest): Promise<CheckOutcome> {
  const { paths, cwd, fix, base } = request;
  const found = await findPaths(paths, cwd, request.config, request.parent);
  if (!found.ok) return refused(`${found.problems.join('\n')}\n`);
  const parser = await createFastParser();
  const parse: MarkdownParser = (text) => {
    request.progress.step();
    return parser(text);
  };
  const parts: Part[] = [];
  for (const repository of found.repositories) {
    const { root } = repository;
    const compared =
      base === null ? null : await compareWithBase(repository, paths, cwd, base, request.environment, parse);
    if (compared?.ok === false) return refused(`${compared.message}\n`, compared.code);
    const brought = compared === null ? null : await compareBaseline(compared, { cwd, root }, request.environment);
    const loaded = brought === null ? await loadBaseline(cwd, root) : brought.loaded;
    if (!loaded.ok) return refused(`${loaded.problems.join('\n')}\n`);
    parts.push({ repository, comparison: compared, loaded, brought });
  }
  const missing = (of: 'absent' | 'empty'): readonly string[] =>
    parts.flatMap((part) => part.repository[of].filter((at) => !hasDeleted(part, at, cwd)));
  const absent = missing('absent');
  if (absent.length > 0) return refused(absent.map(noSuchPath).join(''));
  const notRead = parts.flatMap(({ repository, comparison }) => notReadIn(repository, comparison, cwd));
  const empty = missing('empty');
  const parents = parts.flatMap(({ repository }) => (repository.unread === null ? [] : [`${repository.unread}\n`]));
  let notices = `${parents.join('')}${notReadLines(notRead)}${empty.map(nothingFound).join('')}`;
  const isOther = parts.some(({ comparison }) => (comparison?.paths.length ?? 0) > 0);
  if (empty.length === paths.length && !isOther) return refused(notices);
  const ofChange: CheckReport['ofChange'][number][] = [];
  const files: CheckedFile[] = [];
  const obstacles: Obstacle[] = [];
  const baselines: BaselineUse[] = [];
  for (const part of parts) {
    const { repository, comparison, brought, loaded } = part;
    const { root, configuration, candidates } = repository;
    const changed = comparison?.changed ?? null;
    const checked = await checkFiles(candidates, { cwd, root }, configuration, parse, fix, request.today, changed);
    const unread = nothingReadable(repository, notReadIn(repository, comparison, cwd));
    const unjudged = [
      ...(unread === null ? [] : [unread]),
      ...repository.obstacles,
      ...checked.obstacles,
      ...(brought?.obstacle ? [brought.obstacle] : []),
    ];
    const known = loaded.baseline === null ? nothingKnown : await filesSinceBaseline(root, request.environment);
    const held = await useBaseline(
      {
        root,
        cwd,
        files: checked.files,
        obstacles: unjudged,
        isAsked: isAskedOf(part, request),
        since: comparison ?? known,
        isOfBase: comparison !== null,
      },
      loaded,
      request.updateBaseline,
    );
    if (!held.ok) return refused(`${notices}${held.message}\n`);
    const { mode, ruleModes } = repository.configuration;
    const told = [...held.files, ...(brought?.file ? [brought.file] : [])];
    files.push(...told.map((file) => ({ ...file, modes: { mode, ruleModes } })));
    if (comparison !== null) {
      const found = checkChange(comparison, held.files, configuration, request.today);
      ofChange.push(...found.map((finding) => ({ finding, mode: modeOf(finding.ruleId, configuration) })));
    }
    // Whoever changes the baseline knows of what is mended.
    const use = held.use === null || brought?.isChanged !== true ? held.use : { ...held.use, mended: [] };
    baselines.push(...(use === null ? [] : [use]));
    notices += held.notice;
    obstacles.push(...unjudged);
  }
  // Where there is no record at all, only the change as a whole can be judged.
  if (empty.length === paths.length && ofChange.length === 0 && files.length === 0) return refused(notices);
  const report: CheckReport = {
    base:
      base === null
        ? null
        : {
            ref: base,
            commits: parts.flatMap(({ comparison }) => comparison?.commit ?? []),
            deleted: parts.flatMap(({ comparison }) => comparison?.deleted ?? []),
          },
    files,
    ofChange,
    obstacles,
    notRead,
    isDryRun: fix.reach !== 'none' && !fix.isWritten,
    baselines,
    customRules: parts.flatMap(({ repository }) => repository.configuration.customRules),
  };
  return { ok: true, report, roots: parts.map(({ repository }) => repository.root), notices };
}
