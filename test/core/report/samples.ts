import fc from '../../support/properties.ts';
import type {
  ApprovalVerdict,
  RequirementResult,
  ReviewAssessment,
  ScopeResult,
} from '../../../src/core/model/approval.ts';
import type { Decision, DecisionStatus } from '../../../src/core/model/decision.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import type { Range } from '../../../src/core/model/position.ts';
import type { Account, PullRequestFacts } from '../../../src/core/model/pull-request.ts';
import type { CanonicalStatus } from '../../../src/core/model/status.ts';
import type { RecordVerdict, Verdict } from '../../../src/core/model/verdict.ts';

export type Judged = Extract<Verdict, { kind: 'judged' }>;

/** Whole lines `first` to `last`, offsets unknown. */
export const lines = (first: number, last = first, columns: readonly [number, number] = [1, 10]): Range => ({
  start: { offset: 0, line: first, column: columns[0] },
  end: { offset: 0, line: last, column: columns[1] },
});

export const finding = (change: Partial<Finding> = {}): Finding => ({
  ruleId: 'status-known',
  messageId: 'unknown',
  severity: 'error',
  path: 'docs/adr/0002-cache.md',
  range: lines(3),
  message: 'The status "Propsed" is not known.',
  why: 'Nobody can tell whether it holds.',
  fix: null,
  ...change,
});

export const status = (value: CanonicalStatus, raw: string = value): DecisionStatus => ({
  raw,
  value,
  note: null,
  style: 'bold-line',
  range: lines(3),
  wordRange: lines(3),
});

export const decision = (change: Partial<Decision> & { readonly titleText?: string } = {}): Decision => {
  const { titleText = 'Cache at the edge', ...rest } = change;
  return {
    path: 'docs/adr/0002-cache.md',
    range: lines(1, 20),
    title: { text: titleText, raw: titleText, id: null, number: null, range: lines(1) },
    id: null,
    number: 2,
    status: status('proposed', 'Proposed'),
    date: '2026-01-02',
    dateRaw: '2026-01-02',
    scopes: [],
    impact: null,
    category: null,
    tags: [],
    people: { author: [], deciders: [], consulted: [], informed: [], owner: [], reviewers: [] },
    supersededBy: [],
    supersedes: [],
    partlySupersedes: [],
    partlySupersededBy: [],
    amends: [],
    amendedBy: [],
    refines: [],
    relatesTo: [],
    metadataStyle: 'bold-line',
    fields: [],
    sections: [],
    substance: 'cache at the edge',
    ...rest,
  };
};

export const record = (change: Partial<RecordVerdict> = {}): RecordVerdict => ({
  path: 'docs/adr/0002-cache.md',
  change: 'added',
  decision: decision(),
  findings: [],
  checklist: [],
  ...change,
});

export const account = (id: number, login: string): Account => ({ id, login, kind: 'user' });
export const ada = account(1, 'ada');
export const grace = account(2, 'grace');

export const seat = (label: string, change: Partial<RequirementResult> = {}): RequirementResult => ({
  label,
  kind: 'seat',
  state: 'waiting',
  filledBy: [],
  candidates: [{ kind: 'user', login: 'ada', id: null }],
  parts: [],
  ...change,
});

export const review = (who: Account, reason: ReviewAssessment['reason'], commit: string | null): ReviewAssessment => ({
  account: who,
  reason,
  commit,
});

export const scope = (change: Partial<ScopeResult> = {}): ScopeResult => ({
  scope: 'Infrastructure',
  subjects: [],
  state: 'waiting',
  requirement: seat('all of', {
    kind: 'all',
    parts: [seat('Team Lead', { state: 'met', filledBy: [grace] }), seat('CTO')],
  }),
  reviews: [],
  ...change,
});

export const approvals = (change: Partial<ApprovalVerdict> = {}): ApprovalVerdict => ({
  state: 'not-configured',
  scopes: [],
  problems: [],
  ask: { users: [], teams: [] },
  askLater: [],
  ...change,
});

export const judged = (change: Partial<Judged> = {}): Judged => ({
  kind: 'judged',
  mode: 'enforce',
  records: [record()],
  otherFindings: [],
  approvals: approvals(),
  ...change,
});

export const facts = (change: Partial<PullRequestFacts> = {}): PullRequestFacts => ({
  repository: {
    id: 10,
    ownerId: 3,
    owner: 'octo-org',
    name: 'shop',
    isPrivate: false,
    isArchived: false,
    defaultBranch: 'main',
  },
  number: 7,
  nodeId: 'PR_7',
  title: 'Cache',
  state: 'open',
  isDraft: false,
  author: account(9, 'author'),
  openedByUs: false,
  base: { ref: 'main', sha: 'b'.repeat(40) },
  head: { ref: 'topic', sha: 'a'.repeat(40), repositoryId: 10 },
  files: [],
  filesComplete: true,
  reviews: [],
  commits: [],
  commitsComplete: true,
  requested: { userIds: [], teamSlugs: [] },
  everRequested: { userIds: [], teamSlugs: [] },
  configuration: null,
  adrDir: null,
  shown: { checks: [], comments: [], reviewComments: [] },
  ...change,
});

const tokens = [
  '@ada',
  '@octo-org/leads',
  '#12',
  'GH-12',
  'octo/shop#3',
  '<!--',
  '-->',
  '<!-- adr-governor:index:start -->',
  '<!-- adr-governor:index:end -->',
  '<b>',
  '</details>',
  '![x](https://evil.example/x.png)',
  '[a](b)',
  '[^1]',
  '|',
  '\\',
  '`',
  '```',
  '~~~',
  '*',
  '_',
  '**',
  '$',
  '&amp;',
  '&#64;',
  '\n',
  '\r\n',
  '\u202E',
  '\u2066',
  '\uD800',
  '😀',
  '\u0000',
  '- ',
  '1. ',
  '# ',
  '===',
  'https://x.example',
  'www.x.example',
  'a@b.example',
  ' ',
  '\t',
  'word',
  'ADR-0001',
  '\uFEFF',
  ':tada:',
  '\u2028',
] as const;

/** Text somebody wrote to break out of where we put it. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...tokens), fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 14 })
  .map((parts) => parts.join(''));
