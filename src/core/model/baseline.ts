/** Findings of one kind that a file had when its repository began to be governed, and that do not count for now. */
export interface BaselineEntry {
  readonly rule: string;
  /** From the root of the repository. */
  readonly path: string;
  /** Tells it from other findings of the rule in the file, wherever it stands: see `baselinePrint`. */
  readonly print: string;
  /** How many there were. */
  readonly count: number;
  /** Where the entry stands in the baseline, 1-based. */
  readonly line: number;
}

/** What `.github/adr-baseline.json` says: it may lose entries, and never gets new ones. */
export type Baseline = readonly BaselineEntry[];
