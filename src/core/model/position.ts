/** A place in a text. `offset` counts UTF-16 code units from 0; `line` and `column` count from 1, as editors and GitHub do. */
export interface Point {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A half-open span: `end` is the first place after it. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}
