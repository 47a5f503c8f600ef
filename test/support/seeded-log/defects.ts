import type { Convention } from './convention.ts';
import type { SectionName, WrittenRecord } from './written-record.ts';

export type Defect =
  | 'unknown status'
  | 'bad date'
  | 'missing section'
  | 'empty section'
  | 'placeholder'
  | 'dead link'
  | 'duplicate number'
  | 'one-sided supersession';

/** A record, spoilt, and the words of its file at which that shows: they stand there once. */
export interface Spoilt {
  readonly record: WrittenRecord;
  readonly words: string;
}

type Spoil = (record: WrittenRecord, convention: Convention) => Spoilt;

const withStatus =
  (word: string, around: (status: string) => string = (status) => status): Spoil =>
  (record, convention) => {
    const words = convention.status(word);
    return { record: { ...record, status: around(words) }, words };
  };

const withDate =
  (date: string): Spoil =>
  (record) => ({ record: { ...record, date }, words: date });

const rewritten = (record: WrittenRecord, name: SectionName, bodyOf: (body: string) => string): WrittenRecord => ({
  ...record,
  sections: record.sections.map((section) =>
    section.name === name ? { ...section, body: bodyOf(section.body) } : section,
  ),
});

/** The first of the sections that the record has. */
const firstOf = (record: WrittenRecord, names: readonly SectionName[]): SectionName =>
  names.find((name) => record.sections.some((section) => section.name === name)) ?? 'context';

/**
 * Nothing can be shown at what is not there: the place is the title. Who forgets the options does not weigh them, and consequences
 * that stood below the decision move up a level.
 */
const without =
  (...names: readonly SectionName[]): Spoil =>
  (record, convention) => {
    const gone = firstOf(record, names);
    const sections = record.sections
      .filter(({ name }) => name !== gone && (name !== 'weighing' || gone !== 'alternatives'))
      .map((section) =>
        gone === 'decision' ? { ...section, heading: section.heading.replace(/^###/, '##') } : section,
      );
    return { record: { ...record, sections }, words: convention.titleLine(record) };
  };

/** The place is the heading that promises a text. */
const emptied =
  (body: string, ...names: readonly SectionName[]): Spoil =>
  (record) => {
    const name = firstOf(record, names);
    const words = record.sections.find((section) => section.name === name)?.heading ?? '';
    return { record: rewritten(record, name, () => body), words };
  };

const withText =
  (name: SectionName, text: string, words = text): Spoil =>
  (record) => ({ record: rewritten(record, name, (body) => `${body}\n\n${text}`), words });

const insteadOf =
  (name: SectionName, text: string): Spoil =>
  (record) => ({ record: rewritten(record, name, () => text), words: text });

/** What a careless author does to one record, by defect: ten of each, one after the other. */
export const spoils: Readonly<
  Record<Exclude<Defect, 'duplicate number' | 'one-sided supersession'>, readonly Spoil[]>
> = {
  'unknown status': [
    withStatus('Acepted'),
    withStatus('Purple'),
    withStatus('Propsed'),
    withStatus('Blurred', (word) => `${word} (until the summer)`),
    withStatus('Halfway'),
    withStatus('Rejcted'),
    withStatus('Nearly there'),
    withStatus('Depricated'),
    withStatus('Aceptd', (word) => `${word} (by all of us)`),
    withStatus('Someday'),
  ],
  'bad date': [
    withDate('2023-02-30'),
    withDate('2022-13-01'),
    withDate('2021-06-31'),
    withDate('2023-00-10'),
    withDate('2023-02-29'),
    withDate('2052-03-14'),
    withDate('05/06/2023'),
    withDate('31.04.2022'),
    withDate('next spring'),
    withDate('January 2023'),
  ],
  'missing section': [
    without('consequences'),
    without('context'),
    without('decision'),
    without('alternatives', 'consequences'),
    without('context'),
    without('decision'),
    without('consequences'),
    without('context'),
    without('decision'),
    without('alternatives', 'context'),
  ],
  'empty section': [
    emptied('', 'decision'),
    emptied('', 'consequences'),
    emptied('', 'context'),
    emptied('<!-- What has to be decided, and why now? -->', 'context'),
    emptied('', 'alternatives', 'decision'),
    emptied('   \n', 'consequences'),
    emptied('<!--\n- what gets better\n- what gets worse\n-->', 'consequences'),
    emptied('<!-- We will ... -->', 'decision'),
    emptied('', 'context'),
    emptied('', 'alternatives', 'consequences'),
  ],
  placeholder: [
    insteadOf('consequences', 'TODO'),
    withText('context', '[Describe what happens if nothing is done]'),
    withText('decision', 'It replaces {title of option 1} from June on.', '{title of option 1}'),
    withDate('YYYY-MM-DD'),
    withText('context', 'There was [a long discussion](url) of it.', '[a long discussion](url)'),
    withText('consequences', 'The move begins on TBD.', 'TBD'),
    withText('decision', '- one\n- [insert the name of the owner]', '[insert the name of the owner]'),
    withText('context', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.', 'Lorem ipsum'),
    insteadOf('context', '[Explain the problem and why it has to be solved now]'),
    insteadOf('consequences', 'TBD'),
  ],
  'dead link': [
    withText(
      'context',
      'See [the measurements](../measurements/spring.md).',
      '[the measurements](../measurements/spring.md)',
    ),
    withText('context', '![Calls by hour](hours.png)'),
    withText(
      'decision',
      'As told in [the figures][figures].\n\n[figures]: figures-of-spring.csv',
      '[figures]: figures-of-spring.csv',
    ),
    withText(
      'context',
      'Grown from [an older paper](<old papers/first idea.md>).',
      '[an older paper](<old papers/first idea.md>)',
    ),
    withText('consequences', '- See [who pays](#who-pays) for it', '[who pays](#who-pays)'),
    withText('context', '| Source |\n| --- |\n| [Report](reports/audit.pdf) |', '[Report](reports/audit.pdf)'),
    withText('decision', 'The **[plan](plan.md "in short")** has the steps.', '[plan](plan.md "in short")'),
    withText(
      'context',
      '> We read [the talk of\n> the vendor](talk.md) first.',
      '[the talk of\n> the vendor](talk.md)',
    ),
    withText(
      'context',
      'Details: [part two](../diagrams/parts-two.svg?raw=true#top).',
      '[part two](../diagrams/parts-two.svg?raw=true#top)',
    ),
    withText('consequences', 'Naïve 🧭 readers find [a map](map.md) here.', '[a map](map.md)'),
  ],
};
