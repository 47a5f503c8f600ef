import { judgedDocuments } from '../core/judge/log-materials.ts';
import type { JudgementMaterial } from '../core/judge/judgement-material.ts';
import { commitsToCompare } from '../core/judge/taken-away.ts';
import type { FileChanges } from '../core/model/merge-group.ts';
import { Failure } from './failure.ts';
import type { RepositoryRef, SourceTree } from './ports.ts';

/** What one commit changes; null: it has nothing in common with the base branch, or is gone. */
const changesOf = async (
  sourceTree: Pick<SourceTree, 'fileChanges'>,
  ref: RepositoryRef,
  base: string,
  commit: string,
): Promise<FileChanges | null> => {
  try {
    return await sourceTree.fileChanges(ref, base, commit);
  } catch (error) {
    if (error instanceof Failure && error.code === 'github-not-found') return null;
    throw error;
  }
};

/**
 * What the commits of reviews change, where it matters whether a record had been taken away there or stood elsewhere; asks nothing where
 * no record is taken away. A commit that GitHub does not compare, or not in full, is left out. Throws Failure.
 */
export async function changesAt(
  sourceTree: Pick<SourceTree, 'fileChanges'>,
  ref: RepositoryRef,
  material: JudgementMaterial,
): Promise<NonNullable<JudgementMaterial['changesAt']>> {
  const base = material.facts.base.sha;
  const commits = base === null ? [] : commitsToCompare(material, judgedDocuments(material));
  const compared = await Promise.all(
    commits.map(async (commit) => [commit, await changesOf(sourceTree, ref, base ?? '', commit)] as const),
  );
  return new Map(
    compared.flatMap(([commit, changes]) => (changes?.isComplete === true ? [[commit, changes.files]] : [])),
  );
}
