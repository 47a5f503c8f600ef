import { parentLabel } from '../core/config/parent-place.ts';
import type { SourceTree } from './ports.ts';

/**
 * The same tree, in which each configuration that others build on is read once. For one job alone: what follows from a judgement then
 * rests on the very configuration that it rests on, and costs no further read.
 */
export const readParentOnce = (sourceTree: SourceTree): SourceTree => {
  const known = new Map<string, ReturnType<SourceTree['parent']>>();
  return {
    ...sourceTree,
    parent: (ref, place) => {
      const key = `${ref.installationId} ${parentLabel(place)}`;
      const answer = known.get(key) ?? sourceTree.parent(ref, place);
      known.set(key, answer);
      return answer;
    },
  };
};
