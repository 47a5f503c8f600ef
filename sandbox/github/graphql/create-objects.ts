import type { World } from '../state/world.ts';
import { accountObject, appObject, teamObject } from './account-objects.ts';
import { checkRunObject, checkSuiteObject } from './check-objects.ts';
import { commentObject, reviewCommentObject, reviewObject, threadObject } from './conversation-objects.ts';
import { commitObject, gitObject, refObject } from './git-objects.ts';
import type { Objects } from './objects.ts';
import { pullRequestObject } from './pull-request-object.ts';
import { labelObject, repositoryObject } from './repository-object.ts';

export function createObjects(world: World): Objects {
  const objects: Objects = {
    world,
    account: (account) => accountObject(objects, account),
    actor: (account) => (account.deleted ? null : accountObject(objects, account)),
    team: (team) => teamObject(objects, team),
    app: appObject,
    repository: (repository) => repositoryObject(objects, repository),
    label: labelObject,
    ref: (repository, ref) => refObject(objects, repository, ref),
    gitObject: (repository, sha) => gitObject(objects, repository, sha),
    commit: (repository, sha) => commitObject(objects, repository, sha),
    pullRequest: (pullRequest) => pullRequestObject(objects, pullRequest),
    review: (review) => reviewObject(objects, review),
    reviewComment: (comment) => reviewCommentObject(objects, comment),
    thread: (thread) => threadObject(objects, thread),
    comment: (comment) => commentObject(objects, comment),
    checkSuite: (suite) => checkSuiteObject(objects, suite),
    checkRun: (run) => checkRunObject(objects, run),
  };
  return objects;
}
