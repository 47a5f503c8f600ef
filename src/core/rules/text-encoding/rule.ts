import { z } from 'zod';
import type { Fix } from '../../model/finding.ts';
import { defineRule } from '../rule.ts';
import { quotation } from '../support/quotation.ts';
import { findMojibake, type Mojibake } from './mojibake.ts';

/** Stands where a character could not be read when the file was saved. */
const lost = '\uFFFD';

/** More edits are joined into one that replaces everything from the first place to the last. */
const mostEdits = 200;

/** The text between the first place and the last, repaired. */
function joined(original: string, places: readonly Mojibake[]): Mojibake {
  const start = places[0]?.start ?? 0;
  const pieces: string[] = [];
  let reached = start;
  for (const place of places) {
    pieces.push(original.slice(reached, place.start), place.repaired);
    reached = place.end;
  }
  return { start, end: reached, repaired: pieces.join('') };
}

function repairOf(path: string, original: string, places: readonly Mojibake[]): Fix {
  const replaced = places.length > mostEdits ? [joined(original, places)] : places;
  return {
    title: `Repair ${places.length === 1 ? 'the place' : `all ${places.length} places`}`,
    // A text about wrong encodings means what it says: a person looks at the repair.
    safe: false,
    edits: replaced.map(({ start, end, repaired }) => ({ kind: 'replace', path, start, end, text: repaired })),
  };
}

export const textEncoding = defineRule({
  id: 'text-encoding',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'Letters and signs came through every encoding unharmed.',
    details:
      'The rule speaks once a file. It knows UTF-8 that was read as Windows-1252, ISO 8859-1, Mac Roman or code page 437 and saved so, also several times over, by characters that no language writes side by side; and the sign that stands where a character was lost.',
    why: 'Garbled words are not found by searching, and what stood in their place has to be guessed.',
    fix: 'Accept the repair, or save the file as UTF-8 from an editor that shows it right. What was lost has to be written again.',
  },
  options: z.strictObject({}),
  messages: {
    mojibake:
      'This file has been saved in a wrong encoding: "{text}" should read "{repaired}" ({count} in all). Accept the repair, or save it as UTF-8.',
    'character-lost':
      'Characters were lost when this file was saved: the sign {sign} stands for them ({count} in all). Write them again.',
  },
  examples: {
    good: [
      {
        title: 'Letters and signs of many languages',
        markdown: '# Geschäftsgrößen à la carte → « naïve » ✅ 日本語 Ä…\n\n## Context\n\nTiếng Việt, √π ≈ 1.77.\n',
      },
    ],
    bad: [
      {
        title: 'UTF-8 that was read as Windows-1252',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nThe cafÃ© doesnâ€™t lose orders, but they wait for hours until somebody has the time to read them.\n\nIt costs 3 â‚¬.\n',
        expect: ['mojibake@5'],
      },
      {
        title: 'A character that was lost',
        markdown: '# Use PostgreSQL\n\n## Context\n\nThe caf\uFFFD loses orders.\n',
        expect: ['character-lost@5'],
      },
    ],
  },
  *check({ document }) {
    const { isFirst, original, path } = document;
    if (!isFirst) return;
    const places = findMojibake(original);
    const [first] = places;
    if (first !== undefined) {
      const text = quotation(original.slice(first.start, first.end));
      yield {
        message: 'mojibake',
        data: { text, repaired: quotation(first.repaired), count: places.length },
        at: { range: document.rangeAt(first.start, first.end) },
        fix: repairOf(path, original, places),
      };
    }
    const at = original.indexOf(lost);
    if (at !== -1) {
      yield {
        message: 'character-lost',
        data: { sign: lost, count: original.split(lost).length - 1 },
        at: { range: document.rangeAt(at, at + 1) },
      };
    }
  },
});
