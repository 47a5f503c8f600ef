import type { AnyKind } from '../rule.ts';
import { linkRequired } from './link-required.ts';
import { metadataOneOf } from './metadata-one-of.ts';
import { metadataRequired } from './metadata-required.ts';
import { sectionOrder } from './section-order.ts';
import { sectionRequired } from './section-required.ts';
import { textForbidden } from './text-forbidden.ts';

/** Every kind of rule that a team can make rules of its own from. */
export const kindCatalogue: readonly AnyKind[] = [
  sectionRequired,
  sectionOrder,
  metadataRequired,
  metadataOneOf,
  linkRequired,
  textForbidden,
];
