import type { Range } from './position.ts';

/** How much a finding weighs: an error makes the check fail, a warning and an info never do. */
export type Severity = 'error' | 'warning' | 'info';

/** One exact change of a file, on its original text (offsets in UTF-16 code units). */
export type Edit =
  | {
      readonly kind: 'replace';
      readonly path: string;
      readonly start: number;
      readonly end: number;
      readonly text: string;
      /** What has to stand there now, where the text at hand may be another one than the rule knew. */
      readonly expect?: string;
    }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'create'; readonly path: string; readonly text: string };

/** A repair that is applied whole or not at all. `safe` says that it needs no second look by a person. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** What a rule says about a place. Ranges are in the coordinates of the original file (front matter, BOM and CRLF included). */
export interface Finding {
  readonly ruleId: string;
  /** Which of the rule's messages this is; tests assert on it rather than on wording. */
  readonly messageId: string;
  /** What of the record it is about (a section, a field), where one message is about several. Absent: the message says it all. */
  readonly element?: string;
  readonly severity: Severity;
  /** '' where it is about the change as a whole and stands in no file; its range says nothing then. */
  readonly path: string;
  readonly range: Range;
  /** What is wrong and what to do, in plain words. May quote foreign text: the report escapes it. */
  readonly message: string;
  /** Why it matters, one sentence. */
  readonly why: string;
  readonly fix: Fix | null;
}

/** Whether a finding is about the change as a whole, and so stands on no line. */
export const isOfChange = ({ path }: Pick<Finding, 'path'>): boolean => path === '';
