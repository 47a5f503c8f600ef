import { isFolderPage, isMarkdown, isNumberedName, isRecordFolder } from './record-name.ts';

/** Markdown anywhere below the folder: records in sub-folders are records. */
export const defaultInclude: readonly string[] = ['**/*.{md,markdown}'];
/** Files named like `0001-x.md` or `adr-1-x.md`, and the pages of folders that are records. */
export const numberedInclude: readonly string[] = [
  '**/[0-9]*.{md,markdown}',
  '**/adr[-_ #0-9]*.{md,markdown}',
  '**/*[-_ ]adr[-_ #0-9]*.{md,markdown}',
  '**/{readme,index}.{md,markdown}',
];
/** The same in the folder itself alone: at the root of a repository everything else is something else. */
export const shallowInclude: readonly string[] = [
  '[0-9]*.{md,markdown}',
  'adr[-_ #0-9]*.{md,markdown}',
  '*[-_ ]adr[-_ #0-9]*.{md,markdown}',
  '*/{readme,index}.{md,markdown}',
];
/** In a folder of any name only files that call themselves an ADR, with a number. */
const selfNamedInclude: readonly string[] = [
  'adr[-_ #0-9]*.{md,markdown}',
  '*[-_ ]adr[-_ #0-9]*.{md,markdown}',
  'adr[-_ 0-9]*/{readme,index}.{md,markdown}',
];

/** Folders that hold decision records wherever they lie, without a number in front, in lower case with `-` between words. */
const recordFolders = new Set([
  'adr',
  'adrs',
  '.adr',
  '.adrs',
  'architecture-decision',
  'architecture-decisions',
  'architecture-decision-record',
  'architecture-decision-records',
  'architectural-decision',
  'architectural-decisions',
  'architectural-decision-record',
  'architectural-decision-records',
  'any-decision-records',
  'decision-record',
  'decision-records',
  'decision-log',
  'decision-logs',
]);
/** `decisions` below one of these is a log as a whole, elsewhere only its numbered files (`src/decisions/tree.md` is none). */
const documentFolders = new Set([
  'doc',
  'docs',
  'documentation',
  'documents',
  'architecture',
  'architectural',
  'arch',
  'design',
  'guides',
  'handbook',
]);
/** `network-adr`, `design-decisions`: only their numbered files are records. */
const perhapsFolder = /^(?:decisions?|.{1,200}-(?:adrs?|decisions)|adrs?-.{1,200})$/;
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

const topics = '(?:architecture|architectural|design|technical|tech|key|project|product|engineering|major)-';
/** Single files that hold many records: `ADR.md`, `DECISIONS.md`, `ARCHITECTURE_DECISIONS.md`, `decision-log.md`. */
const manyRecordsFile = new RegExp(
  `^(?:adrs?|adr-log|(?:${topics})?(?:decisions|decision-(?:records?|log)|decisions-(?:log|records))|decisionlog)$`,
);

/** `adr-7.md`, `ADR001_x.md`, `ACME-ADR-Operator-0008-x.md`: the name itself says what the file is. */
const selfNamed = /^(?:[a-z]{1,12}[-_ ]){0,2}adr[-_ #]{0,2}(?:[a-z]{1,12}[-_]){0,2}\d{1,6}(?!\d)/i;

/** `10-ADR`, `03. Architecture_Decisions`: without the number, in lower case, with `-` between words. */
const plainName = (name: string): string =>
  name
    .slice(0, 255)
    .replace(/^\d{1,4}[-_. ]{1,3}/, '')
    .toLowerCase()
    .replace(/[_ ]/g, '-');

/** A place that people keep decision records in, which a path gives away. */
export interface ConventionalPlace {
  readonly path: string;
  readonly kind: 'folder' | 'file';
  readonly include: readonly string[];
}

const isNumberedRecord = (path: string): boolean =>
  isFolderPage(path) ? isRecordFolder(path.split('/').at(-2) ?? '') : isNumberedName(path);

const kindOfFolder = (names: readonly string[]): 'open' | 'numbered' | null => {
  const last = names.at(-1) ?? '';
  const parent = names.at(-2);
  if (recordFolders.has(last)) return 'open';
  if (last === 'decisions' && (parent === undefined || documentFolders.has(parent))) return 'open';
  return perhapsFolder.test(last) ? 'numbered' : null;
};

const selfNamedPlace = (path: string, folders: readonly string[]): ConventionalPlace | null => {
  const isPage = isFolderPage(path);
  const carrier = isPage ? folders.at(-1) : path.slice(path.lastIndexOf('/') + 1);
  if (carrier === undefined || !selfNamed.test(carrier)) return null;
  const holder = isPage ? folders.slice(0, -1) : folders;
  return { path: holder.join('/'), kind: 'folder', include: selfNamedInclude };
};

/** Whether a path lies in a folder of somebody else's files, or of files for tests. */
export const isForeign = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((folder) => foreignFolders.has(folder.toLowerCase()));

/**
 * The places a Markdown file makes known: the outermost folder that holds records by its name, and the file itself where it
 * holds many records by its name. What a folder governs follows from one path alone, so that a pull request, of which only
 * the changed paths are known, is governed as the whole repository is.
 */
export function placesOf(path: string): readonly ConventionalPlace[] {
  if (!isMarkdown(path) || path.length > 4096) return [];
  const folders = path.split('/').slice(0, -1);
  if (isForeign(path)) return [];
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]{1,10}$/i, '');
  const file: ConventionalPlace[] = manyRecordsFile.test(plainName(stem))
    ? [{ path, kind: 'file', include: defaultInclude }]
    : [];
  const names = folders.map(plainName);
  for (let depth = 1; depth <= folders.length; depth += 1) {
    const kind = kindOfFolder(names.slice(0, depth));
    const folder = folders.slice(0, depth).join('/');
    if (kind === 'open') return [...file, { path: folder, kind: 'folder', include: defaultInclude }];
    if (kind === 'numbered' && isNumberedRecord(path)) {
      return [...file, { path: folder, kind: 'folder', include: numberedInclude }];
    }
  }
  const own = selfNamedPlace(path, folders);
  return own === null ? file : [...file, own];
}
