import type { MetadataStyle } from './decision.ts';
import type { CanonicalSection } from './section-name.ts';

/** What a template demands, taken from its Markdown. */
export interface Template {
  /** Where it comes from: a path, `path:line` for one in a fence, or the name of a built-in one. */
  readonly source: string;
  readonly metadataStyle: MetadataStyle;
  /** Field names in lower case, in order; fields below the last section are marked. */
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly isFooter: boolean;
    /** The template itself says that it may be left out. */
    readonly isOptional?: true;
  }[];
  readonly sections: readonly {
    readonly name: CanonicalSection | null;
    readonly heading: string;
    readonly depth: number;
    /** The template itself says that it may be left out. */
    readonly isOptional?: true;
  }[];
  /** Text that a record must not keep: prompts, placeholders, example values, one entry a line of the template. */
  readonly prompts: readonly string[];
  /** The statuses of its menu, as written. */
  readonly statuses: readonly string[];
  /** The id pattern of its title, e.g. `ADR-{number:4}`; null if it shows none. */
  readonly id: string | null;
}
