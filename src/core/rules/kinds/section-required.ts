import { z } from 'zod';
import { canonicalSections, type CanonicalSection } from '../../model/section-name.ts';
import type { Fix } from '../../model/finding.ts';
import type { DocumentFacts } from '../facts.ts';
import { defineKind, type Place } from '../rule.ts';
import { replacement } from '../support/replacement.ts';
import { sectionPlace } from '../support/section-place.ts';
import { boundedText } from '../support/bounded.ts';

const canonicalName = (name: string): CanonicalSection | null =>
  canonicalSections.find((section) => section === name.toLowerCase()) ?? null;

/** How a section is called in a heading: `Context`, or the configured name as it is. */
export const headingOf = (section: string): string => {
  const name = canonicalName(section) ?? section;
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** Whether the record has the section: by meaning for a canonical name, else by its heading, letter case apart. */
function hasSection({ decision }: DocumentFacts, section: string): boolean {
  const name = canonicalName(section);
  return decision.sections.some(
    (candidate) =>
      (name !== null && candidate.name === name) || candidate.heading.toLowerCase() === section.toLowerCase().trim(),
  );
}

/** Inserts the bare heading where the section usually stands, set off by blank lines, in the file's own line endings. */
function skeleton(document: DocumentFacts, section: string, heading: string): Fix {
  const { original, lineEnding, path, decision } = document;
  const { offset, depth } = sectionPlace(decision, canonicalName(section) ?? 'notes');
  const line = depth > 6 ? `**${heading}**` : `${'#'.repeat(depth)} ${heading}`;
  const before = original.slice(Math.max(0, offset - 4), offset).replaceAll('\r', '');
  const after = original.slice(offset, offset + 4).replaceAll('\r', '');
  const gapBefore = offset === 0 || before.endsWith('\n\n') ? 0 : before.endsWith('\n') ? 1 : 2;
  const gapAfter = after.startsWith('\n\n') || after === '' ? 1 : after.startsWith('\n') ? 1 : 2;
  const text = lineEnding.repeat(gapBefore) + line + lineEnding.repeat(gapAfter);
  return replacement(`Insert the heading "${heading}"`, false, path, { start: offset, end: offset }, text);
}

/** A section that a record lacks: where that is said, and what would mend it. null: it is there. */
export function missingSection(
  document: DocumentFacts,
  section: string,
  heading: string = headingOf(section),
): {
  readonly data: { readonly section: string; readonly heading: string };
  readonly at: Place;
  readonly fix: Fix | null;
} | null {
  if (hasSection(document, section)) return null;
  const { decision } = document;
  const start = decision.range.start.offset;
  const isDecided = decision.status?.value === 'accepted';
  return {
    data: { section, heading },
    at: { range: decision.title?.range ?? document.rangeAt(start, start) },
    // An accepted record with a heading and nothing below it would be worse than one without.
    fix: isDecided && canonicalName(section) === 'decision' ? null : skeleton(document, section, heading),
  };
}

/** The record has a certain section. */
export const sectionRequired = defineKind({
  kind: 'section-required',
  needs: ['document'],
  options: z.strictObject({
    section: boundedText({ min: 1, max: 100 }).describe(
      'A canonical section name (by meaning), or a heading as it stands.',
    ),
  }),
  messages: {
    'section-missing': 'The section "{section}" is missing. Add a heading "{heading}" and say it in your own words.',
  },
  *check({ document }, { section }) {
    const missing = missingSection(document, section);
    if (missing !== null) yield { message: 'section-missing', element: section, ...missing };
  },
});
