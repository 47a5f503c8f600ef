import { z } from 'zod';
import type { Decision } from '../../model/decision.ts';
import { defineRule } from '../rule.ts';
import { isEmptyAnswer } from '../support/empty-answer.ts';
import type { Prose } from '../support/prose.ts';
import { sectionParts, sectionsNamed } from '../support/section-parts.ts';
import { titleRange } from '../support/title-range.ts';

/** Addresses and names that lead somewhere without being a link: `https://...`, `#123`, `ADR-0007`, `RFC 7519`, `ABC-42`. */
const reference =
  /https?:\/\/|(?<![\p{L}\p{N}&])#\d{1,7}(?!\d)|(?<![\p{L}\p{N}])(?:ADR|RFC|ISO|PEP|JEP|CVE|BIP|EIP)[ -]?\d|(?<![\p{L}\p{N}])[A-Z][A-Z0-9]{1,9}-\d{1,6}(?!\d)|(?<![\p{L}\p{N}.])[\p{L}\p{N}_-]{1,60}(?:\/[\p{L}\p{N}_.-]{1,60}){0,8}\.(?:md|pdf|docx?|html?|drawio|puml)(?![\p{L}\p{N}])/u;

/** Relations to other records are references. */
const hasRelations = (decision: Decision): boolean =>
  [
    decision.supersedes,
    decision.supersededBy,
    decision.partlySupersedes,
    decision.partlySupersededBy,
    decision.amends,
    decision.amendedBy,
    decision.refines,
    decision.relatesTo,
  ].some((targets) => targets.length > 0);

/** A link that leads out of the record; a picture shows something and leads nowhere. */
const hasLink = (prose: Prose, original: string): boolean =>
  prose.links.some(({ address, start }) => !original.startsWith('!', start) && /^(?!#).{2,}/u.test(address.trim()));

const record = (rest: string): string =>
  `# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n${rest}`;

export const referencesGiven = defineRule({
  id: 'references-given',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'off', strict: 'warning', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'The record refers to something: a discussion, a ticket, another record, a source.',
    details:
      'Anything that leads out of the record counts, wherever it stands: a link, a ticket (#123, ABC-42), another record (ADR-0007), a standard (RFC 7519), a relation to another record, or text of its own in a section "References", "Related", "More information". Pictures do not.',
    why: 'The record is a summary; whoever doubts it needs the way to what was said and measured.',
    fix: 'Link to the discussion, the ticket, the measurement or the records it builds on.',
  },
  options: z.strictObject({}),
  messages: {
    missing: 'This record refers to nothing. Link to the discussion, the ticket, or the records it builds on.',
    empty: 'This section refers to nothing. Link to the discussion, the ticket, or the records the decision builds on.',
  },
  examples: {
    good: [
      {
        title: 'A section of links',
        markdown: record('\n## References\n\n- [The discussion](https://example.com/1)\n'),
      },
      { title: 'A ticket in the text', markdown: record('\nDiscussed in #123.\n') },
      { title: 'What was said in a meeting', markdown: record('\n## References\n\nNotes of the meeting in October\n') },
    ],
    bad: [
      { title: 'Nothing that leads out of it', markdown: record(''), expect: ['missing@1'] },
      {
        title: 'An id, but its own',
        markdown: record('').replace('# Use', '# ADR-0007: Use'),
        expect: ['missing@1'],
      },
      { title: 'A section without any', markdown: record('\n## References\n\nNone\n'), expect: ['empty@11'] },
    ],
  },
  *check({ document }) {
    const { prose, decision, original } = document;
    if (hasRelations(decision) || hasLink(prose, original)) return;
    // The id in its own title is no reference.
    const title = decision.title?.range;
    const isTitle = (start: number): boolean =>
      title !== undefined && title.start.offset <= start && start < title.end.offset;
    if (prose.blocks.some(({ text, start }) => !isTitle(start) && reference.test(text.slice(0, 20_000)))) return;
    const sections = sectionsNamed(decision.sections, 'references');
    const texts = sections
      .flatMap((section) => sectionParts(prose.parts, section, decision.sections))
      .flatMap(({ block }) => (block === null ? [] : [block.text]));
    if (texts.some((text) => !isEmptyAnswer(text))) return;
    const [first] = sections;
    if (first === undefined) yield { message: 'missing', at: { range: titleRange(document) } };
    else yield { message: 'empty', at: { range: first.headingRange } };
  },
});
