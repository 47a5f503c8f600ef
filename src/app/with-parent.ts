import { parentPlace, type RepositoryName } from '../core/config/parent-place.ts';
import type { GoverningConfiguration } from '../core/config/configuration-in-force.ts';
import type { ParentConfiguration } from '../core/model/parent.ts';
import type { RepositoryRef, SourceTree } from './ports.ts';

/**
 * What governs a branch, with the configuration that its own one builds on, or that of the owner where it has none: one read, none
 * where there is nothing to look for. Throws Failure when GitHub fails; what is not there is an answer.
 */
export async function withParent<Governing extends GoverningConfiguration>(
  sourceTree: Pick<SourceTree, 'parent'>,
  ref: RepositoryRef,
  governing: Governing,
  repository: RepositoryName = ref,
): Promise<Governing & { readonly parent: ParentConfiguration | null }> {
  const place = parentPlace(governing.configuration, repository);
  const parent = place === null ? null : { place, answer: await sourceTree.parent(ref, place) };
  return { ...governing, parent };
}
