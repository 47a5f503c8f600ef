const members = 'pageInfo { hasNextPage endCursor } nodes { __typename login databaseId }';

/** Users (`u<i>`, variables `u<i>`) and teams (`t<i>`, variables `o<i>` and `s<i>`) with the first 100 members each. */
export const peopleQuery = (users: number, teams: number): string => {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);
  const variables = [
    ...numbers(users).map((user) => `$u${user}: String!`),
    ...numbers(teams).map((team) => `$o${team}: String!, $s${team}: String!`),
  ];
  const fields = [
    ...numbers(users).map((user) => `u${user}: user(login: $u${user}) { __typename login databaseId }`),
    ...numbers(teams).map(
      (team) => `t${team}: organization(login: $o${team}) { login team(slug: $s${team}) { ...Team } }`,
    ),
  ];
  const fragment = `fragment Team on Team { databaseId slug privacy members(first: 100, membership: ALL) { ${members} } }`;
  return `query People(${variables.join(', ')}) {
  ${fields.join('\n  ')}
}${teams > 0 ? `\n${fragment}` : ''}`;
};

/** Further members of a team; membership ALL: those of its child teams are its own. */
export const moreMembersQuery = `query MoreMembers($organization: String!, $slug: String!, $after: String!) {
  organization(login: $organization) {
    team(slug: $slug) { page: members(first: 100, after: $after, membership: ALL) { ${members} } }
  }
}`;
