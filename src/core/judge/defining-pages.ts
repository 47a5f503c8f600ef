import { configurationInForce } from '../config/configuration-in-force.ts';
import { ownPlaces } from '../config/own-places.ts';
import type { RepositoryName } from '../config/parent-place.ts';
import { discoverLogs } from '../log/discover-logs.ts';
import { isDefiningPage } from '../log/governing-paths.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { PageDefines } from '../templates/page-definition.ts';
import type { LogPlaces } from './changes-governed.ts';
import { touchedPaths } from './change-facts.ts';

/** A README of a log that a pull request changes, and what it may define. */
export interface DefiningPage {
  readonly path: string;
  readonly defines: PageDefines;
}

const readme = /(^|\/)README\.md$/;

/** A folder of which only numbered files are records is found by one of them, and the README of it is read as well. */
const withRecords = (touched: readonly string[]): readonly string[] => [
  ...touched,
  ...touched
    .filter((path) => readme.test(path))
    .map((path) => path.replace(readme, (_, folder: string) => `${folder}0001-record.md`)),
];

/**
 * The READMEs of logs that a pull request changes: each may show another template or checklist for its log, so that it has to be read.
 * None where nobody has to approve anything. Of a configuration that cannot be read it is not known what it asks for, so that
 * everything counts.
 */
export function definingPages(
  { files }: Pick<PullRequestFacts, 'files'>,
  governing: LogPlaces,
  repository: RepositoryName,
): readonly DefiningPage[] {
  const touched = touchedPaths(files);
  if (!touched.some((path) => readme.test(path))) return [];
  const read = configurationInForce(governing, repository);
  if (read.ok && read.value.scopes.length === 0) return [];
  const configured = read.ok ? read.value.logs : ownPlaces(governing.configuration?.text ?? '').logs;
  const { adrDir, log4brains } = governing;
  const logs = discoverLogs({ configured, adrDir, log4brains, paths: withRecords(touched) });
  const isAsked = !read.ok || read.value.checklist.fromTemplate;
  return [...new Set(touched)].flatMap((path): readonly DefiningPage[] => {
    const own = logs.filter((log) => isDefiningPage(path, [log]));
    const defines = { template: own.some(({ template }) => template === undefined), checklist: isAsked };
    return own.length === 0 || !(defines.template || defines.checklist) ? [] : [{ path, defines }];
  });
}
