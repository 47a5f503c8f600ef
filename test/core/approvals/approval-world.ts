import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import type { ApprovalFacts } from '../../../src/core/model/approval.ts';
import type { ApprovalSubject } from '../../../src/core/model/approval-subject.ts';
import type { ResolvedApprover } from '../../../src/core/model/resolved-approver.ts';
import type { Configuration } from '../../../src/core/model/configuration.ts';
import type { Account, Review, ReviewState } from '../../../src/core/model/pull-request.ts';

const ids = { ada: 1, ben: 2, cyd: 3, dan: 4, eve: 5, fay: 6, gus: 7, hal: 8, ivy: 9, jan: 10, robo: 99 } as const;
export type Login = keyof typeof ids;

export const account = (login: Login): Account => ({ id: ids[login], login, kind: login === 'robo' ? 'bot' : 'user' });

/** Ids of teams are numbers of their own, which may be those of people. */
const teamIds = { infra: 1, arb: 2, solo: 3, bots: 4, empty: 5, secret: 6, ext: 7, adas: 8, fays: 9 } as const;

const team = (
  slug: keyof typeof teamIds,
  members: readonly Login[],
  organization = 'octo',
  isSecret = false,
): ResolvedApprover => ({
  kind: 'team',
  id: teamIds[slug],
  slug,
  organization,
  isSecret,
  members: members.map(account),
});

const user = (login: Login): readonly [string, ResolvedApprover] => [
  `@${login}`,
  { kind: 'user', account: account(login) },
];

/** What GitHub knows of the names that the configurations of the tests use. */
export const resolved: ReadonlyMap<string, ResolvedApprover> = new Map<string, ResolvedApprover>([
  ...(Object.keys(ids) as Login[]).map(user),
  ['@octo/infra', team('infra', ['ben', 'hal'])],
  ['@octo/arb', team('arb', ['cyd', 'dan', 'fay'])],
  ['@octo/solo', team('solo', ['eve'])],
  ['@octo/adas', team('adas', ['ada'])],
  ['@octo/fays', team('fays', ['fay'])],
  ['@octo/bots', team('bots', ['robo'])],
  ['@octo/empty', team('empty', [])],
  ['@octo/secret', team('secret', ['ivy'], 'octo', true)],
  ['@elsewhere/ext', team('ext', ['jan'], 'elsewhere')],
  ['@octo/ghosts', { kind: 'unresolved', reason: 'not-found' }],
  ['@octo/hidden', { kind: 'unresolved', reason: 'not-visible' }],
  ['@renamed', { kind: 'unresolved', reason: 'other-id', expected: 11, found: 12, by: 'first-seen' }],
]);

export const roles = `
roles:
  CTO: "@ada"
  Infra Lead: "@octo/infra"
  CISO: "@fay"
  ARB: "@octo/arb"
`;

export const standard = `version: 1
${roles}
scopes:
  - { name: Infrastructure, match: { metadata: [infra] }, approve: { all: [Infra Lead, CTO] } }
  - { name: Security, approve: { all: [CISO, CTO] } }
  - { name: Data, approve: { any: [{ all: [Infra Lead, CTO] }, ARB] } }
  - { name: Architecture, default: true, approve: { count: 2, from: [ARB] } }
`;

/** One scope, Area, that takes this requirement; it is the default. */
export const oneScope = (approve: string): string =>
  `version: 1\n${roles}\nscopes:\n  - { name: Area, default: true, approve: ${approve} }\n`;

/** The same, without a default. */
export const noDefault = `version: 1\n${roles}\nscopes:\n  - { name: Area, approve: CTO }\n  - { name: Other, approve: CISO }\n`;

/** Reads a configuration that has to be right. */
export function configured(text: string): Configuration {
  const read = readConfiguration(text, '.github/adr.yml');
  if (!read.ok) throw new Error(read.problems.map((problem) => `${problem.line}: ${problem.message}`).join('\n'));
  return read.value;
}

let minute = 0;

/** A review on the head by somebody who can write; each later than the one before. */
export function review(login: Login | null, state: ReviewState, more: Partial<Review> = {}): Review {
  minute += 1;
  return {
    id: `r${minute}`,
    author: login === null ? null : account(login),
    state,
    commit: 'head',
    submittedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
    authorCanWrite: true,
    ...more,
  };
}

export const approves = (login: Login, more: Partial<Review> = {}): Review => review(login, 'approved', more);
export const objects = (login: Login, more: Partial<Review> = {}): Review => review(login, 'changes-requested', more);
export const comments = (login: Login, more: Partial<Review> = {}): Review => review(login, 'commented', more);
export const dismissed = (login: Login, more: Partial<Review> = {}): Review => review(login, 'dismissed', more);

/** A changed record whose text is `now`; at the commit `same` it was the same, at `older` another. */
export function subject(more: Partial<ApprovalSubject> = {}): ApprovalSubject {
  return {
    kind: 'record',
    path: 'docs/adr/0007-use-kafka.md',
    label: 'ADR-0007 Use Kafka',
    scopeNames: ['Infrastructure'],
    scopeLine: 4,
    substance: 'now',
    needsApproval: true,
    substanceAt: new Map([
      ['same', 'now'],
      ['older', 'then'],
      ['absent', null],
    ]),
    textAuthors: [ids.eve],
    unattributedCommits: [],
    ...more,
  };
}

/** Facts of a pull request of eve's; everything complete, nobody asked yet. */
export function facts(configuration: string, more: Partial<ApprovalFacts> = {}): ApprovalFacts {
  return {
    configuration: configured(configuration),
    subjects: [subject()],
    resolved,
    author: account('eve'),
    reviews: [],
    head: 'head',
    commitsComplete: true,
    filesComplete: true,
    requested: { userIds: [], teamSlugs: [] },
    everRequested: { userIds: [], teamSlugs: [] },
    ownerLogin: 'octo',
    ...more,
  };
}
