import { quoted } from '../config/quoted.ts';
import type { ApprovalSettings, Approver, Requirement } from '../model/configuration.ts';
import type { Assessed } from './assess-reviews.ts';
import type { ScopeProblem } from './explain-impossible.ts';
import type { KnownApprover } from './known-approver.ts';

type Seat = Extract<Requirement, { readonly kind: 'seat' }>;

/** The stages of a requirement without the seats that only the author could fill, with what has to be said about it. */
export interface StandIns {
  /** In the order they stand; never none. */
  readonly stages: readonly Requirement[];
  readonly notes: readonly ScopeProblem[];
}

/** Deeper than any requirement that is judged. */
const deepest = 24;

/**
 * Gives up seats that nobody but the author of the pull request holds, as the team has configured: `deputy` lets the role's deputies fill
 * them, `skip` leaves them out, `override` keeps them as they are. A seat with somebody else who may approve stays as it is, and so does
 * one with a name that could not be looked up. A stage of which nothing is left is left out as well. What is left is never nothing: where
 * every seat of all stages would be left out, none is.
 */
export function standIns(
  stages: readonly Requirement[],
  ifAuthor: ApprovalSettings['ifAuthor'],
  people: Pick<Assessed, 'isAuthor'> & { readonly lookUp: (approver: Approver) => KnownApprover },
): StandIns {
  if (ifAuthor === 'override') return { stages, notes: [] };
  const notes = new Map<string, ScopeProblem>();
  const say = (name: string, rest: string): void => {
    const message = `The author of this pull request is the only one who holds ${quoted(name)}: ${rest}`;
    notes.set(message, { code: 'author-holds-role', message });
  };

  const isAuthorsAlone = ({ who }: Seat): boolean => {
    const known = who.map(people.lookUp);
    if (known.some(({ unresolved }) => unresolved !== null)) return false;
    // Not where others are barred for having written the text: a commit under their name would be a way around them.
    return (
      known.some((each) => each.people.length > 0) &&
      known.every((each) => each.people.every(({ id }) => people.isAuthor(id)))
    );
  };

  const seat = (given: Seat): Requirement | null => {
    if (!isAuthorsAlone(given)) return given;
    if (ifAuthor === 'skip') {
      say(given.name, 'it is left out here, as "if-author: skip" says.');
      return null;
    }
    const { deputies = [], ...rest } = given;
    if (deputies.length === 0) {
      say(given.name, 'a deputy is needed, and the role names none. Add "deputies" to it.');
      return given;
    }
    say(given.name, 'a deputy approves in their place.');
    return { ...rest, name: `${given.name} (deputy)`, who: deputies };
  };

  const visit = (given: Requirement, depth: number): Requirement | null => {
    if (given.kind === 'seat') return seat(given);
    if (depth > deepest) return given;
    const parts = given.kind === 'count' ? given.from : given.of;
    const kept = parts.map((part) => visit(part, depth + 1)).filter((part) => part !== null);
    // Of several that are to be counted the others have to do: the count itself stays.
    if (given.kind === 'count') return { ...given, from: kept.length === 0 ? given.from : kept };
    return kept.length === 0 ? null : { ...given, of: kept };
  };

  const left = stages.map((stage) => visit(stage, 0)).filter((stage) => stage !== null);
  return left.length === 0 ? { stages, notes: [] } : { stages: left, notes: [...notes.values()] };
}
