import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { RepositoryRef } from '../../app/ports.ts';
import type { RepositoryPermission } from '../../core/model/command.ts';
import type { Account } from '../../core/model/pull-request.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';

/** https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user: roles of a team's own have the flags. */
const answerSchema = z.object({
  user: z
    .object({
      id: z.number().int(),
      permissions: z
        .object({
          pull: z.boolean(),
          triage: z.boolean().optional(),
          push: z.boolean(),
          maintain: z.boolean().optional(),
          admin: z.boolean(),
        })
        .optional(),
    })
    .nullable(),
});

/** What a person may do in a repository now; `none` for somebody who is not there, or whose login is somebody else's by now. Throws Failure. */
export async function readPermission(
  calls: GitHubCalls,
  ref: RepositoryRef,
  who: Pick<Account, 'id' | 'login'>,
): Promise<RepositoryPermission> {
  const parameters = { owner: ref.owner, repo: ref.name, username: who.login };
  const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
  const answer = await calls.rest(ref.installationId, route, parameters).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'github-not-found') return null;
    throw error;
  });
  if (answer === null) return 'none';
  const { user } = readAnswer('permission', answerSchema, answer);
  if (user?.id !== who.id || user.permissions === undefined) return 'none';
  const { admin, maintain, push, triage, pull } = user.permissions;
  if (admin) return 'admin';
  if (maintain === true) return 'maintain';
  if (push) return 'write';
  if (triage === true) return 'triage';
  return pull ? 'read' : 'none';
}
