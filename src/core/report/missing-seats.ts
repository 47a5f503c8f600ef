import type { RequirementResult } from '../model/approval.ts';

/** Deeper than any requirement that the configuration lets pass. */
const deepest = 25;

/** What a requirement still lacks, in plain words: `CTO`, `Architect and CTO`, `Board or CISO`; '' when it is met. */
function missingWords(requirement: RequirementResult, depth: number): string {
  if (requirement.state === 'met') return '';
  const parts =
    depth >= deepest
      ? []
      : requirement.parts.map((part) => missingWords(part, depth + 1)).filter((words) => words !== '');
  switch (requirement.kind) {
    case 'seat':
      return requirement.label;
    case 'count': {
      const so = requirement.filledBy.length === 0 ? '' : ` (${requirement.filledBy.length} so far)`;
      return [requirement.label + so, ...parts].join(', or ');
    }
    case 'all':
      return parts.join(' and ') || requirement.label;
    case 'any':
      return parts.join(' or ') || requirement.label;
    case 'stages':
      return parts.join(', then ') || requirement.label;
  }
}

/**
 * What a requirement lacks, each seat or alternative by itself, so that a list of several scopes can leave out doubles. Foreign
 * text: the caller escapes it. Empty when it is met.
 */
export function missingSeats(requirement: RequirementResult): readonly string[] {
  if (requirement.state === 'met') return [];
  const open = requirement.kind === 'stages' ? requirement.parts.filter(({ state }) => state !== 'met') : [];
  const [last] = open;
  // Of several stages only the last one is left: what it lacks is what is missing.
  if (last !== undefined && open.length === 1) return missingSeats(last);
  const seats = requirement.kind === 'all' ? requirement.parts : [requirement];
  const words = seats.map((seat) => missingWords(seat, 0)).filter((missing) => missing !== '');
  return words.length > 0 ? words : [requirement.label];
}
