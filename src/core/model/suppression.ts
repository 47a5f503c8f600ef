import type { Finding } from './finding.ts';
import type { Range } from './position.ts';

/** A comment in a document that asks for silence: `<!-- adr-ignore rule-id, other-rule: reason -->`. */
export interface Suppression {
  /** As written, trimmed; none where the comment names none. */
  readonly ruleIds: readonly string[];
  /** '' where none is given. */
  readonly reason: string;
  /** The comment in the original file. */
  readonly range: Range;
}

/** A finding that its author asked to leave out, and why. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string;
}
