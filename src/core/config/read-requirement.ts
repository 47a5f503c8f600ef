import { approverKey } from '../model/resolved-approver.ts';
import type { Approver, Requirement, Role } from '../model/configuration.ts';
import type { KeyPath } from './key-path.ts';
import { readApprover } from './read-approver.ts';
import type { Report } from './report-problem.ts';
import type { WrittenCombination, WrittenRequirement } from './requirement-schema.ts';
import { unknownNameProblem } from './unknown-name.ts';

/** Combinations within combinations; nobody understands deeper ones. */
const deepest = 8;

type Seat = Extract<Requirement, { kind: 'seat' }>;

const roleSeat = ({ name, who, deputies }: Role): Seat =>
  deputies.length === 0 ? { kind: 'seat', name, who } : { kind: 'seat', name, who, deputies };

const readSeat = (written: string, roles: readonly Role[], path: KeyPath, report: Report): Seat | null => {
  const name = written.trim();
  if (name.startsWith('@')) {
    const read = readApprover(name);
    if (read.ok) return { kind: 'seat', name: approverKey(read.value), who: [read.value] };
    report(path, read.problems[0]);
    return null;
  }
  const role = roles.find((each) => each.name === name);
  if (role !== undefined) return roleSeat(role);
  const known = roles.map((each) => each.name);
  const problem = unknownNameProblem(name, known, 'approve');
  if (name === '') report(path, problem);
  else report(path, problem, 'value', 'of-parent');
  // Nobody fills it. Where the report does not refuse the whole, the role is one of a file that is not read, and nothing is approved.
  return name === '' ? null : { kind: 'seat', name, who: [] };
};

/** How many different people can be counted at most, as far as the text alone tells; null if a team or an unknown role is among them. */
const mostPeople = (from: readonly Requirement[]): number | null => {
  const seats = from.filter((part): part is Seat => part.kind === 'seat');
  const who: readonly Approver[] = seats.flatMap((seat) => seat.who);
  if (who.some((approver) => approver.kind === 'team') || seats.some((seat) => seat.who.length === 0)) return null;
  return new Set(who.map(approverKey)).size + (from.length - seats.length);
};

/** Reads what a scope demands. Reports what is wrong and returns null then: a requirement is never weakened to make it readable. */
export function readRequirement(
  written: WrittenRequirement,
  roles: readonly Role[],
  path: KeyPath,
  report: Report,
  depth = 1,
): Requirement | null {
  if (typeof written === 'string') return readSeat(written, roles, path, report);
  if (depth > deepest) {
    report(path, `Requirements are nested more than ${deepest} deep here. Make them flatter.`);
    return null;
  }
  const key = (['all', 'any', 'from'] as const).find((form) => written[form] !== undefined) ?? 'all';
  const parts = (written[key] ?? []).map((part, index) =>
    readRequirement(part, roles, [...path, key, index], report, depth + 1),
  );
  const read = parts.filter((part) => part !== null);
  if (read.length < parts.length || read.length === 0) return null;
  return key === 'from' ? readCount(written, read, path, report) : { kind: key, of: read };
}

function readCount(
  written: WrittenCombination,
  from: readonly Requirement[],
  path: KeyPath,
  report: Report,
): Requirement | null {
  const count = written.count ?? 0;
  const most = mostPeople(from);
  if (most !== null && count > most) {
    report(
      [...path, 'count'],
      `${count} different people cannot approve: "from" names only ${most}, so no record could ever be approved. Lower "count", or name more people.`,
    );
    return null;
  }
  return { kind: 'count', count, from };
}
