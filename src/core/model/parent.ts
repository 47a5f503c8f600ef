/** Where the configuration stands that another one builds on. */
export interface ParentPlace {
  readonly owner: string;
  readonly repository: string;
  readonly path: string;
  /** The line of `extends` in the configuration that builds on it; null: nobody wrote it, the owner has it for all repositories. */
  readonly line: number | null;
}

/** What was found at the tip of its default branch. GitHub does not tell a repository that is not there from one that is not shown. */
export type ParentAnswer =
  | { readonly kind: 'text'; readonly text: string; readonly isPrivate: boolean }
  | {
      readonly kind: 'missing';
      readonly reason: 'repository' | 'forbidden' | 'other-owner' | 'no-commit' | 'file' | 'no-text';
    };

/** The configuration that a repository builds on, as it was found. */
export interface ParentConfiguration {
  readonly place: ParentPlace;
  readonly answer: ParentAnswer;
}
