import type { SearchEffort } from '../approvals/search-effort.ts';
import type { ChangeKind, Requirement, Role, Scope, Staged } from '../model/configuration.ts';
import type { WrittenConfiguration } from './configuration-schema.ts';
import { quoted } from './quoted.ts';
import type { KeyPath } from './key-path.ts';
import { listsNamed, stagesOf } from './named-approvers.ts';
import { readNames, readPeople } from './read-roles.ts';
import { readStages } from './read-stages.ts';
import type { Report } from './report-problem.ts';
import { reportTooFew } from './too-few-people.ts';
import type { WrittenRequirement } from './requirement-schema.ts';
import { scopeKey } from './scope-key.ts';
import { nearestTree, originOf, type YamlTree } from './yaml-tree.ts';

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
        `The scope ${quoted(scope.name.trim())} stands here a second time, after line ${lineOf(first)}, so it is not clear who approves its records. Keep one of them.`,
      );
    }
    names.set(scopeKey(scope.name), first ?? index);
    if (scope.default !== true) continue;
    if (firstDefault !== null) {
      report(
        ['scopes', index, 'default'],
        `Only one scope can be the default, and the one of line ${lineOf(firstDefault)} is: of two it is not clear who approves a record that names no scope. Remove one of the two.`,
      );
    }
    firstDefault ??= index;
  }
};

/** Everything that is asked for, its stages with it; null if it cannot be read or is too large, which is reported. */
const readAsked = (
  written: WrittenRequirement,
  roles: readonly Role[],
  path: KeyPath,
  report: Report,
  effort: SearchEffort | null,
): Staged | null => {
  const asked = readStages(written, roles, path, report);
  if (asked === null) return null;
  const seats = stagesOf(asked).reduce((sum, stage) => sum + listsNamed(stage).length + counted(stage), 0);
  if (seats <= mostSeats) {
    if (effort !== null) reportTooFew(asked, path, effort, report);
    return asked;
  }
  report(
    path,
    `A scope can name at most ${mostSeats} roles, people and teams, counted people included. Make it smaller.`,
  );
  return null;
};

const kinds: readonly ChangeKind[] = ['new', 'status', 'other'];

/** What is asked for by kind of change; null if one of them cannot be read, which is reported. */
const readKinds = (
  written: NonNullable<WrittenScope['when']>,
  roles: readonly Role[],
  path: KeyPath,
  report: Report,
  effort: SearchEffort | null,
): Scope['when'] | null => {
  const read = kinds.flatMap((kind) => {
    const asked = written[kind];
    return asked === undefined ? [] : [[kind, readAsked(asked, roles, [...path, kind], report, effort)] as const];
  });
  if (read.length === 0) {
    report(
      path,
      'This names no kind of change. Write "new", "status" or "other" with what it asks for, or remove "when".',
    );
  }
  const known = read.flatMap(([kind, asked]) => (asked === null ? [] : [[kind, asked] as const]));
  return known.length < read.length ? null : Object.fromEntries(known);
};

/** A scope that stands in another file says in which. */
const sourceOf = (tree: YamlTree, index: number): Pick<Scope, 'source'> => {
  const { file } = originOf(tree, ['scopes', index]);
  return file === null ? {} : { source: file };
};

/** Who is consulted, and whether they are asked, too. */
const readConsulted = (
  written: WrittenScope['consult'],
  roles: readonly Role[],
  path: KeyPath,
  report: Report,
): Pick<Scope, 'consult' | 'asksConsulted'> => {
  if (typeof written !== 'object' || !('who' in written)) {
    return { consult: readNames(written ?? [], roles, path, report) };
  }
  const consult = readNames(written.who, roles, [...path, 'who'], report);
  return written.request === undefined ? { consult } : { consult, asksConsulted: written.request };
};

/**
 * Reads the scopes in their order. Those whose requirement cannot be read are reported and left out. `effort`: how much may be searched
 * for whether requirements can be met at all; null where one person may fill several seats, so that all of them can, and where that is known of a pull request only.
 */
export function readScopes(
  written: readonly WrittenScope[],
  roles: readonly Role[],
  tree: YamlTree,
  report: Report,
  effort: SearchEffort | null = null,
): readonly Scope[] {
  const lineOf = (index: number): number => nearestTree(tree, ['scopes', index]).tree.at.line;
  reportTwins(written, lineOf, report);
  return written.flatMap((scope, index): readonly Scope[] => {
    const asked = readAsked(scope.approve, roles, ['scopes', index, 'approve'], report, effort);
    const when =
      scope.when === undefined ? undefined : readKinds(scope.when, roles, ['scopes', index, 'when'], report, effort);
    if (asked === null || when === null) return [];
    const authors = readPeople(scope.match?.authors ?? [], ['scopes', index, 'match', 'authors'], report);
    const metadata = [scope.name, ...(scope.match?.metadata ?? [])].map(scopeKey);
    return [
      {
        name: scope.name.trim(),
        metadata: [...new Set(metadata)],
        paths: scope.match?.paths ?? [],
        labels: [...new Set((scope.match?.labels ?? []).map((label) => label.trim().toLowerCase()))],
        ...(authors.length === 0 ? {} : { authors }),
        isDefault: scope.default === true,
        ...asked,
        ...(when === undefined ? {} : { when }),
        ...readConsulted(scope.consult, roles, ['scopes', index, 'consult'], report),
        inform: readNames(scope.inform ?? [], roles, ['scopes', index, 'inform'], report),
        line: lineOf(index),
        ...sourceOf(tree, index),
      },
    ];
  });
}
