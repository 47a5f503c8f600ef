import type { Duration } from './configuration.ts';

/** Whom a document asks for, by the words it uses: names of roles, `@login` or `@organisation/team`. */
export type Asked =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Asked[] }
  /** `count` different people out of those that the names stand for. */
  | { readonly kind: 'count'; readonly count: number; readonly from: readonly string[] };

/** What a document says, in its own words, and where. */
export interface Saying {
  readonly path: string;
  /** 1-based, in the file. */
  readonly line: number;
  /** Plain text on one line, cut. */
  readonly words: string;
}

/** Who approves the records of one area, as a row of an approval table says. */
export interface AreaApproval {
  /** As the table writes it, without notes in brackets. */
  readonly name: string;
  /** More names, where a row is for several areas at once. */
  readonly others: readonly string[];
  /** The row is for whatever no other row names. */
  readonly isDefault: boolean;
  readonly approve: Asked;
  readonly said: Saying;
}

/** Who approves every record. */
export interface GeneralApproval {
  readonly approve: Asked;
  /** Who has to review it before; null: nobody. */
  readonly after: Asked | null;
  /** Who is consulted and who is told, in the document's words; null: nobody. */
  readonly consult: string | null;
  readonly inform: string | null;
  /** At least one. */
  readonly said: readonly Saying[];
}

/** What speaks of approvals and was not written down. */
export interface OpenSaying extends Saying {
  /** unclear: it could not be read for certain; contradicts: others say something else; incomplete: others that go with it could not be read. */
  readonly why: 'unclear' | 'contradicts' | 'incomplete';
}

/** Who approves what in a log, as its documents say it. */
export interface Authority {
  readonly areas: readonly AreaApproval[];
  readonly general: GeneralApproval | null;
  /** How long a proposal stays open for comment; of a span such as 3-5 days the shorter end. */
  readonly discussion: { readonly duration: Duration; readonly said: Saying } | null;
  readonly open: readonly OpenSaying[];
}
