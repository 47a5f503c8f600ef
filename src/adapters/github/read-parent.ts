import { z } from 'zod';
import type { RepositoryRef } from '../../app/ports.ts';
import type { ParentAnswer, ParentPlace } from '../../core/model/parent.ts';
import type { GitHubCalls } from './github-calls.ts';
import { fileEntry, readAnswer } from './schema.ts';
import { toFileAtCommit } from './to-file.ts';
import { parentQuery } from './tree-query.ts';

const answerSchema = z.object({
  repository: z
    .object({
      isPrivate: z.boolean(),
      owner: z.object({ login: z.string() }),
      defaultBranchRef: z
        .object({ target: z.object({ __typename: z.string(), file: fileEntry.nullish() }).nullable() })
        .nullable(),
    })
    .nullable(),
});

/**
 * The configuration of another repository of the owner, at the tip of its default branch, in one request. That it is not there, or not
 * shown, is an answer. GitHub follows renamed and transferred repositories; one of another owner is refused. Throws Failure.
 */
export async function readParent(calls: GitHubCalls, ref: RepositoryRef, place: ParentPlace): Promise<ParentAnswer> {
  const { data, errors } = await calls.query(
    ref.installationId,
    parentQuery,
    { owner: place.owner, name: place.repository, path: place.path },
    (error) => (error.type === 'NOT_FOUND' || error.type === 'FORBIDDEN') && (error.path?.length ?? 0) > 0,
  );
  const missing = (reason: Extract<ParentAnswer, { kind: 'missing' }>['reason']): ParentAnswer => ({
    kind: 'missing',
    reason,
  });
  const { repository } = readAnswer('parent configuration', answerSchema, data);
  if (errors.some(({ type }) => type === 'FORBIDDEN')) return missing('forbidden');
  if (repository === null) return missing('repository');
  if (repository.owner.login.toLowerCase() !== ref.owner.toLowerCase()) return missing('other-owner');
  const tip = repository.defaultBranchRef?.target ?? null;
  if (tip === null) return missing('no-commit');
  const file = toFileAtCommit(tip.file ?? null);
  if (file.kind === 'text') return { kind: 'text', text: file.text, isPrivate: repository.isPrivate };
  return missing(file.kind === 'missing' && file.reason === 'not-found' ? 'file' : 'no-text');
}
