import { seededRandom } from '../../../scripts/corpus/findings/seeded-random.ts';
import type { Convention } from './convention.ts';
import type { Defect } from './defects.ts';
import { plantDefect, type Expected } from './plant-defect.ts';
import { isRelated } from './seeded-log.ts';
import { shuffled } from './shuffled.ts';
import type { WrittenRecord } from './written-record.ts';

export interface SpoiltLog {
  readonly records: readonly WrittenRecord[];
  readonly expected: readonly Expected[];
  /** Numbers of the records that got a defect, as they were before. */
  readonly spoilt: readonly number[];
}

const ofText = ['bad date', 'missing section', 'empty section', 'placeholder', 'dead link'] as const;
const ofEach = 10;

/**
 * Plants ten of each of the eight defects in a log of 100 records, each in a record of its own; the other 20 are those that the number
 * is taken from, or that are on the other side of a supersession. Which ones, the seed decides. Records that others name keep their
 * number and status: they get a defect of the text.
 */
export function plantDefects(log: readonly WrittenRecord[], convention: Convention, seed: number): SpoiltLog {
  const random = seededRandom(seed);
  const records = new Map(log.map((record) => [record.number, record]));
  const expected: Expected[] = [];
  const spoilt: number[] = [];
  const queue = [true, false].flatMap((wanted) =>
    shuffled(
      log.filter((record) => isRelated(record) === wanted),
      random,
    ),
  );
  const take = (): WrittenRecord => queue.shift()!;
  const plant = (defect: Defect, index: number, victim: WrittenRecord, other: WrittenRecord): void => {
    const planted = plantDefect(defect, index, victim, other, convention);
    records.set(victim.number, planted.record);
    spoilt.push(victim.number);
    expected.push(planted.own, ...(planted.other === null ? [] : [planted.other]));
  };
  for (let index = 0; index < ofEach; index += 1) {
    for (const defect of ofText) {
      const victim = take();
      plant(defect, index, victim, victim);
    }
  }
  for (let index = 0; index < ofEach; index += 1) {
    const victim = take();
    plant('unknown status', index, victim, victim);
    plant('duplicate number', index, take(), take());
    plant('one-sided supersession', index, take(), take());
  }
  return { records: [...records.values()], expected, spoilt };
}
