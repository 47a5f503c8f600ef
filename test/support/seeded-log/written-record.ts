export type SectionName = 'context' | 'alternatives' | 'decision' | 'consequences' | 'weighing' | 'more';

export interface WrittenSection {
  readonly name: SectionName;
  /** As it stands in the file, with its marks. */
  readonly heading: string;
  readonly body: string;
}

/** A record as its file says it, in parts, so that one of them can be spoilt. Strings stand in the file as they are. */
export interface WrittenRecord {
  readonly number: number;
  /** The title without a number. */
  readonly title: string;
  readonly status: string;
  readonly date: string;
  /** What it supersedes, as the convention names records; null: nothing. */
  readonly supersedes: string | null;
  readonly sections: readonly WrittenSection[];
}
