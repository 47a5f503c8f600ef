import { approverKey } from '../model/resolved-approver.ts';
import type { Approver, Role } from '../model/configuration.ts';
import type { WrittenConfiguration } from './configuration-schema.ts';
import type { KeyPath } from './key-path.ts';
import type { WrittenPeople } from './people-schema.ts';
import { quoted } from './quoted.ts';
import { readApprover } from './read-approver.ts';
import type { Report } from './report-problem.ts';
import { unknownNameProblem } from './unknown-name.ts';

type WrittenRole = NonNullable<WrittenConfiguration['roles']>[string];

const written = (people: WrittenPeople, path: KeyPath): readonly (readonly [string, KeyPath])[] =>
  typeof people === 'string' ? [[people, path]] : people.map((text, index) => [text, [...path, index]] as const);

/** Reads people and teams, each once, in the order they stand; what is no name is reported and left out. */
export function readPeople(people: WrittenPeople, path: KeyPath, report: Report): readonly Approver[] {
  const read = new Map<string, Approver>();
  for (const [text, place] of written(people, path)) {
    const approver = readApprover(text);
    if (!approver.ok) report(place, approver.problems[0]);
    else if (!read.has(approverKey(approver.value))) read.set(approverKey(approver.value), approver.value);
  }
  return [...read.values()];
}

/** Reads people, teams and roles as the people and teams that they are, each once; what is none of them is reported and left out. */
export function readNames(
  people: WrittenPeople,
  roles: readonly Role[],
  path: KeyPath,
  report: Report,
): readonly Approver[] {
  const read = new Map<string, Approver>();
  const known = roles.map(({ name }) => name);
  for (const [text, place] of written(people, path)) {
    const name = text.trim();
    const role = roles.find((each) => each.name === name);
    const found =
      role?.who ??
      readPeople(name.startsWith('@') ? [name] : [], [], (_, message) => {
        report(place, message);
      });
    if (role === undefined && !name.startsWith('@')) {
      const problem = unknownNameProblem(name, known, 'name');
      if (name === '') report(place, problem);
      else report(place, problem, 'value', 'of-parent');
    }
    for (const approver of found) if (!read.has(approverKey(approver))) read.set(approverKey(approver), approver);
  }
  return [...read.values()];
}

const holders = (role: WrittenRole): Extract<WrittenRole, { who: WrittenPeople }> | null =>
  typeof role === 'object' && 'who' in role ? role : null;

const nameProblem = (name: string): string | null => {
  if (name === '') return 'The name of this role is empty. Write one.';
  if (name.startsWith('@'))
    return `The name of a role cannot begin with "@": ${quoted(name)} is a person or team already. Choose another name.`;
  return null;
};

/** Reads the roles in their order. A role with a problem is reported and keeps its name, so that what refers to it is not reported, too. */
export function readRoles(roles: NonNullable<WrittenConfiguration['roles']>, report: Report): readonly Role[] {
  const seen = new Map<string, string>();
  return Object.entries(roles).map(([key, people]) => {
    const path = ['roles', key];
    const name = key.trim();
    const problem = nameProblem(name);
    const twin = seen.get(name.toLowerCase());
    if (problem !== null) report(path, problem, 'key');
    else if (twin !== undefined)
      report(
        path,
        `The role ${quoted(name)} stands here a second time, after ${quoted(twin)}. Keep one of them.`,
        'key',
      );
    else seen.set(name.toLowerCase(), name);
    const role = holders(people);
    if (role === null) return { name, who: readPeople(people as WrittenPeople, path, report), deputies: [] };
    const who = readPeople(role.who, [...path, 'who'], report);
    const deputies = readPeople(role.deputies ?? [], [...path, 'deputies'], report);
    return { name, who, deputies };
  });
}
