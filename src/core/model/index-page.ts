/** A page that may list the records of a log: a README or index of its folder, the file that holds the records. */
export interface IndexPage {
  readonly path: string;
  readonly text: string;
}
