/** Queries for what stood at paths before, and what brought it there. Variables carry every value from outside. */

/** So many commits are looked back at for each path: a text that stood there before those counts as one that never did. */
const mostCommits = 50;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, number) => number);

/** The newest commits up to one that changed some paths, with what each left there: `h<i>`, variables `p<i>`. About a point for each path. */
export const pathHistoryQuery = (paths: number): string =>
  `query PathHistory($owner: String!, $name: String!, $oid: GitObjectID!, ${numbers(paths)
    .map((path) => `$p${path}: String!`)
    .join(', ')}) {
  repository(owner: $owner, name: $name) {
    commit: object(oid: $oid) {
      __typename
      ... on Commit {
        ${numbers(paths)
          .map(
            (path) =>
              `h${path}: history(first: ${mostCommits}, path: $p${path}) { nodes { oid file(path: $p${path}) { type oid } } }`,
          )
          .join('\n        ')}
      }
    }
  }
}`;

/** The pull requests that commits came from, with what stood at a path once they were merged: `c<i>`, variables `o<i>` and `p<i>`. 20 cost three points. */
export const mergedFromQuery = (commits: number): string => {
  const variables = numbers(commits).map((commit) => `$o${commit}: GitObjectID!, $p${commit}: String!`);
  const each = numbers(commits).map(
    (commit) => `c${commit}: object(oid: $o${commit}) {
      __typename
      ... on Commit {
        associatedPullRequests(first: 3) {
          nodes { ...Merged mergeCommit { file(path: $p${commit}) { type oid } } }
        }
      }
    }`,
  );
  return `query MergedFrom($owner: String!, $name: String!, $appId: Int!, ${variables.join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${each.join('\n    ')}
  }
}
fragment Merged on PullRequest {
  number
  mergedAt
  baseRefName
  baseRepository { databaseId }
  headRefOid
  commits(last: 1) {
    nodes {
      commit {
        oid
        checkSuites(first: 2, filterBy: { appId: $appId }) {
          pageInfo { hasNextPage endCursor }
          nodes {
            checkRuns(first: 3, filterBy: { checkType: LATEST, checkName: "ADR approvals" }) {
              pageInfo { hasNextPage endCursor }
              nodes { databaseId externalId status conclusion completedAt summary }
            }
          }
        }
      }
    }
  }
}`;
};
