import type { AnyKind } from '../rule.ts';
import { sectionRequired } from './section-required.ts';
import { textForbidden } from './text-forbidden.ts';

/** Every kind of rule that a team can make rules of its own from. */
export const kindCatalogue: readonly AnyKind[] = [sectionRequired, textForbidden];
