import { approverKey } from '../model/resolved-approver.ts';
import type { Approver, Requirement, Role, Scope, Staged } from '../model/configuration.ts';
import type { KeyPath } from './key-path.ts';
import { everyMention } from './named-approvers.ts';
import { readApprover } from './read-approver.ts';
import type { Report } from './report-problem.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Deeper than any requirement that is judged and any configuration that is read. */
const deepest = 40;

/** Reports people and teams that are pinned to two different ids, at the second one. */
export function reportContradictingPins(tree: YamlTree, report: Report): void {
  const first = new Map<string, number>();
  const visit = (current: YamlTree, path: KeyPath): void => {
    const read = typeof current.value === 'string' ? readApprover(current.value) : null;
    if (read?.ok && read.value.id !== null) {
      const key = approverKey(read.value);
      const known = first.get(key);
      if (known !== undefined && known !== read.value.id) {
        report(path, `${key} is pinned to two different ids, ${known} and ${read.value.id}. Keep the right one.`);
      }
      first.set(key, known ?? read.value.id);
    }
    if (path.length > deepest) return;
    for (const [name, child] of current.children) visit(child, [...path, name]);
  };
  for (const part of ['roles', 'scopes']) {
    const child = tree.children.get(part);
    if (child !== undefined) visit(child, [part]);
  }
}

type Pin = (who: readonly Approver[]) => readonly Approver[];

const pinnedRequirement = (requirement: Requirement, pin: Pin, depth = 0): Requirement => {
  if (depth > deepest) return requirement;
  const below = (part: Requirement): Requirement => pinnedRequirement(part, pin, depth + 1);
  switch (requirement.kind) {
    case 'seat':
      return requirement.deputies === undefined
        ? { ...requirement, who: pin(requirement.who) }
        : { ...requirement, who: pin(requirement.who), deputies: pin(requirement.deputies) };
    case 'all':
    case 'any':
      return { ...requirement, of: requirement.of.map(below) };
    case 'count':
      return { ...requirement, from: requirement.from.map(below) };
  }
};

const pinnedStages = ({ approve, after }: Staged, pin: Pin): Staged => ({
  approve: pinnedRequirement(approve, pin),
  ...(after === undefined ? {} : { after: after.map((stage) => pinnedRequirement(stage, pin)) }),
});

const pinnedKinds = (when: NonNullable<Scope['when']>, pin: Pin): NonNullable<Scope['when']> =>
  Object.fromEntries(Object.entries(when).map(([kind, asked]) => [kind, pinnedStages(asked, pin)]));

/** A person or team that is pinned to an id in one place is pinned to it wherever it stands, so that no mention of it is weaker. */
export function pinPeople(
  roles: readonly Role[],
  scopes: readonly Scope[],
): { readonly roles: readonly Role[]; readonly scopes: readonly Scope[] } {
  const pins = new Map<string, number>();
  // A mention of somebody who only stands in or is told pins, too: what is known of it must not depend on where it is written.
  for (const approver of everyMention(roles, scopes)) {
    if (approver.id === null) continue;
    const key = approverKey(approver);
    pins.set(key, pins.get(key) ?? approver.id);
  }
  const done = new Map<readonly Approver[], readonly Approver[]>();
  const pin: Pin = (who) => {
    const pinned =
      done.get(who) ?? who.map((approver) => ({ ...approver, id: pins.get(approverKey(approver)) ?? null }));
    done.set(who, pinned);
    return pinned;
  };
  return {
    roles: roles.map((role) => ({ ...role, who: pin(role.who), deputies: pin(role.deputies) })),
    scopes: scopes.map((scope) => ({
      ...scope,
      ...pinnedStages(scope, pin),
      ...(scope.when === undefined ? {} : { when: pinnedKinds(scope.when, pin) }),
      ...(scope.authors === undefined ? {} : { authors: pin(scope.authors) }),
      consult: pin(scope.consult),
      inform: pin(scope.inform),
    })),
  };
}
