import { approverKey } from '../model/approval.ts';
import type { Approver, Requirement, Role, Scope } from '../model/configuration.ts';
import { everyMention } from './named-approvers.ts';

export interface Pinning {
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  /** Logins that are pinned to two different ids, as `@login`. */
  readonly contradicting: readonly string[];
}

type Pin = (who: readonly Approver[]) => readonly Approver[];

const pinnedRequirement = (requirement: Requirement, pin: Pin): Requirement => {
  switch (requirement.kind) {
    case 'seat':
      return { ...requirement, who: pin(requirement.who) };
    case 'all':
    case 'any':
      return { ...requirement, of: requirement.of.map((part) => pinnedRequirement(part, pin)) };
    case 'count':
      return { ...requirement, from: requirement.from.map((part) => pinnedRequirement(part, pin)) };
  }
};

/** A login that is pinned to a user id in one place is pinned to it wherever it stands, so that no mention of it is weaker. */
export function pinPeople(roles: readonly Role[], scopes: readonly Scope[]): Pinning {
  const pins = new Map<string, number>();
  const contradicting = new Set<string>();
  for (const approver of everyMention(roles, scopes)) {
    if (approver.kind === 'team' || approver.id === null) continue;
    const key = approverKey(approver);
    const known = pins.get(key) ?? approver.id;
    if (known !== approver.id) contradicting.add(key);
    pins.set(key, known);
  }
  const done = new Map<readonly Approver[], readonly Approver[]>();
  const pin: Pin = (who) => {
    const pinned =
      done.get(who) ??
      who.map((approver) =>
        approver.kind === 'user' ? { ...approver, id: pins.get(approverKey(approver)) ?? null } : approver,
      );
    done.set(who, pinned);
    return pinned;
  };
  return {
    roles: roles.map((role) => ({ ...role, who: pin(role.who) })),
    scopes: scopes.map((scope) => ({ ...scope, approve: pinnedRequirement(scope.approve, pin) })),
    contradicting: [...contradicting],
  };
}
