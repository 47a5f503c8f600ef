import { seededRandom } from '../../../scripts/corpus/findings/seeded-random.ts';
import { choices, parts, type Choice } from './choices.ts';
import type { Convention } from './convention.ts';
import { shuffled } from './shuffled.ts';
import type { WrittenRecord } from './written-record.ts';

/** The first records of a log are those that later ones refer to. */
const mostReferred = 10;
/** So many later records each supersede one of the records that come after those. */
const pairs = 5;
const successorsBegin = 31;

const milliseconds = 86_400_000;
const firstDay = Date.parse('2021-01-11');

function statusOf(number: number): string {
  if (number > 95) return 'Proposed';
  if (number === 41 || number === 71) return 'Rejected';
  return number === 42 || number === 72 ? 'Deprecated' : 'Accepted';
}

/** Whether others name the record, or its status is another one than that of most. */
export const isRelated = ({ number }: Pick<WrittenRecord, 'number'>): boolean =>
  number <= mostReferred + pairs ||
  (number >= successorsBegin && number < successorsBegin + pairs) ||
  statusOf(number) !== 'Accepted';

/** A paragraph that only some records have: a link, a table, a fence, a picture, a name in prose. */
function moreOf(number: number, figure: number, earlier: readonly WrittenRecord[], convention: Convention) {
  const other = earlier[number % mostReferred];
  switch (number % 6) {
    case 0:
      return `| Week | Calls |\n| ---- | ----- |\n| 1 | ${String(figure)} |\n| 2 | ${String(figure * 2)} |`;
    case 1:
      return '![How the parts hang together](../diagrams/parts.svg)';
    case 2:
      return `\`\`\`yaml\nlimit: ${String(figure)} # [as measured](nowhere.md), TODO by the machine\n\`\`\``;
    case 3:
      return other === undefined ? null : `This builds on ${convention.reference(other)}, which still holds.`;
    case 4:
      return `The figures come from [a page of the vendor](https://example.com/report/${String(figure)}).`;
    default:
      return null;
  }
}

/** The files of a log: its records, and what lies beside them. */
export const filesOf = (
  records: readonly WrittenRecord[],
  convention: Convention,
): Readonly<Record<string, string>> => ({
  ...convention.files,
  [`${convention.pathOf({ number: 0, title: '' }).split('/')[0] ?? ''}/diagrams/parts.svg`]: '<svg/>\n',
  ...Object.fromEntries(records.map((record) => [convention.pathOf(record), convention.render(record)])),
});

/**
 * A log of so many records (at most 100) that no rule should have anything to say about, as a team might have written it in some years:
 * the same for a seed on every machine. Most are accepted; some refer to the first ten, and five name five others as superseded.
 */
export function seededLog(convention: Convention, seed: number, count = 100): readonly WrittenRecord[] {
  const random = seededRandom(seed);
  const written: Choice[] = [];
  const figures: number[] = [];
  for (const write of choices) {
    for (const part of parts) {
      const figure = 2 + Math.floor(random() * 37);
      figures.push(figure);
      written.push(write(part, figure));
    }
  }
  const records: WrittenRecord[] = [];
  for (const [index, choice] of shuffled(written, random).slice(0, count).entries()) {
    const number = index + 1;
    const more = moreOf(number, figures[index] ?? 2, records, convention);
    const predecessor =
      number >= successorsBegin && number < successorsBegin + pairs
        ? records[mostReferred + number - successorsBegin]
        : undefined;
    const record = {
      number,
      title: choice.title,
      status: convention.status(statusOf(number)),
      date: new Date(firstDay + index * 19 * milliseconds).toISOString().slice(0, 10),
      supersedes: predecessor === undefined ? null : convention.reference(predecessor),
      sections: convention.sections({ choice, more }),
    };
    if (predecessor !== undefined) {
      records[predecessor.number - 1] = { ...predecessor, status: convention.supersededBy(record) };
    }
    records.push(record);
  }
  return records;
}
