import { approverKey, heldToId, resolvedId, type ResolvedApprovers } from '../core/model/resolved-approver.ts';
import type { Approver } from '../core/model/configuration.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import type { FirstSeen, SeenName } from './job-ports.ts';
import type { People, RepositoryRef } from './ports.ts';

interface Ports {
  readonly people: Pick<People, 'resolve'>;
  readonly firstSeen: Pick<FirstSeen, 'read' | 'keep'>;
}

/** Resolves names for one judgement. What is remembered of a name is read once. Each throws Failure. */
export interface ApproverResolver {
  /** The names of the configuration that governs: what is new of them is remembered. `since` as for `People`. */
  governing(approvers: readonly Approver[], since?: Date): Promise<ResolvedApprovers>;
  /** The names of a configuration that somebody proposes, which everybody could write: nothing of it is remembered. */
  proposed(approvers: readonly Approver[]): Promise<ResolvedApprovers>;
}

/** For what rests on no governing configuration, or not for certain: it reads what is remembered, and adds nothing. */
export const readingOnly = (firstSeen: Pick<FirstSeen, 'read'>): Pick<FirstSeen, 'read' | 'keep'> => ({
  read: (place, names) => firstSeen.read(place, names),
  keep: () => Promise.resolve(new Map()),
});

/** For those who keep no database: nothing was ever seen before. */
export const nothingSeen: Pick<FirstSeen, 'read' | 'keep'> = readingOnly({ read: () => Promise.resolve(new Map()) });

/**
 * Resolves names as `People` does, and to nobody where a name belongs to another id than when it was first seen, unless it is pinned. A
 * pin replaces what is remembered only where the default branch has it: whoever may push could write one into any other branch.
 */
export function createApproverResolver(
  { people, firstSeen }: Ports,
  ref: RepositoryRef,
  { repository, base }: Pick<PullRequestFacts, 'repository' | 'base'>,
): ApproverResolver {
  const place = { ownerId: repository.ownerId, repositoryId: repository.id };
  const isDefault = base.ref === repository.defaultBranch;
  /** Null: nothing is remembered of it. */
  const remembered = new Map<string, number | null>();

  const recall = async (approvers: readonly Approver[]): Promise<void> => {
    const names = [...new Set(approvers.map(approverKey))].filter((name) => !remembered.has(name));
    if (names.length === 0) return;
    const found = await firstSeen.read(place, names);
    for (const name of names) remembered.set(name, found.get(name) ?? null);
  };

  const keepNew = async (approvers: readonly Approver[], resolved: ResolvedApprovers): Promise<void> => {
    const seen = approvers.flatMap((approver): readonly SeenName[] => {
      const name = approverKey(approver);
      const answer = resolved.get(name);
      // A pin of somebody else resolved to nobody already.
      const id = answer === undefined ? null : resolvedId(answer);
      const known = remembered.get(name) ?? null;
      const isPinned = approver.id !== null && isDefault;
      return id === null || id === known || (known !== null && !isPinned) ? [] : [{ name, id, isPinned }];
    });
    if (seen.length === 0) return;
    for (const [name, id] of await firstSeen.keep(place, seen)) remembered.set(name, id);
  };

  const held = (approvers: readonly Approver[], resolved: ResolvedApprovers): ResolvedApprovers => {
    const answers = new Map(resolved);
    for (const approver of approvers) {
      const name = approverKey(approver);
      const answer = resolved.get(name);
      if (answer === undefined || approver.id !== null) continue;
      answers.set(name, heldToId(answer, remembered.get(name) ?? null, 'first-seen'));
    }
    return answers;
  };

  const looked = async (approvers: readonly Approver[], since?: Date): Promise<ResolvedApprovers> =>
    (await Promise.all([people.resolve(ref, approvers, since), recall(approvers)]))[0];

  return {
    governing: async (approvers, since) => {
      const resolved = await looked(approvers, since);
      await keepNew(approvers, resolved);
      return held(approvers, resolved);
    },
    proposed: async (approvers) => held(approvers, await looked(approvers)),
  };
}
