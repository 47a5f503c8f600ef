import path from 'node:path';
import { createFastParser } from '../adapters/reading/native-markdown.ts';
import type { Environment } from '../adapters/local/run-git.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import type { Finding } from '../core/model/finding.ts';
import { checkChange } from './check-change.ts';
import { checkFiles } from './check-files.ts';
import type { FixMode } from './check-log.ts';
import type { CheckedFile, CheckReport, Obstacle } from './check-report.ts';
import { compareWithBase, type BaseComparison } from './compare-with-base.ts';
import { findPaths, isBelow, type RepositoryPaths } from './find-paths.ts';
import { notReadLines } from './formats/not-read.ts';
import { printableLine } from './formats/printable.ts';
import { exitCodes } from './host.ts';
import type { Progress } from './progress.ts';

export interface CheckRequest {
  /** As the user gave them; at least one. */
  readonly paths: readonly string[];
  readonly cwd: string;
  /** The configuration that the user names, null for that of the repository. */
  readonly config: string | null;
  readonly fix: FixMode;
  /** Judge only what changed since HEAD left this branch, tag or commit; null: everything. */
  readonly base: string | null;
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
}

/** Whether records are gone from a path that the user named: then it is no mistake that nothing is there. */
const hasDeleted = ({ comparison }: Part, at: string, cwd: string): boolean =>
  comparison?.deleted.some((record) => isBelow(path.resolve(cwd, record.path), path.resolve(cwd, at))) ?? false;

/** Finds, reads and judges records; with `fix` it also writes. Says nothing by itself and rejects only because of a mistake of ours. */
export async function runCheck(request: CheckRequest): Promise<CheckOutcome> {
  const { paths, cwd, fix, base } = request;
  const found = await findPaths(paths, cwd, request.config);
  if (!found.ok) return refused(`${found.problems.join('\n')}\n`);
  const parser = await createFastParser();
  const parse: MarkdownParser = (text) => {
    request.progress.step();
    return parser(text);
  };
  const parts: Part[] = [];
  for (const repository of found.repositories) {
    if (base === null) {
      parts.push({ repository, comparison: null });
      continue;
    }
    const compared = await compareWithBase(repository, paths, cwd, base, request.environment, parse);
    if (!compared.ok) return refused(`${compared.message}\n`, compared.code);
    parts.push({ repository, comparison: compared });
  }
  const missing = (of: 'absent' | 'empty'): readonly string[] =>
    parts.flatMap((part) => part.repository[of].filter((at) => !hasDeleted(part, at, cwd)));
  const absent = missing('absent');
  if (absent.length > 0) return refused(absent.map(noSuchPath).join(''));
  const notRead = parts.flatMap(({ repository }) => repository.notRead);
  const empty = missing('empty');
  const notices = `${notReadLines(notRead)}${empty.map(nothingFound).join('')}`;
  const isOther = parts.some(({ comparison }) => (comparison?.paths.length ?? 0) > 0);
  if (empty.length === paths.length && !isOther) return refused(notices);
  const ofChange: Finding[] = [];
  const files: CheckedFile[] = [];
  const obstacles: Obstacle[] = [];
  for (const { repository, comparison } of parts) {
    const { root, configuration, candidates } = repository;
    const changed = comparison?.changed ?? null;
    const checked = await checkFiles(candidates, { cwd, root }, configuration, parse, fix, request.today, changed);
    files.push(...checked.files);
    if (comparison !== null) ofChange.push(...checkChange(comparison, checked.files, configuration, request.today));
    obstacles.push(...repository.obstacles, ...checked.obstacles);
  }
  // Where there is no record at all, only the change as a whole can be judged.
  if (empty.length === paths.length && ofChange.length === 0) return refused(notices);
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
    customRules: parts.flatMap(({ repository }) => repository.configuration.customRules),
  };
  return { ok: true, report, roots: parts.map(({ repository }) => repository.root), notices };
}
