import type { CanonicalStatus } from '../../model/status.ts';

/** The words a log may use, the configured ones included. */
export interface Vocabulary {
  /** Lower-case status word or phrase to its meaning. */
  readonly statuses: ReadonlyMap<string, CanonicalStatus>;
  /** The status words that the configuration adds, as it writes them. */
  readonly configured: readonly string[];
}
