/** A number that another open pull request takes for a record it brings. */
export interface Claim {
  readonly pullRequest: number;
  /** Where its record stands. */
  readonly path: string;
  readonly number: number;
  /** Its author may write to the repository. Anybody may open a pull request: others only get a hint of such a claim. */
  readonly authorCanWrite: boolean;
  /**
   * It stands in nobody's way here: this pull request is the lower one and keeps the number, or brings no record of it. Such a
   * number is only not offered. Absent: the number is taken.
   */
  readonly yields?: true;
}
