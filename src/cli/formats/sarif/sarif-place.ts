import path from 'node:path';
import type { ArtifactLocation } from 'sarif';
import { isBelow } from '../../find-paths.ts';
import { slashed } from '../../find-candidates.ts';

/** The repositories that a report speaks of, and where the command ran. */
export interface SarifPlaces {
  readonly cwd: string;
  /** The roots of the repositories on the disk. */
  readonly roots: readonly string[];
}

/** What the paths of a run count from: the root of the repository, as GitHub expects it. */
export const uriBaseId = '%SRCROOT%';

/** The index of the innermost repository that a path of a report lies in; 0 where it lies in none. */
export function repositoryOf(shown: string, { cwd, roots }: SarifPlaces): number {
  const file = path.resolve(cwd, shown);
  const holding = roots.filter((root) => isBelow(file, root));
  const innermost = holding.reduce((best, root) => (root.length > best.length ? root : best), '');
  return Math.max(0, roots.indexOf(innermost));
}

/** A path of a report as it is told from the root of its repository. */
export function fromRoot(shown: string, places: SarifPlaces): string {
  const root = places.roots[repositoryOf(shown, places)] ?? places.cwd;
  return slashed(path.relative(root, path.resolve(places.cwd, shown)));
}

/** A path of a report as a location: a relative reference (RFC 3986), so that the log says nothing of the machine. */
export const locationOf = (shown: string, places: SarifPlaces): ArtifactLocation => ({
  uri: fromRoot(shown, places).toWellFormed().split('/').map(encodeURIComponent).join('/'),
  uriBaseId,
});
