import type { Requirement, Role, Scope } from '../model/configuration.ts';
import type { WrittenConfiguration } from './configuration-schema.ts';
import { quoted } from './quoted.ts';
import { listsNamed } from './named-approvers.ts';
import { readPeople } from './read-roles.ts';
import { readRequirement } from './read-requirement.ts';
import type { Report } from './report-problem.ts';
import { scopeKey } from './scope-key.ts';
import { nearestTree, type YamlTree } from './yaml-tree.ts';

/** Who fills which seat is searched for; far larger requirements than anybody writes would make that slow. */
const mostSeats = 100;

/** How many people the counts of a requirement ask for together. */
const counted = (requirement: Requirement): number => {
  if (requirement.kind === 'seat') return 0;
  const parts = requirement.kind === 'count' ? requirement.from : requirement.of;
  return parts.reduce((sum, part) => sum + counted(part), requirement.kind === 'count' ? requirement.count : 0);
};

type WrittenScope = NonNullable<WrittenConfiguration['scopes']>[number];

/** Names are unique without regard to case and blanks, and one scope at most is the default. */
const reportTwins = (written: readonly WrittenScope[], lineOf: (index: number) => number, report: Report): void => {
  const names = new Map<string, number>();
  let firstDefault: number | null = null;
  for (const [index, scope] of written.entries()) {
    const first = names.get(scopeKey(scope.name));
    if (first !== undefined) {
      report(
        ['scopes', index, 'name'],
        `The scope ${quoted(scope.name.trim())} stands here a second time, after line ${lineOf(first)}. Keep one of them.`,
      );
    }
    names.set(scopeKey(scope.name), first ?? index);
    if (scope.default !== true) continue;
    if (firstDefault !== null) {
      report(
        ['scopes', index, 'default'],
        `Only one scope can be the default, and the one of line ${lineOf(firstDefault)} is. Remove one of the two.`,
      );
    }
    firstDefault ??= index;
  }
};

/** Reads the scopes in their order. Those whose requirement cannot be read are reported and left out. */
export function readScopes(
  written: readonly WrittenScope[],
  roles: readonly Role[],
  tree: YamlTree,
  report: Report,
): readonly Scope[] {
  const lineOf = (index: number): number => nearestTree(tree, ['scopes', index]).tree.at.line;
  reportTwins(written, lineOf, report);
  return written.flatMap((scope, index): readonly Scope[] => {
    const approve = readRequirement(scope.approve, roles, ['scopes', index, 'approve'], report);
    if (approve === null) return [];
    if (listsNamed(approve).length + counted(approve) > mostSeats) {
      report(
        ['scopes', index, 'approve'],
        `A scope can name at most ${mostSeats} roles, people and teams, counted people included. Make it smaller.`,
      );
      return [];
    }
    const metadata = [scope.name, ...(scope.match?.metadata ?? [])].map(scopeKey);
    return [
      {
        name: scope.name.trim(),
        metadata: [...new Set(metadata)],
        paths: scope.match?.paths ?? [],
        labels: [...new Set((scope.match?.labels ?? []).map((label) => label.trim().toLowerCase()))],
        isDefault: scope.default === true,
        approve,
        consult: readPeople(scope.consult ?? [], ['scopes', index, 'consult'], report),
        inform: readPeople(scope.inform ?? [], ['scopes', index, 'inform'], report),
        line: lineOf(index),
      },
    ];
  });
}
