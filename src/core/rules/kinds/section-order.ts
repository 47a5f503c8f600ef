import { z } from 'zod';
import { canonicalSections } from '../../model/section-name.ts';
import { defineKind } from '../rule.ts';
import { movesByNames } from '../sections-ordered/moves.ts';
import { boundedList } from '../support/bounded.ts';
import { quotation } from '../support/quotation.ts';

/** Certain sections stand in a certain order, as far as they are there. Others may stand anywhere. */
export const sectionOrder = defineKind({
  kind: 'section-order',
  needs: ['document'],
  options: z.strictObject({
    order: boundedList(z.enum(canonicalSections), { min: 2, max: canonicalSections.length }).describe(
      'Sections by meaning, in the order in which they should stand.',
    ),
  }),
  messages: { 'order-broken': '"{section}" stands in another place than your team asks for. Move it {place}.' },
  *check({ document }, { order }) {
    for (const { section, place } of movesByNames(document.decision.sections, order)) {
      yield {
        message: 'order-broken',
        element: section.name ?? '',
        data: { section: quotation(section.heading), place },
        at: { range: section.headingRange },
      };
    }
  },
});
