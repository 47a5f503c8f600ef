/** How the text is shown. */
export interface TextLook {
  /** With escape sequences of our own; foreign ones never get through. */
  readonly coloured: boolean;
  /** Columns of the terminal; null: it is none, and what reads the text may want exact bytes. */
  readonly columns: number | null;
  /** A word that nobody can guess, where what is printed is searched for commands (see `patchLines`); null: it is not. */
  readonly guard: string | null;
}
