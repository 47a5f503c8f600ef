import { configurationInForce, type GoverningConfiguration } from '../config/configuration-in-force.ts';
import { ownPlaces } from '../config/own-places.ts';
import type { RepositoryName } from '../config/parent-place.ts';
import { discoverLogs } from '../log/discover-logs.ts';
import { isGoverningPath } from '../log/governing-paths.ts';
import { logOf } from '../log/log-of.ts';
import { isMarkdown } from '../log/record-name.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import { touchedPaths } from './change-facts.ts';
import { changedRecords } from './changed-record.ts';

/** What says where the logs of a repository are, as it stands on a branch. */
export interface LogPlaces extends GoverningConfiguration {
  readonly adrDir: string | null;
  readonly log4brains: string | null;
}

/**
 * Whether a pull request changes a record, or what governs records, as a branch with these files would take it. What is not known
 * (files beyond the list, logs of a configuration that cannot be read) counts as changed.
 */
export function changesGoverned(
  { files, filesComplete, redefined = [] }: Pick<PullRequestFacts, 'files' | 'filesComplete' | 'redefined'>,
  places: LogPlaces,
  repository: RepositoryName,
): boolean {
  const touched = touchedPaths(files);
  const read = configurationInForce(places, repository);
  const configured = read.ok ? read.value.logs : ownPlaces(places.configuration?.text ?? '').logs;
  const { adrDir, log4brains } = places;
  const logs = discoverLogs({ configured, adrDir, log4brains, paths: touched });
  return (
    !filesComplete ||
    (!read.ok && configured === null && touched.some(isMarkdown)) ||
    redefined.length > 0 ||
    touched.some((path) => isGoverningPath(path, logs, repository)) ||
    changedRecords(files, (path) => logOf(path, logs)).length > 0
  );
}
