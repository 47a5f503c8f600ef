const dates = [
  'date',
  'decision date',
  'date decided',
  'decided on',
  'date of decision',
  'last modified',
  'last updated',
  'updated',
  'last update',
  'created',
  'date created',
  'created on',
  'creation date',
] as const;

/** Names of date fields, the most telling first. */
export const dateFields: readonly string[] = dates;

/** Names of fields that hold nothing but people. */
export const peopleFields: ReadonlySet<string> = new Set([
  'author',
  'authors',
  'decider',
  'deciders',
  'decision maker',
  'decision makers',
  'decided by',
  'consulted',
  'informed',
  'owner',
  'owners',
  'maintainer',
  'maintainers',
  'reviewer',
  'reviewers',
  'reviewed by',
  'participants',
  'stakeholders',
  'contributors',
  'proposed by',
  'proposer',
]);

export const supersededByFields: ReadonlySet<string> = new Set(['superseded by', 'superceded by', 'replaced by']);
export const supersedesFields: ReadonlySet<string> = new Set(['supersedes', 'supercedes', 'replaces']);

/** Names of fields that relate a record to others. */
export const relationFields: ReadonlySet<string> = new Set([
  ...supersededByFields,
  ...supersedesFields,
  'amends',
  'amended by',
  'relates to',
  'related to',
  'related',
  'related adrs',
  'related decisions',
  'references',
  'links',
  'clarifies',
  'clarified by',
  'extends',
  'extended by',
  'see also',
]);

export const scopeFields: ReadonlySet<string> = new Set(['scope', 'scopes']);

/** Names that make a line without bold letters (`Status: accepted`) a field; any other such line is prose. */
export const knownFields: ReadonlySet<string> = new Set([
  ...dates,
  ...peopleFields,
  ...relationFields,
  ...scopeFields,
  'status',
  'state',
  'title',
  'id',
  'number',
  'impact',
  'category',
  'categories',
  'tags',
  'tag',
  'type',
  'domain',
  'area',
  'component',
  'components',
  'team',
  'version',
  'ticket',
  'tickets',
  'issue',
  'epic',
  'jira',
  'technical story',
  'priority',
  'review by',
  'approvers',
  'approved by',
  'other docs',
  'summary',
]);
