import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWriteBudget } from '../../../src/adapters/github/write-budget.ts';

describe('the budget of writes', () => {
  it('never waits below its low mark', () => {
    const budget = createWriteBudget();
    const waits = Array.from({ length: 60 }, (_, index) => {
      const wait = budget.wait(1, index);
      budget.take(1, index + wait);
      return wait;
    });
    expect(waits.every((wait) => wait === 0)).toBe(true);
    expect(budget.wait(1, 60)).toBe(999);
    expect(budget.wait(2, 60)).toBe(0);
    expect(budget.wait(1, 60_060)).toBe(0);
  });

  it('is never overdrawn, whatever comes when', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 300 }), (gaps) => {
        const limits = { perMinute: 8, perHour: 50 };
        const budget = createWriteBudget(limits);
        const places: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const place = now + budget.wait(1, now);
          budget.take(1, place);
          places.push(place);
        }
        const most = (span: number): number =>
          Math.max(0, ...places.map((from) => places.filter((time) => time >= from && time < from + span).length));
        expect(most(60_000)).toBeLessThanOrEqual(limits.perMinute);
        expect(most(3_600_000)).toBeLessThanOrEqual(limits.perHour);
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
      { numRuns: 50 },
    );
  });
});
