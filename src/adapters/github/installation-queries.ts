import { entryFields, openBases } from './tree-query.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

/** The configurations of several branches (`r<i>`, variables `o<i>`, `n<i>` and `b<i>`, the name of its ref) at their tips. */
export const branchConfigurationsQuery = (count: number): string =>
  `query BranchConfigurations(${numbers(count)
    .map((each) => `$o${each}: String!, $n${each}: String!, $b${each}: String!`)
    .join(', ')}) {
  ${numbers(count)
    .map(
      (each) =>
        `r${each}: repository(owner: $o${each}, name: $n${each}) { databaseId ref(qualifiedName: $b${each}) { ...Tip } }`,
    )
    .join('\n  ')}
}
fragment Tip on Ref {
  target { ... on Commit { configuration: file(path: ".github/adr.yml") { ${entryFields} } } }
}`;

/**
 * The configurations of several repositories (`r<i>`, variables `o<i>` and `n<i>`) at the tips of their default branches, and where their
 * open pull requests go.
 */
export const configurationsQuery = (count: number): string =>
  `query Configurations(${numbers(count)
    .map((each) => `$o${each}: String!, $n${each}: String!`)
    .join(', ')}) {
  ${numbers(count)
    .map((each) => `r${each}: repository(owner: $o${each}, name: $n${each}) { ...Configured }`)
    .join('\n  ')}
}
fragment Configured on Repository {
  databaseId
  ${openBases}
  defaultBranchRef { name target { ... on Commit { configuration: file(path: ".github/adr.yml") { ${entryFields} } } } }
}`;

/** The teams above several teams (`t<i>`, variables `o<i>` and `s<i>`), as many as GitHub lets be nested, and more. */
export const teamsAboveQuery = (count: number): string =>
  `query TeamsAbove(${numbers(count)
    .map((each) => `$o${each}: String!, $s${each}: String!`)
    .join(', ')}) {
  ${numbers(count)
    .map(
      (each) =>
        `t${each}: organization(login: $o${each}) { login team(slug: $s${each}) { ancestors(first: 100) { nodes { slug } } } }`,
    )
    .join('\n  ')}
}`;
