import { z } from 'zod';
import { objectName } from './schema-parts.ts';

/** One commit on a branch, signed by GitHub, made only if the branch is still where it is expected. */
export const commitMutation = `mutation CommitOnBranch(
  $repository: String!
  $branch: String!
  $headline: String!
  $body: String!
  $parent: GitObjectID!
  $additions: [FileAddition!]!
  $deletions: [FileDeletion!]!
) {
  createCommitOnBranch(
    input: {
      branch: { repositoryNameWithOwner: $repository, branchName: $branch }
      message: { headline: $headline, body: $body }
      expectedHeadOid: $parent
      fileChanges: { additions: $additions, deletions: $deletions }
    }
  ) { commit { oid committedDate } }
}`;

/** What GitHub answers when it made the commit. */
export const commitAnswer = z.object({
  createCommitOnBranch: z.object({ commit: z.object({ oid: objectName, committedDate: z.string().nullish() }) }),
});
