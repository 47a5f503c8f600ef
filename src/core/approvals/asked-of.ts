import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { ChangeKind, Scope, Staged } from '../model/configuration.ts';
import type { MatchedScope } from './match-scopes.ts';

/** A scope with one of the things it asks for, and what of the pull request that is asked of. */
export interface AskedScope extends MatchedScope {
  readonly asked: Staged;
  /** The kinds of change that it is for; see ScopeResult. */
  readonly when?: readonly ChangeKind[];
}

const everyKind: readonly ChangeKind[] = ['new', 'status', 'other'];

/**
 * Whether something changes in one of these ways. What is not known may be any of them, and what speaks of all records (the configuration,
 * what a page says outside of its records) is all of them: it must not be a way around what a kind of change asks for.
 */
const isOf = ({ kind, changes = [] }: ApprovalSubject, kinds: readonly ChangeKind[]): boolean =>
  kind !== 'record' || (changes.length === 0 ? kinds.length > 0 : changes.some((each) => kinds.includes(each)));

/** For the kinds without a requirement of their own, and for what speaks of all records. */
const byDefault = (scope: Scope, named: readonly ChangeKind[]): Omit<AskedScope, keyof MatchedScope> => ({
  asked: scope,
  when: everyKind.filter((kind) => !named.includes(kind)),
});

/**
 * What a scope asks for, each with what it is asked of; the order is that of the configuration. A scope that asks the same of every
 * change has one. Something that changes in several ways is under each of them: the union is needed, so that nothing is escaped by mixing.
 */
export function askedOf({ scope, subjects }: MatchedScope): readonly AskedScope[] {
  const { when } = scope;
  if (when === undefined) return [{ scope, subjects, asked: scope }];
  const named = everyKind.filter((kind) => when[kind] !== undefined);
  const all = [
    byDefault(scope, named),
    ...named.flatMap((kind) => {
      const asked = when[kind];
      return asked === undefined ? [] : [{ asked, when: [kind] }];
    }),
  ];
  return all.flatMap((each): readonly AskedScope[] => {
    const covered = subjects.filter((subject) => isOf(subject, each.when ?? []));
    return covered.length === 0 ? [] : [{ ...each, scope, subjects: covered }];
  });
}
