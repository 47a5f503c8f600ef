import { z } from 'zod';
import type { Clock, People, RepositoryRef } from '../../app/ports.ts';
import { approverKey, heldToPin } from '../../core/model/resolved-approver.ts';
import type { ResolvedApprover, ResolvedApprovers } from '../../core/model/resolved-approver.ts';
import type { Approver } from '../../core/model/configuration.ts';
import type { Account } from '../../core/model/pull-request.ts';
import { createByteCache } from './byte-cache.ts';
import type { GitHubCalls } from './github-calls.ts';
import { moreMembersQuery, peopleQuery } from './people-query.ts';
import { readPages } from './read-pages.ts';
import { readPermission } from './read-permission.ts';
import { readAnswer, user } from './schema.ts';
import { id, page } from './schema-parts.ts';
import type { Page } from './schema-parts.ts';
import { toAccount } from './to-facts.ts';

/**
 * How long names are remembered, in milliseconds: whoever left a team counts no longer than that, in any instance. Those that were not
 * found for less, because somebody is about to mend them.
 */
const rememberFor = { found: 60_000, unresolved: 30_000 } as const;
/** Accounts that are remembered in all, members of teams included. */
const accountBudget = 100_000;
const namesPerRequest = 50;

const team = z.object({
  databaseId: id,
  slug: z.string(),
  privacy: z.enum(['SECRET', 'VISIBLE']),
  members: page(user),
});
const organization = z.object({ login: z.string(), team: team.nullable() });
const answerSchema = z.record(z.string(), z.unknown());
const membersAnswer = z.object({ organization: z.object({ team: z.object({ page: page(user) }) }) });

interface Remembered {
  readonly readAt: number;
  readonly until: number;
  readonly value: ResolvedApprover;
}

const unresolved = (reason: 'not-found' | 'not-visible'): ResolvedApprover => ({ kind: 'unresolved', reason });

type TeamApprover = Extract<Approver, { kind: 'team' }>;
type UserApprover = Extract<Approver, { kind: 'user' }>;

/** Resolves logins and teams of an installation, many in one request, and remembers them for one minute. */
export function createPeople(calls: GitHubCalls, clock: Clock): People {
  const cache = createByteCache<Remembered>(
    accountBudget,
    ({ value }) => 1 + (value.kind === 'team' ? value.members.length : 0),
  );
  const keyOf = (ref: RepositoryRef, key: string): string => `${ref.installationId} ${key}`;

  const readTeam = async (
    ref: RepositoryRef,
    approver: TeamApprover,
    answer: unknown,
    isForbidden: boolean,
  ): Promise<ResolvedApprover> => {
    if (isForbidden) return unresolved('not-visible');
    const owner = readAnswer('team', organization.nullable(), answer);
    if (owner === null) return unresolved('not-found');
    if (owner.team === null) {
      // The teams of other organisations are not shown to an installation, so nothing is known of them.
      return unresolved(owner.login.toLowerCase() === ref.owner.toLowerCase() ? 'not-found' : 'not-visible');
    }
    const { databaseId, slug, privacy, members } = owner.team;
    const further = async (after: string): Promise<Page<z.infer<typeof user>>> => {
      const variables = { organization: owner.login, slug, after };
      const { data } = await calls.query(ref.installationId, moreMembersQuery, variables);
      return readAnswer('team members', membersAnswer, data).organization.team.page;
    };
    const all = await readPages(`members of ${approverKey(approver)}`, members, further);
    return {
      kind: 'team',
      id: databaseId,
      slug,
      organization: owner.login,
      isSecret: privacy === 'SECRET',
      members: all.map(toAccount).filter((account): account is Account => account !== null),
    };
  };

  const readUser = (answer: unknown, isForbidden: boolean): ResolvedApprover => {
    if (isForbidden) return unresolved('not-visible');
    const account = toAccount(readAnswer('user', user.nullable(), answer));
    return account === null ? unresolved('not-found') : { kind: 'user', account };
  };

  const lookUp = async (ref: RepositoryRef, approvers: readonly Approver[]): Promise<ResolvedApprovers> => {
    const users = approvers.filter((each): each is UserApprover => each.kind === 'user');
    const teams = approvers.filter((each): each is TeamApprover => each.kind === 'team');
    const variables = Object.fromEntries([
      ...users.map((each, index) => [`u${index}`, each.login] as const),
      ...teams.flatMap((each, index) => [[`o${index}`, each.organization] as const, [`s${index}`, each.slug] as const]),
    ]);
    // One name that GitHub does not know, or will not show, must not lose the others.
    const { data, errors } = await calls.query(
      ref.installationId,
      peopleQuery(users.length, teams.length),
      variables,
      (error) => (error.type === 'NOT_FOUND' || error.type === 'FORBIDDEN') && (error.path?.length ?? 0) > 0,
    );
    const answers = readAnswer('people', answerSchema, data);
    const forbidden = new Set(errors.filter((each) => each.type === 'FORBIDDEN').map((each) => each.path?.[0]));
    const resolved = new Map<string, ResolvedApprover>();
    for (const [index, approver] of users.entries()) {
      const alias = `u${index}`;
      resolved.set(approverKey(approver), readUser(answers[alias], forbidden.has(alias)));
    }
    for (const [index, approver] of teams.entries()) {
      const alias = `t${index}`;
      resolved.set(approverKey(approver), await readTeam(ref, approver, answers[alias], forbidden.has(alias)));
    }
    return resolved;
  };

  const remembered = (ref: RepositoryRef, approver: Approver, since: number): ResolvedApprover | null => {
    const entry = cache.get(keyOf(ref, approverKey(approver)));
    return entry !== undefined && entry.until > clock.now().getTime() && entry.readAt >= since ? entry.value : null;
  };

  return {
    permission: (ref, who) => readPermission(calls, ref, who),

    async resolve(ref, approvers, since) {
      const found = new Map<string, ResolvedApprover>();
      const open = new Map<string, Approver>();
      for (const approver of approvers) {
        const known = remembered(ref, approver, since?.getTime() ?? 0);
        if (known === null) open.set(approverKey(approver), approver);
        else found.set(approverKey(approver), known);
      }
      const names = [...open.values()];
      for (let start = 0; start < names.length; start += namesPerRequest) {
        const readAt = clock.now().getTime();
        for (const [key, value] of await lookUp(ref, names.slice(start, start + namesPerRequest))) {
          const time = value.kind === 'unresolved' ? rememberFor.unresolved : rememberFor.found;
          cache.set(keyOf(ref, key), { readAt, until: readAt + time, value });
          found.set(key, value);
        }
      }
      return withPins(found, approvers);
    },
  };
}

/** A name that belongs to another id than the pinned one is somebody else now: it resolves to nobody. */
const withPins = (found: ResolvedApprovers, approvers: readonly Approver[]): ResolvedApprovers => {
  const pinned = new Map(found);
  for (const approver of approvers) {
    const key = approverKey(approver);
    const value = found.get(key);
    if (value !== undefined && approver.id !== null) pinned.set(key, heldToPin(value, approver));
  }
  return pinned;
};
