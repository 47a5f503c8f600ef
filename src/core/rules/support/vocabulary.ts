import type { CanonicalStatus } from '../../model/status.ts';

/** The words a log may use, the configured ones included. */
export interface Vocabulary {
  /** Lower-case status word or phrase to its meaning. */
  readonly statuses: ReadonlyMap<string, CanonicalStatus>;
  /** The status words that the configuration adds, as it writes them. */
  readonly configured: readonly string[];
  /** The names of the configured scopes, each with its other names behind it; none where no scopes are configured. */
  readonly scopes: readonly string[];
}
