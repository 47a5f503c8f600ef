import { z } from 'zod';
import { closestName } from '../../config/closest-name.ts';
import type { MetadataField } from '../../model/decision.ts';
import { roleOf } from '../../parse/field-words.ts';
import { keyOf } from '../../parse/words.ts';
import type { DocumentFacts } from '../facts.ts';
import { defineRule } from '../rule.ts';
import { boundedList, boundedText } from '../support/bounded.ts';
import { findLeftovers } from '../support/leftovers.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';
import { withoutNote } from '../support/without-note.ts';
import { isLevel, isLevelMenu } from './levels.ts';

const usual = ['High', 'Medium', 'Low'];

/** More words tell what is touched, not how much. */
const mostWords = 3;

/** Where a word stands in a field; the whole value where markup or emoji part it. Offsets of the original text. */
function placeOf({ original }: DocumentFacts, { valueRange }: MetadataField, word: string) {
  const [from, until] = [valueRange.start.offset, valueRange.end.offset];
  const at = word === '' ? -1 : original.slice(from, until).indexOf(word);
  return { isExact: at !== -1, start: at === -1 ? from : from + at, end: at === -1 ? until : from + at + word.length };
}

/** What a slip of the pen leaves alone: the first letter (`Slow` is no misspelt `Low`) and every digit (`Level 3`). */
const kept = (level: string): string => level.charAt(0).toLowerCase() + level.replaceAll(/\D+/g, ' ');

/** The level that was probably meant; null if none is near, or if it is a level of its own that the team does not use. */
const nearest = (word: string, levels: readonly string[]): string | null =>
  isLevel(word)
    ? null
    : closestName(
        word,
        levels.filter((level) => kept(level) === kept(word)),
      );

/** Shorter words are changed by one letter into too many others. */
const shortestSafe = 4;

export const impactKnown = defineRule({
  id: 'impact-known',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'The impact of a record is one of the levels that the team uses.',
    details:
      'They are those that the configuration names; else High, Medium and Low, and what everybody understands beside them ("Critical", "Medium to high", the same in other languages). Emoji and notes behind the level do not matter. Where no levels are configured, a text of more than three words is left alone: it tells what is touched. A record without an impact is the business of metadata-complete.',
    why: "Who has to read a record, and how soon, goes by its impact; a word of one's own cannot be compared with the others.",
    fix: 'Write one of the levels, and what is touched behind it: "High (all services)". Levels of your own belong in the options of this rule.',
  },
  options: z.strictObject({
    values: boundedList(boundedText({ min: 1, max: 60 }), { min: 1, max: 30 })
      .optional()
      .describe('The levels of your team, letter case apart. Without it: High, Medium, Low and their like.'),
  }),
  messages: {
    'impact-menu': 'The impact still offers a choice: "{text}". Keep the level that holds.',
    'impact-misspelled': '"{text}" is no known level of impact. Did you mean {suggestion}?',
    'impact-unknown': '"{text}" is none of the levels of your configuration. Use one of them: {allowed}.',
    'impact-unusual':
      '"{text}" is none of the usual levels of impact ({allowed}). Use one of them, or name your own in the configuration.',
  },
  atMost: { 'impact-unusual': 'info' },
  examples: {
    good: [
      {
        title: 'A level with a note',
        markdown:
          '# Use PostgreSQL\n\n**Status**: Proposed\n**Impact**: 🔴 High (all services)\n\n## Context\n\nOrders need transactions.\n',
      },
      {
        title: 'A level of the team',
        options: { values: ['one team', 'all teams'] },
        markdown: '# Use PostgreSQL\n\n**Impact**: All teams\n\n## Context\n\nOrders need transactions.\n',
      },
    ],
    bad: [
      {
        title: 'The choice of the template is left in',
        markdown: '# Use PostgreSQL\n\n**Impact**: High / Medium / Low\n\n## Context\n\nOrders need transactions.\n',
        expect: ['impact-menu@3'],
      },
      {
        title: 'A slip of the pen',
        markdown: '# Use PostgreSQL\n\n**Impact**: Meduim\n\n## Context\n\nOrders need transactions.\n',
        expect: ['impact-misspelled@3'],
      },
      {
        title: 'A word that is no level',
        markdown: '# Use PostgreSQL\n\n**Impact**: Purple\n\n## Context\n\nOrders need transactions.\n',
        expect: ['impact-unusual@3'],
      },
      {
        title: 'None of the levels of the team',
        options: { values: ['one team', 'all teams'] },
        markdown: '# Use PostgreSQL\n\n**Impact**: High\n\n## Context\n\nOrders need transactions.\n',
        expect: ['impact-unknown@3'],
      },
    ],
  },
  *check({ document }, { values }) {
    const { decision, path } = document;
    const field = decision.fields.find(({ name, raw }) => roleOf(name) === 'impact' && raw.trim() !== '');
    const { impact } = decision;
    // What the template left in brackets is the business of no-placeholder.
    if (field === undefined || impact === null || findLeftovers(impact).length > 0) return;
    const configured = values === undefined ? null : new Set(values.map(keyOf));
    const isKnown = (value: string): boolean => (configured === null ? isLevel(value) : configured.has(keyOf(value)));
    if (isLevelMenu(impact, isKnown)) {
      yield { message: 'impact-menu', data: { text: quotation(impact) }, at: { range: field.valueRange } };
      return;
    }
    const word = withoutNote(impact).trim();
    if (isKnown(impact) || isKnown(word)) return;
    if (configured === null && keyOf(word).split(' ').length > mostWords) return;
    const levels = values ?? usual;
    const place = placeOf(document, field, word);
    const at = { range: document.rangeAt(place.start, place.end) };
    const text = quotation(word === '' ? impact : word);
    const suggestion = nearest(word, levels);
    if (suggestion !== null) {
      const fix = place.isExact
        ? replacement(`Change "${text}" to "${suggestion}"`, word.length >= shortestSafe, path, place, suggestion)
        : null;
      yield { message: 'impact-misspelled', data: { text, suggestion }, at, fix };
    } else if (configured === null) yield { message: 'impact-unusual', data: { text, allowed: usual.join(', ') }, at };
    else
      yield { message: 'impact-unknown', data: { text, allowed: levels.slice(0, 12).map(quotation).join(', ') }, at };
  },
});
