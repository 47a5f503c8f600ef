import type { PullRequestRef, PullRequests, RepositoryRef } from './ports.ts';

const remembered = <Ref, Value>(
  read: (ref: Ref) => Promise<Value>,
  keyOf: (ref: Ref) => string,
): ((ref: Ref) => Promise<Value>) => {
  const known = new Map<string, Promise<Value>>();
  return (ref) => {
    const answer = known.get(keyOf(ref)) ?? read(ref);
    known.set(keyOf(ref), answer);
    return answer;
  };
};

/**
 * The same pull requests, each question asked of GitHub once. For one job alone: what follows from a judgement then rests on the
 * very facts that it rests on, and costs no further read.
 */
export const readOnce = (pullRequests: PullRequests): PullRequests => ({
  ...pullRequests,
  read: remembered(
    (ref: PullRequestRef) => pullRequests.read(ref),
    ({ repositoryId, number }) => `${repositoryId}:${number}`,
  ),
  openFiles: remembered(
    (ref: RepositoryRef) => pullRequests.openFiles(ref),
    ({ repositoryId }) => String(repositoryId),
  ),
});
