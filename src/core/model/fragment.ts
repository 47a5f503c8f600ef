import type { Range } from './position.ts';

/** A piece of a file that is no whole record. It belongs to none, and a rule names it where it stands. */
export interface Fragment {
  /** `outside-record`: sections that stand outside every record. `breaks-off`: a record that ends in a label without text. */
  readonly kind: 'outside-record' | 'breaks-off';
  /** The sections with what stands above them; the label alone. */
  readonly range: Range;
  /** The first heading of the piece, or the label, as written without markup. */
  readonly heading: string;
}
