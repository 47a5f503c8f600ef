import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { everyLanguage } from '../../../src/core/parse/metadata-words/every-language.ts';
import { readOne } from './reading.ts';
import { findDate, readDate, readFileNameDate, readTitleDate } from '../../../src/core/parse/read-date.ts';

describe('dates in the languages', () => {
  it.each<[string, string | null]>([
    ['2024年1月5日', '2024-01-05'],
    ['2024 年 1 月 5 日（金）', '2024-01-05'],
    ['２０２４年１月５日', '2024-01-05'],
    ['2024년 1월 5일', '2024-01-05'],
    ['2024. 1. 5.', '2024-01-05'],
    ['5. 1. 2024', '2024-01-05'],
    ['5-Jan-24', '2024-01-05'],
    ['5/Jan/2024', '2024-01-05'],
    ['2024‑01‑05', '2024-01-05'],
    ['5. Januar 2024', '2024-01-05'],
    ['5. März 2024', '2024-03-05'],
    ['5. Ma\u0308rz 2024', '2024-03-05'],
    ['1er janvier 2024', '2024-01-01'],
    ['5 août 2024', '2024-08-05'],
    ['le 5 décembre 2024', '2024-12-05'],
    ['5 de enero de 2024', '2024-01-05'],
    ['5 de março de 2024', '2024-03-05'],
    ['5 gennaio 2024', '2024-01-05'],
    ['5 mei 2024', '2024-05-05'],
    ['5 stycznia 2024', '2024-01-05'],
    ['5 января 2024 г.', '2024-01-05'],
    ['5 tháng 1 năm 2024', '2024-01-05'],
    ['5 tháng 1, 2024', '2024-01-05'],
    ['2024-Jan-05', '2024-01-05'],
    ['Fri Jan 5 10:11:12 2024', '2024-01-05'],
    ['20240105', '2024-01-05'],
    ['`05.01.2024` _last updated_', '2024-01-05'],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

describe('what can be read in two ways is not read', () => {
  it.each<[string, string | null]>([
    ['05/01/2022', null],
    ['5/1/22', null],
    ['23/10/24', '2024-10-23'],
    ['10/23/24', '2024-10-23'],
    ['12/10/24', null],
    ['24-10-23', null],
    ['24.10.23', null],
    ['13.14.2024', null],
    ['05.01.2022', '2022-01-05'],
    ['31/12/2024', '2024-12-31'],
    ['January 2024', null],
    ['2024-01', null],
    ['2024年1月', null],
    ['5 of nothing 2024', null],
    ['version 1.2.3', null],
    ['20241399', null],
    ['20201016-use-slugs', null],
    ['2020-10-16-use-slugs', null],
    ['', null],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

describe('dates of a language that puts the day first', () => {
  it.each<[string, string | null]>([
    ['05/01/2022', '2022-01-05'],
    ['5-1-2022', '2022-01-05'],
    ['05/31/2022', '2022-05-31'],
    ['2022-05-01', '2022-05-01'],
    ['24-10-23', null],
    ['31/31/2022', null],
  ])('%s', (text, date) => {
    expect(readDate(text, true)).toBe(date);
  });
});

describe('dates in file names', () => {
  it.each<[string, string | null]>([
    ['a/20200927-x.md', '2020-09-27'],
    ['2020-09-27-x.md', '2020-09-27'],
    ['2020_09_27_x.md', '2020-09-27'],
    ['20240516132303-x.md', '2024-05-16'],
    ['202005161323-x.md', '2020-05-16'],
    ['2020-13-27-x.md', null],
    ['adr-2020-09-27-x.md', '2020-09-27'],
    ['docs/adr/2020-09-27-x/README.md', '2020-09-27'],
    ['docs/2020-09-27-x/notes.md', null],
    ['0012-x.md', null],
    ['1234567890-x.md', null],
  ])('%s', (path, date) => {
    expect(readFileNameDate(path)).toBe(date);
  });
});

describe('dates in titles', () => {
  it.each<[string, string | null]>([
    ['2024-01-15: Use Kafka', '2024-01-15'],
    ['2024-01-15 Use Kafka', '2024-01-15'],
    ['[2024-01-15] Use Kafka', '2024-01-15'],
    ['📦 20240115 Use Kafka', '2024-01-15'],
    ['15.01.2024 – Kafka einsetzen', '2024-01-15'],
    ['2024年1月15日 缓存', '2024-01-15'],
    ['Use Kafka (2024-01-15)', '2024-01-15'],
    ['使用 Kafka（2024年1月15日）', '2024-01-15'],
    ['Use Kafka (15 January 2024)', '2024-01-15'],
    ['Use Kafka (since 2024-01-15)', null],
    ['Move before 2024-01-15', null],
    ['Use Kafka (05/01/2024)', null],
    ['Use Kafka (v2)', null],
    ['2024 plans', null],
    ['', null],
  ])('%s', (title, date) => {
    expect(readTitleDate(title)).toBe(date);
  });

  it('count where neither the metadata nor the file has one', () => {
    expect(readOne('# 2024-01-15: Use Kafka\n', 'a.md').date).toBe('2024-01-15');
    expect(readOne('# ADR-7: 2024-01-15 Use Kafka\n', 'a.md').date).toBe('2024-01-15');
    expect(readOne('# 2024-01-15: Use Kafka\n\nDate: 2024-02-01\n', 'a.md').date).toBe('2024-02-01');
    expect(readOne('# Use Kafka (2024-01-15)\n', '2023-01-01-a.md').date).toBe('2023-01-01');
  });
});

describe('laws of dates', () => {
  const dates = fc.date({
    min: new Date('1970-01-01'),
    max: new Date('2199-12-31'),
    noInvalidDate: true,
  });
  const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

  it('an ISO date is itself, whatever stands around it', () => {
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom('', ' ', '(', '`', 'on '),
        fc.constantFrom('', ' ', ')', '`', 'T10:00:00Z'),
        (date, before, after) => {
          expect(readDate(before + isoOf(date) + after)).toBe(isoOf(date));
        },
      ),
    );
  });

  it('every name of a month in every language is read', () => {
    for (const { months } of everyLanguage) {
      for (const [index, names] of months.entries()) {
        const month = String(index + 1).padStart(2, '0');
        for (const name of names.split('|')) expect(readDate(`5 ${name} 2024`)).toBe(`2024-${month}-05`);
      }
    }
  });

  it('what is read of any text is a day of the calendar', () => {
    const parts = fc.oneof(
      fc.nat({ max: 3000 }).map(String),
      fc.constantFrom('/', '-', '.', ' ', 'Jan', 'mai', '年', '月', '日', 'T'),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (texts) => {
        const date = readDate(texts.join(''));
        if (date !== null) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a written date', () => {
  it.each<[string, string, readonly string[]]>([
    ['2025-03-14', '2025-03-14', ['2025-03-14']],
    ['on Friday, 14 March 2025 at noon', '14 march 2025', ['2025-03-14']],
    ['`14.03.2025` when it was decided', '14.03.2025', ['2025-03-14']],
    ['2025-02-30', '2025-02-30', []],
    ['31 April 2025', '31 april 2025', []],
    ['due 05/06/2025', '05/06/2025', ['2025-06-05', '2025-05-06']],
    ['24-10-23', '24-10-23', ['2023-10-24', '2024-10-23']],
  ])('%s', (text, written, readings) => {
    const found = findDate(text);
    expect(text.slice(found?.start, found?.end).toLowerCase()).toBe(written);
    expect(found?.readings).toEqual(readings);
  });

  it.each(['', 'soon', '2025', 'March 2025', '20251332', 'v1.2'])('is not in: %s', (text) => {
    expect(findDate(text)).toBeNull();
  });

  it('lies inside the text, whatever its letters become', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ maxLength: 20 }), (before, after) => {
        const text = `${before} ㋉ 2025-03-14 ${after}`;
        const found = findDate(text);
        if (found === null) return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
