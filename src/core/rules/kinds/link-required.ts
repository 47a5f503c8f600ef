import { z } from 'zod';
import { defineKind } from '../rule.ts';
import { boundedText } from '../support/bounded.ts';
import { quotation } from '../support/quotation.ts';

/** The record has a link whose address begins in a certain way. Words only, never patterns: a pattern from outside could hang us. */
export const linkRequired = defineKind({
  kind: 'link-required',
  needs: ['document'],
  options: z.strictObject({
    to: boundedText({ min: 1, max: 200 }).describe(
      'How the address begins, letter case apart: `https://tracker.example.com/`. Addresses are never fetched.',
    ),
  }),
  messages: { 'link-missing': 'No link to "{to}" is here. Add the one that this record belongs to.' },
  *check({ document }, { to }) {
    const { decision, prose } = document;
    const { start, end } = decision.range;
    const wanted = to.toLowerCase();
    const isThere = prose.links.some(
      (link) => link.start >= start.offset && link.end <= end.offset && link.address.toLowerCase().startsWith(wanted),
    );
    if (isThere) return;
    const at = { range: decision.title?.range ?? document.rangeAt(start.offset, start.offset) };
    yield { message: 'link-missing', element: to, data: { to: quotation(to) }, at };
  },
});
