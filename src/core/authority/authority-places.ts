import { isNumberedName, isTemplateName } from '../log/record-name.ts';
import type { LogSettings } from '../model/configuration.ts';
import type { Page } from './page-parts.ts';

/** Where it may stand who approves the records of a log. */
export type AuthorityPlace = Pick<Page, 'path' | 'kind'>;

/** Pages of a repository that may say it among much else. */
export const projectPages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'GOVERNANCE.md',
  'docs/README.md',
  'docs/CONTRIBUTING.md',
  '.github/CONTRIBUTING.md',
];

/** A page beside the records that is about them; `process.md`, `adr-governance.md`. A number makes it a record. */
const aboutThem =
  /^(?:readme|index)$|process|governance|approv|\braci\b|workflow|guide|guideline|contributing|how[-_ ]?to|lifecycle|policy/i;
const mostPages = 20;

/**
 * The pages that may say who approves the records of a log, in the order in which they are read: the file that holds the records, else the
 * README and other pages about the records beside them and the templates, then those of the repository. At most 20 beside the records.
 *
 * @param paths the files of the log's folder; of no use where the log is one file
 */
export function authorityPlaces(
  { path: folder, kind }: Pick<LogSettings, 'path' | 'kind'>,
  paths: readonly string[],
): readonly AuthorityPlace[] {
  const project = projectPages.map((path): AuthorityPlace => ({ path, kind: 'project' }));
  if (kind === 'file') return [{ path: folder, kind: 'own' }, ...project.filter(({ path }) => path !== folder)];
  const prefix = folder === '' ? '' : `${folder}/`;
  const beside = paths.flatMap((path): readonly AuthorityPlace[] => {
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : '/';
    if (name.includes('/') || !/\.(?:md|markdown)$/i.test(name)) return [];
    if (isTemplateName(name)) return [{ path, kind: 'template' }];
    return aboutThem.test(name.replace(/\.\w+$/, '')) && !isNumberedName(name) ? [{ path, kind: 'own' }] : [];
  });
  const isReadme = ({ path }: AuthorityPlace): boolean => /readme\.\w+$/i.test(path);
  const sorted = [...beside]
    .sort((one, other) => Number(isReadme(other)) - Number(isReadme(one)) || (one.path < other.path ? -1 : 1))
    .slice(0, mostPages);
  return [...sorted, ...project.filter(({ path }) => !sorted.some((own) => own.path === path))];
}
