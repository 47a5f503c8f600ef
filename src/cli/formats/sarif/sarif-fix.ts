import type { ArtifactChange, Fix as SarifFix } from 'sarif';
import type { Edit, Fix } from '../../../core/model/finding.ts';
import { locationOf, type SarifPlaces } from './sarif-place.ts';
import type { SarifSource } from './sarif-source.ts';
import { sarifText } from './sarif-text.ts';

type Replace = Extract<Edit, { readonly kind: 'replace' }>;

/**
 * A fix as SARIF writes it (§3.55); null if it moves or creates files, which SARIF cannot say, or touches a text that is not at hand:
 * a fix is told whole or not at all. The replacements stand in the order of the file.
 */
export function sarifFix(
  fix: Fix | null,
  sourceOf: (path: string) => SarifSource | null,
  places: SarifPlaces,
): SarifFix | null {
  if (fix === null || fix.edits.length === 0) return null;
  const byPath = new Map<string, Replace[]>();
  for (const edit of fix.edits) {
    if (edit.kind !== 'replace') return null;
    byPath.set(edit.path, [...(byPath.get(edit.path) ?? []), edit]);
  }
  const artifactChanges: ArtifactChange[] = [];
  for (const [path, edits] of byPath) {
    const source = sourceOf(path);
    if (source === null) return null;
    artifactChanges.push({
      artifactLocation: locationOf(path, places),
      replacements: edits
        .toSorted((a, b) => a.start - b.start)
        .map(({ start, end, text }) => ({
          deletedRegion: source.regionBetween(start, end),
          insertedContent: { text },
        })),
    });
  }
  return { description: { text: sarifText(fix.title) }, artifactChanges };
}
