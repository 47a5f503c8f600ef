const prefixes = {
  User: 'U',
  Bot: 'BOT',
  Organization: 'O',
  Team: 'T',
  App: 'A',
  Repository: 'R',
  PullRequest: 'PR',
  PullRequestReview: 'PRR',
  PullRequestReviewComment: 'PRRC',
  PullRequestReviewThread: 'PRRT',
  IssueComment: 'IC',
  CheckRun: 'CR',
  CheckSuite: 'CS',
  Label: 'LA',
  Commit: 'C',
  Tree: 'TR',
  Blob: 'B',
  Ref: 'REF',
  ReviewRequest: 'RR',
  TimelineEvent: 'RRE',
  Installation: 'I',
} as const;

export type NodeType = keyof typeof prefixes;

/** Global id, as GraphQL's `id` and REST's `node_id`. `key`: the database id, or repository id and object id of a git object. */
export function nodeId(type: NodeType, key: number | string): string {
  return `${prefixes[type]}_${Buffer.from(String(key)).toString('base64url')}`;
}

/** Reads what `nodeId` wrote; null for anything else. */
export function readNodeId(id: string): { readonly type: NodeType; readonly key: string } | null {
  const at = id.indexOf('_');
  const prefix = id.slice(0, at);
  const entry = Object.entries(prefixes).find(([, value]) => value === prefix);
  if (at === -1 || entry === undefined) return null;
  return { type: entry[0] as NodeType, key: Buffer.from(id.slice(at + 1), 'base64url').toString('utf8') };
}
