import { approverKey } from '../model/approval.ts';
import type { Approver, Role } from '../model/configuration.ts';
import type { WrittenConfiguration } from './configuration-schema.ts';
import type { KeyPath } from './key-path.ts';
import { quoted } from './quoted.ts';
import { readApprover } from './read-approver.ts';
import type { Report } from './report-problem.ts';

type WrittenRole = NonNullable<WrittenConfiguration['roles']>[string];

const peopleOf = (written: WrittenRole, path: KeyPath): readonly (readonly [string, KeyPath])[] => {
  if (typeof written === 'string') return [[written, path]];
  if ('who' in written) return peopleOf(written.who, [...path, 'who']);
  return written.map((text, index) => [text, [...path, index]] as const);
};

const nameProblem = (name: string): string | null => {
  if (name === '') return 'The name of this role is empty. Write one.';
  if (name.startsWith('@'))
    return `The name of a role cannot begin with "@": ${quoted(name)} is a person or team already. Choose another name.`;
  return null;
};

/** Reads the roles in their order. A role with a problem is reported and keeps its name, so that what refers to it is not reported, too. */
export function readRoles(written: NonNullable<WrittenConfiguration['roles']>, report: Report): readonly Role[] {
  const seen = new Map<string, string>();
  return Object.entries(written).map(([key, people]) => {
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
    const who = new Map<string, Approver>();
    for (const [text, place] of peopleOf(people, path)) {
      const read = readApprover(text);
      if (!read.ok) report(place, read.problems[0]);
      else if (!who.has(approverKey(read.value))) who.set(approverKey(read.value), read.value);
    }
    return { name, who: [...who.values()] };
  });
}
