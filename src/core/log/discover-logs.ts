import type { LogSettings } from '../model/configuration.ts';
import { defaultInclude, placesOf, shallowInclude, type ConventionalPlace } from './conventional-place.ts';
import { folderOfAdrDir, foldersOfLog4brains } from './named-folders.ts';

const discovered = ({ path, kind, include }: ConventionalPlace): LogSettings => ({
  path,
  kind,
  include,
  index: null,
  statuses: {},
  sections: {},
});

const namedPlace = (path: string): ConventionalPlace => ({
  path,
  kind: 'folder',
  include: path === '' ? shallowInclude : defaultInclude,
});

/** A conventional folder below a named one is a part of its log. */
const isBelow = ({ path, kind }: ConventionalPlace, folders: readonly string[]): boolean =>
  kind === 'folder' && folders.some((folder) => folder !== '' && path.startsWith(`${folder}/`));

/** Of the places with one path the one that governs most: a folder that holds records by its name before its named files. */
const wider = (a: ConventionalPlace | undefined, b: ConventionalPlace): ConventionalPlace =>
  a === undefined || b.include === defaultInclude ? b : a;

/**
 * The logs of a repository. Configured ones win. Else all of: the folder of `.adr-dir`, the folders of `.log4brains.yml`, every
 * place that one of `paths` (files of the repository, as git spells them) gives away by its name, also below a package of a
 * monorepo. `adrDir` and `log4brains` are the texts of these files, null where there is none. Sorted by path, each once; none
 * found is an empty list.
 */
export function discoverLogs(facts: {
  readonly configured: readonly LogSettings[] | null;
  readonly adrDir: string | null;
  readonly log4brains?: string | null;
  readonly paths: readonly string[];
}): readonly LogSettings[] {
  if (facts.configured !== null) return facts.configured;
  const { adrDir, log4brains = null } = facts;
  const pointed = adrDir === null ? null : folderOfAdrDir(adrDir);
  const named = [
    ...(pointed === null ? [] : [pointed]),
    ...(log4brains === null ? [] : foldersOfLog4brains(log4brains)),
  ];
  const places = new Map<string, ConventionalPlace>();
  for (const place of [...facts.paths.flatMap(placesOf), ...named.map(namedPlace)]) {
    if (!isBelow(place, named)) places.set(place.path, wider(places.get(place.path), place));
  }
  // Two named folders in each other are a log each: both were asked for.
  for (const folder of named) places.set(folder, wider(places.get(folder), namedPlace(folder)));
  return [...places.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)).map(discovered);
}
