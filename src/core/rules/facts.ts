import type { Convention } from '../model/convention.ts';
import type { Decision } from '../model/decision.ts';
import type { Fragment } from '../model/fragment.ts';
import type { Range } from '../model/position.ts';
import type { Template } from '../model/template.ts';
import type { Prose } from './support/prose.ts';
import type { Vocabulary } from './support/vocabulary.ts';

/** Everything a rule may ask to be told. Facts are fetched by the union over the enabled rules. */
export const factNames = [
  'document',
  'base',
  'log',
  'tree',
  'template',
  'convention',
  'claims',
  'approvals',
  'index',
  'pull-request',
  'today',
] as const;

export type Fact = (typeof factNames)[number];

/** The record itself, and the document it stands in. */
export interface DocumentFacts {
  readonly path: string;
  /** The text as it stands in the file: what fixes are cut from. */
  readonly original: string;
  /** `\r\n` where the file uses it, else `\n`. */
  readonly lineEnding: '\n' | '\r\n';
  /** Where the body begins, behind front matter and byte order mark; an offset of the original text. */
  readonly bodyStart: number;
  readonly decision: Decision;
  /** Whether it is the first record of its document: what is said once a file is said there. */
  readonly isFirst: boolean;
  /** Pieces of the file that are no whole record and stand in this record or behind it; before the first one belongs to it. */
  readonly fragments: readonly Fragment[];
  /** What people read of this record: text without code, comments and addresses. */
  readonly prose: Prose;
  readonly vocabulary: Vocabulary;
  /** The range in the original file of a span of the original text, given by its offsets. */
  rangeAt(start: number, end: number): Range;
}

/** The facts there are views for. A new one is added here; no rule changes. */
export interface Facts {
  readonly document: DocumentFacts;
  /** What most records of the log do; null: not known. */
  readonly convention: Convention | null;
  /** What the log's template demands; null: it has none. */
  readonly template: Template | null;
  /** ISO date; null: not known. */
  readonly today: string | null;
}

/** What a rule sees: the facts it needs, and nothing else. */
export type View<Needs extends readonly Fact[]> = {
  readonly [Name in Needs[number]]: Name extends keyof Facts ? Facts[Name] : never;
};
