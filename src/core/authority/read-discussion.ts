import type { Duration } from '../model/configuration.ts';

const figure = '(\\d{1,3}|one|two|three|four|five|six|seven|ten)(?: ?(?:-|–|to) ?(\\d{1,3}))?';
const unit = '((?:business|working|calendar|week) ?-?days?|days?|weeks?|hours?|months?)';
const span = `${figure} ?-?${unit}`;
const least = '(?:(?:for |is |of |lasts |stays |: ?|= ?|at least |a minimum of |minimum |about )){0,4}';
const what = '(?:comments?|discussions?|feedback|reviews?|review and feedback|commenting)';

const forms: readonly RegExp[] = [
  new RegExp(`\\b(?:open|remain|stay)(?: open)? (?:for (?:public |team )?${what} )?${least}${span}\\b`, 'i'),
  new RegExp(`\\b${what} (?:period|window|time|phase) ?(?:\\([^()]{0,40}\\) ?)?${least}${span}\\b`, 'i'),
  new RegExp(`^(?:public |team )?(?:comment|discussion|feedback|review) ?: ?(?:at least )?${span}(?: minimum)?$`, 'i'),
  new RegExp(`\\ballow (?:at least |a minimum of )?${span} for (?:\\S{1,20} ){0,2}${what}\\b`, 'i'),
  new RegExp(`\\b(?:a |an )?${span} (?:public |team )?${what} (?:period|window|phase)\\b`, 'i'),
];
/** How long something takes at most, how often it happens, or when it is looked at again. */
const otherSpan =
  /\b(?:within|at most|up to|no (?:more|longer) than|less than|maximum|max|every|each|expires?|stale|sla|respond|response|remind|reminder|if|unless|per)\b/i;

const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
};

function durationOf(count: number, unitText: string): Duration | null {
  const text = unitText.toLowerCase();
  if (!Number.isInteger(count) || count < 1 || count > 365) return null;
  if (/^(?:business|working|week ?-?day)/.test(text)) return { count, unit: 'working day' };
  if (text.startsWith('hour')) return count % 24 === 0 ? { count: count / 24, unit: 'day' } : null;
  if (text.startsWith('week')) return { count, unit: 'week' };
  return { count, unit: text.startsWith('month') ? 'month' : 'day' };
}

/**
 * Reads how long a proposal is to stay open for comment at least: `Open for comments for 5 business days`, `Review period: 3-5 days` (the
 * shorter end), `48 hours`. null where it says no such thing, or a longest time, a rhythm or a condition.
 */
export function readDiscussion(sentence: string): Duration | null {
  if (otherSpan.test(sentence)) return null;
  for (const form of forms) {
    const match = form.exec(sentence);
    if (match === null) continue;
    const [, count = '', , unitText = ''] = match;
    return durationOf(words[count.toLowerCase()] ?? Number(count), unitText);
  }
  return null;
}
