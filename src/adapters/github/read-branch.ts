import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { BranchTip, RepositoryRef, RepositoryTip } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { governedCommit, readAnswer } from './schema.ts';
import { objectName } from './schema-parts.ts';
import { openOnes, otherBasesIn } from './open-bases.ts';
import { toRootFile } from './to-file.ts';
import { branchQuery, tipQuery } from './tree-query.ts';

const branchAnswer = z.object({
  repository: z.object({
    ref: z
      .object({
        target: z.object({
          oid: objectName,
          message: z.string().optional(),
          parents: z.object({ nodes: z.array(z.object({ oid: objectName, message: z.string() })) }).optional(),
        }),
      })
      .nullable(),
  }),
});

const tipAnswer = z.object({
  repository: z.object({
    databaseId: z.number().int(),
    isPrivate: z.boolean(),
    isArchived: z.boolean(),
    openOnes,
    defaultBranchRef: z.object({ name: z.string(), target: governedCommit.nullable() }).nullable(),
  }),
});

/** The tip of a branch and its parents, null if there is no such branch. Throws Failure. */
export async function readBranch(calls: GitHubCalls, ref: RepositoryRef, branch: string): Promise<BranchTip | null> {
  const variables = { owner: ref.owner, name: ref.name, ref: `refs/heads/${branch}` };
  const { data } = await calls.query(ref.installationId, branchQuery, variables);
  const target = readAnswer('branch', branchAnswer, data).repository.ref?.target;
  if (target === undefined) return null;
  const parents = target.parents?.nodes ?? [];
  return {
    sha: target.oid,
    message: target.message ?? '',
    parents: parents.map((parent) => ({ sha: parent.oid, message: parent.message })),
  };
}

/** The tip of the default branch with what governs the repository, in one request. Throws Failure. */
export async function readTip(calls: GitHubCalls, ref: RepositoryRef): Promise<RepositoryTip> {
  const { data } = await calls.query(ref.installationId, tipQuery, { owner: ref.owner, name: ref.name });
  const { repository } = readAnswer('tip', tipAnswer, data);
  if (repository.databaseId !== ref.repositoryId) {
    throw new Failure('github-not-found', `${ref.owner}/${ref.name} is another repository now.`);
  }
  const tip = repository.defaultBranchRef?.target ?? null;
  return {
    defaultBranch: repository.defaultBranchRef?.name ?? '',
    sha: tip?.oid ?? null,
    isPrivate: repository.isPrivate,
    isArchived: repository.isArchived,
    configuration: toRootFile(tip?.configuration),
    adrDir: toRootFile(tip?.adrDir)?.text ?? null,
    log4brains: toRootFile(tip?.log4brains)?.text ?? null,
    otherBases: otherBasesIn(repository.openOnes, repository.defaultBranchRef?.name),
  };
}
