/** A check that has to pass before a pull request can be merged. `appId` null: of whatever source. */
export interface RequiredCheck {
  readonly context: string;
  readonly appId: number | null;
}

/** What rulesets ask of pull requests into a branch beside checks. */
export interface ReviewRule {
  /** Every push takes back the approvals given before. */
  readonly dismissesStale: boolean;
}

/** How GitHub guards a branch, as far as whoever looks may see it; `unreadable` where not. */
export interface BranchSettings {
  readonly branch: string;
  /** Checks that branch protection requires. */
  readonly protection: readonly RequiredCheck[] | 'unreadable';
  /** What rulesets ask. */
  readonly rules:
    | {
        readonly checks: readonly RequiredCheck[];
        /** null: changes need no pull request. */
        readonly review: ReviewRule | null;
      }
    | 'unreadable';
}
