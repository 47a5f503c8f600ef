import { approverKey, heldToPin, type ResolvedApprover, type ResolvedApprovers } from '../model/resolved-approver.ts';
import type { Approver } from '../model/configuration.ts';
import type { Account } from '../model/pull-request.ts';

type Unresolved = Extract<ResolvedApprover, { kind: 'unresolved' }>;

/** A name of the configuration with the people behind it. */
export interface KnownApprover {
  readonly approver: Approver;
  readonly key: string;
  /** Why it is not known who that is, null if it is. */
  readonly unresolved: Unresolved | null;
  /** The people behind the name, bots left out; none while it is unresolved. */
  readonly people: readonly Account[];
  readonly ids: ReadonlySet<number>;
  readonly isSecret: boolean;
}

const answerFor = (approver: Approver, resolved: ResolvedApprovers): ResolvedApprover => {
  const answer = resolved.get(approverKey(approver));
  if (answer === undefined) return { kind: 'unresolved', reason: 'not-found' };
  if (answer.kind === 'unresolved') return answer;
  if (answer.kind !== approver.kind) return { kind: 'unresolved', reason: 'not-found' };
  // The name may belong to somebody else by now: the id is what counts.
  return heldToPin(answer, approver);
};

/** Looks a name up. A name nobody answered for is one that was not found. */
function knownApprover(approver: Approver, resolved: ResolvedApprovers): KnownApprover {
  const answer = answerFor(approver, resolved);
  const members = answer.kind === 'user' ? [answer.account] : answer.kind === 'team' ? answer.members : [];
  const people = members.filter((account) => account.kind === 'user');
  return {
    approver,
    key: approverKey(approver),
    unresolved: answer.kind === 'unresolved' ? answer : null,
    people,
    ids: new Set(people.map((account) => account.id)),
    isSecret: answer.kind === 'team' && answer.isSecret,
  };
}

/** Looks names up and remembers them: a team of thousands is gone through once, however many scopes name it. */
export function approverLookup(resolved: ResolvedApprovers): (approver: Approver) => KnownApprover {
  const remembered = new Map<string, KnownApprover>();
  return (approver) => {
    const name = `${approverKey(approver)}#${approver.id ?? ''}`;
    const known = remembered.get(name) ?? knownApprover(approver, resolved);
    remembered.set(name, known);
    return known;
  };
}
