import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { createWriteBudget } from '../../../src/adapters/github/write-budget.ts';

describe('the budget of writes', () => {
  it('never waits below its low mark', () => {
    const budget = createWriteBudget();
    const waits = Array.from({ length: 60 }, (_, index) => {
      const wait = budget.wait(1, 'content', index);
      budget.take(1, 'content', index + wait);
      return wait;
    });
    expect(waits.every((wait) => wait === 0)).toBe(true);
    expect(budget.wait(1, 'content', 60)).toBe(999);
    expect(budget.wait(1, 'other', 60)).toBe(0);
    expect(budget.wait(2, 'content', 60)).toBe(0);
    expect(budget.wait(1, 'content', 60_060)).toBe(0);
  });

  it('is never overdrawn, whatever comes when', () => {
    const write = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom('content' as const, 'other' as const));
    fc.assert(
      fc.property(fc.array(write, { maxLength: 300 }), (writes) => {
        const limits = { perMinute: 10, contentPerMinute: 8, contentPerHour: 50 };
        const budget = createWriteBudget(limits);
        const places: { readonly time: number; readonly kind: 'content' | 'other' }[] = [];
        let now = 0;
        for (const [gap, kind] of writes) {
          now += gap;
          const time = now + budget.wait(1, kind, now);
          budget.take(1, kind, time);
          places.push({ time, kind });
        }
        const times = places.map((place) => place.time);
        const content = places.filter((place) => place.kind === 'content').map((place) => place.time);
        const most = (all: readonly number[], span: number): number =>
          Math.max(0, ...all.map((from) => all.filter((time) => time >= from && time < from + span).length));
        expect(most(times, 60_000)).toBeLessThanOrEqual(limits.perMinute);
        expect(most(content, 60_000)).toBeLessThanOrEqual(limits.contentPerMinute);
        expect(most(content, 3_600_000)).toBeLessThanOrEqual(limits.contentPerHour);
        expect(times).toEqual([...times].sort((one, other) => one - other));
      }),
      { numRuns: 50 },
    );
  });
});
