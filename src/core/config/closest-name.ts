import leven from 'leven';
import { quoted } from './quoted.ts';

/** Longer names are no typing mistakes, and comparing costs the product of both lengths. */
const longestName = 100;
const mostListed = 12;

/**
 * The name that was probably meant, compared without regard to case; null if none is near: at most a third of the letters differ,
 * and never more than three.
 */
export function closestName(name: string, known: readonly string[]): string | null {
  if (name.length > longestName) return null;
  const wanted = name.trim().toLowerCase();
  const nearest = known
    .filter((candidate) => candidate.length <= longestName)
    .map((candidate) => ({ candidate, distance: leven(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.min(3, Math.max(1, Math.floor(candidate.length / 3))))
    .reduce<{ candidate: string; distance: number } | null>(
      (best, each) => (best === null || each.distance < best.distance ? each : best),
      null,
    );
  return nearest?.candidate ?? null;
}

/** The sentence that ends a message about an unknown name: the one that was probably meant, else what there is. */
export function suggestion(name: string, known: readonly string[], introduction = 'Allowed here'): string {
  const closest = closestName(name, known);
  if (closest !== null) return `Did you mean ${quoted(closest)}?`;
  if (known.length === 0) return 'Remove it.';
  const rest = known.length > mostListed ? `, and ${known.length - mostListed} more` : '';
  return `${introduction}: ${known.slice(0, mostListed).map(quoted).join(', ')}${rest}.`;
}
