/** Queries for files and folders at commits. Aliases carry positions, variables carry every value from outside. */

/** Of an entry of a folder what says whether it is a file, and its text. */
export const entryFields = `mode
  type
  oid
  object { __typename ... on Blob { text isBinary isTruncated byteSize } }`;

/** The branches that the open pull requests of a repository go into, as a rule all of them. */
export const openBases = `openOnes: pullRequests(states: [OPEN], first: 100) {
      pageInfo { hasNextPage }
      nodes { baseRefName }
    }`;

/** Files of several commits: `c<i>` is a commit, `f<j>` a path of it; variables `o<i>` and `p<i>_<j>`. */
export const filesQuery = (pathsPerCommit: readonly number[]): string => {
  const variables = pathsPerCommit.flatMap((paths, commit) => [
    `$o${commit}: GitObjectID!`,
    ...Array.from({ length: paths }, (_, path) => `$p${commit}_${path}: String!`),
  ]);
  const commits = pathsPerCommit.map((paths, commit) => {
    const files = Array.from({ length: paths }, (_, path) => `f${path}: file(path: $p${commit}_${path}) { ...File }`);
    return `c${commit}: object(oid: $o${commit}) { __typename ... on Commit { ${files.join(' ')} } }`;
  });
  return `query Files($owner: String!, $name: String!, ${variables.join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${commits.join('\n    ')}
  }
}
fragment File on TreeEntry {
  ${entryFields}
}`;
};

const levels = (depth: number): string =>
  `__typename ... on Tree { entries { name mode type oid${depth > 1 ? ` object { ${levels(depth - 1)} }` : ''} } }`;

/** A folder of a commit and `depth` levels of entries below it. */
export const folderQuery = (depth: number): string =>
  `query Folder($owner: String!, $name: String!, $oid: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    commit: object(oid: $oid) {
      __typename
      ... on Commit { folder: file(path: $path) { mode type oid object { ${levels(depth)} } } }
    }
  }
}`;

/** Several trees by id (`t<i>`, variables `o<i>`). */
export const treesQuery = (count: number, depth: number): string => {
  const all = Array.from({ length: count }, (_, tree) => tree);
  return `query Trees($owner: String!, $name: String!, ${all.map((tree) => `$o${tree}: GitObjectID!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${all.map((tree) => `t${tree}: object(oid: $o${tree}) { ${levels(depth)} }`).join('\n    ')}
  }
}`;
};

/** What stands at some paths in commits and in their parents: `c<i>` and `f<j>`; variables `o<i>` and `p<j>`. */
export const changesQuery = (commits: number, paths: number): string => {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);
  const variables = [
    ...numbers(commits).map((commit) => `$o${commit}: GitObjectID!`),
    ...numbers(paths).map((path) => `$p${path}: String!`),
  ];
  return `query Changes($owner: String!, $name: String!, ${variables.join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${numbers(commits)
      .map(
        (commit) =>
          `c${commit}: object(oid: $o${commit}) { __typename ...Paths ... on Commit { parents(first: 8) { totalCount nodes { ...Paths } } } }`,
      )
      .join('\n    ')}
  }
}
fragment Paths on Commit {
  ${numbers(paths)
    .map((path) => `f${path}: file(path: $p${path}) { mode oid }`)
    .join('\n  ')}
}`;
};

/** The parents of some commits: `c<i>`, variables `o<i>`. */
export const parentsQuery = (commits: number): string => {
  const all = Array.from({ length: commits }, (_, number) => number);
  return `query Parents($owner: String!, $name: String!, ${all.map((commit) => `$o${commit}: GitObjectID!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${all.map((commit) => `c${commit}: object(oid: $o${commit}) { ...Parents }`).join('\n    ')}
  }
}
fragment Parents on Commit {
  parents(first: 8) { totalCount nodes { oid } }
}`;
};

/** Whether something stands at some paths of a commit: `f<j>`; variables `p<j>`. */
export const existingQuery = (paths: number): string => {
  const all = Array.from({ length: paths }, (_, path) => path);
  return `query Existing($owner: String!, $name: String!, $oid: GitObjectID!, ${all.map((path) => `$p${path}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    commit: object(oid: $oid) {
      __typename
      ... on Commit { ${all.map((path) => `f${path}: file(path: $p${path}) { mode }`).join(' ')} }
    }
  }
}`;
};

/** The tip of a branch, its parents, and what both say of themselves; `ref` is the full name, `refs/heads/...`. */
export const branchQuery = `query Branch($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) {
    ref(qualifiedName: $ref) {
      target { __typename oid ... on Commit { message parents(first: 100) { nodes { oid message } } } }
    }
  }
}`;

/** The tip of the default branch with the files that govern the repository. */
export const tipQuery = `query Tip($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    databaseId
    isPrivate
    isArchived
    ${openBases}
    defaultBranchRef {
      name
      target {
        __typename
        oid
        ... on Commit {
          configuration: file(path: ".github/adr.yml") { ...File }
          adrDir: file(path: ".adr-dir") { ...File }
          log4brains: file(path: ".log4brains.yml") { ...File }
        }
      }
    }
  }
}
fragment File on TreeEntry {
  ${entryFields}
}`;

/** A file at the tip of the default branch of a repository, with what tells whose it is. */
export const parentQuery = `query Parent($owner: String!, $name: String!, $path: String!) {
  repository(owner: $owner, name: $name) {
    isPrivate
    owner { login }
    defaultBranchRef { target { __typename ... on Commit { file(path: $path) { ...File } } } }
  }
}
fragment File on TreeEntry {
  ${entryFields}
}`;

/** The newest commit up to one that changed a path. */
export const historyQuery = `query History($owner: String!, $name: String!, $oid: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    commit: object(oid: $oid) { __typename ... on Commit { history(first: 1, path: $path) { nodes { oid } } } }
  }
}`;
