import type { MetadataStyle } from './decision.ts';
import type { CanonicalSection } from './section-name.ts';

/** A habit: what most records of a log do, and how many of how many. */
export interface Habit<Value> {
  readonly value: Value;
  /** Records that do it. */
  readonly count: number;
  /** Records that were looked at. */
  readonly of: number;
}

/** What most records of a log do. Null or absent: the log has no habit, and nothing is expected. */
export interface Convention {
  /** Records that were looked at. */
  readonly records: number;
  readonly metadataStyle: Habit<MetadataStyle> | null;
  /** Field names (lower case) that most records carry. */
  readonly fields: readonly Habit<string>[];
  /** Sections that most records have, in the order that most of them use. */
  readonly sections: readonly Habit<CanonicalSection>[];
  /**
   * Pairs of sections of which hardly any record that has both has the second one first; `of`: the records that have both. Absent:
   * there are none.
   */
  readonly sectionOrder?: readonly Habit<readonly [CanonicalSection, CanonicalSection]>[];
  /** How ids are written, as a pattern: `ADR-{number:4}`, `{number}`. */
  readonly id: Habit<string> | null;
  /** How titles begin, as a pattern: `ADR-{number:4}: {title}`, `{number}. {title}`, `{title}`. */
  readonly title: Habit<string> | null;
  /** How files are named: `{number:4}-{slug}.md`, `{date}-{slug}.md`. */
  readonly file: Habit<string> | null;
  /** BCP 47 language of the headings and the text, e.g. `en`, `fr`, `zh`. */
  readonly language: Habit<string> | null;
  /** The statuses in use, as written, most frequent first. */
  readonly statuses: readonly Habit<string>[];
  /** New records start as draft or proposed here. false: most are born accepted, and nobody has to start so. */
  readonly startsProposed: boolean;
}
