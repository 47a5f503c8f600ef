/** What a merge commit was made of. */
export interface MergeSides {
  /** Its parents, the one that it was made on first. */
  readonly parents: readonly string[];
  /** The newest common ancestor of its two parents; null: they have none, or there are more than two. */
  readonly parted: string | null;
}
