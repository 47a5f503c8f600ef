import type { LogSettings } from '../model/configuration.ts';
import { isMarkdown, isNumberedName } from './record-name.ts';

/** Markdown anywhere below the folder: records in sub-folders are records. */
export const defaultInclude: readonly string[] = ['**/*.{md,markdown}'];
/** At the root of a repository only numbered files are records: everything else there is something else. */
const rootInclude: readonly string[] = ['[0-9]*.{md,markdown}', 'adr[-_][0-9]*.{md,markdown}'];

/** The folders that public repositories keep decision records in, by the names at the end of the path. */
const conventionalFolders: readonly string[] = [
  'docs/adr',
  'doc/adr',
  'docs/adrs',
  'doc/adrs',
  'docs/decisions',
  'doc/decisions',
  'docs/architecture/decisions',
  'doc/architecture/decisions',
  'docs/architecture-decisions',
  'doc/architecture-decisions',
  'docs/architecture-decision-records',
  'docs/architecture/adr',
  'docs/architecture/adrs',
  'doc/architecture/adr',
  'architecture/decisions',
  'architecture/adr',
  'adr',
  'adrs',
  '.adr',
  'decisions',
];
/** A folder of this bare name below code is a log only if its files are numbered (`src/decisions/tree.md` is none). */
const ambiguousFolder = 'decisions';
/** Records below these belong to somebody else, or are made up. */
const foreignFolders = new Set([
  'node_modules',
  'vendor',
  'third_party',
  'testdata',
  'fixtures',
  '__fixtures__',
  '.git',
]);

const discovered = (path: string): LogSettings => ({
  path,
  include: path === '' ? rootInclude : defaultInclude,
  index: null,
  statuses: {},
  sections: {},
});

/**
 * The folder that adr-tools' `.adr-dir` names, relative to the repository and without dots at its ends; null when the file is
 * empty or points outside of the repository.
 */
export function folderOfAdrDir(text: string): string | null {
  const line = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/, 1)[0]
    ?.trim();
  if (line === undefined || line === '' || line.startsWith('/')) return null;
  const segments = line.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments.includes('..') ? null : segments.join('/');
}

/** The outermost conventional folder a Markdown file lies in, null if it lies in none. */
function conventionalFolderOf(path: string): string | null {
  if (!isMarkdown(path) || path.length > 4096) return null;
  const folders = path.split('/').slice(0, -1);
  if (folders.some((folder) => foreignFolders.has(folder))) return null;
  for (let depth = 1; depth <= folders.length; depth += 1) {
    const folder = folders.slice(0, depth).join('/');
    const convention = conventionalFolders.find((name) => folder === name || folder.endsWith(`/${name}`));
    if (convention === undefined) continue;
    if (convention === ambiguousFolder && depth > 1 && !isNumberedName(path)) continue;
    return folder;
  }
  return null;
}

/**
 * The logs of a repository. Configured ones win; else the folder of `.adr-dir`; else every conventional folder that one of
 * `paths` (files of the repository, as git spells them) lies in, also below a package of a monorepo. Sorted by path, each once;
 * none found is an empty list.
 */
export function discoverLogs(facts: {
  readonly configured: readonly LogSettings[] | null;
  readonly adrDir: string | null;
  readonly paths: readonly string[];
}): readonly LogSettings[] {
  if (facts.configured !== null) return facts.configured;
  const named = facts.adrDir === null ? null : folderOfAdrDir(facts.adrDir);
  if (named !== null) return [discovered(named)];
  const folders = new Set(facts.paths.map(conventionalFolderOf).filter((folder) => folder !== null));
  return [...folders].sort().map(discovered);
}
