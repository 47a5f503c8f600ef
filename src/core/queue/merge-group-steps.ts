import type { QueuedPullRequest } from '../model/merge-group.ts';

/** More entries than GitHub puts into one merge group (100). */
const mostSteps = 100;

/**
 * The pull requests of a merge group, the first one first: the entries of the queue that lead from `base` to `head`, each beginning
 * where the one before it ends. `base` null: the group is the entry that ends at `head`. Null where the entries do not lead there, e.g.
 * because the queue was built anew meanwhile: then nobody can tell what the group holds.
 */
export function mergeGroupSteps(
  entries: readonly QueuedPullRequest[],
  base: string | null,
  head: string,
): readonly QueuedPullRequest[] | null {
  const steps: QueuedPullRequest[] = [];
  for (let at = head; at !== base && steps.length < mostSteps;) {
    const entry = entries.find((each) => each.head === at);
    if (entry === undefined || steps.includes(entry)) return null;
    steps.unshift(entry);
    if (base === null) return steps;
    at = entry.base;
  }
  return steps[0]?.base === base ? steps : null;
}
