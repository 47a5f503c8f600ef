import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { mayRun, nextTry } from '../../../src/adapters/jobs/back-off.ts';
import { Failure, failures } from '../../../src/app/failure.ts';
import type { FailureCode } from '../../../src/app/failure.ts';

const codes = Object.keys(failures) as FailureCode[];
const passing = codes.filter((code) => failures[code].retry);
const lasting = codes.filter((code) => !failures[code].retry);

describe('the next try', () => {
  it.each([
    [1, 1_000],
    [2, 4_000],
    [3, 16_000],
    [7, 3_600_000],
  ])('after try %i waits at most %i ms, and at least four fifths of that', (attempt, most) => {
    const failure = new Failure('github-unavailable', 'down');
    expect(nextTry(failure, attempt, 0)).toEqual({ kind: 'retry', delayMs: most });
    expect(nextTry(failure, attempt, 0.999_999)).toMatchObject({
      kind: 'retry',
      delayMs: expect.closeTo(most * 0.8, -2) as number,
    });
  });

  it.each(passing)('%s is tried eight times', (code) => {
    expect(nextTry(new Failure(code, ''), 7, 0).kind).toBe('retry');
    expect(nextTry(new Failure(code, ''), 8, 0).kind).toBe('give-up');
  });

  it.each(lasting)('%s is given up at once', (code) => {
    expect(nextTry(new Failure(code, ''), 1, 0)).toEqual({ kind: 'give-up' });
  });

  it.each([new Error('ours'), new TypeError('ours'), 'text', undefined])(
    'a mistake of ours is tried three times',
    (error) => {
      expect([1, 2, 3].map((attempt) => nextTry(error, attempt, 0).kind)).toEqual(['retry', 'retry', 'give-up']);
    },
  );

  it('is never before GitHub asked for, unless that is absurd', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 * 3_600_000 }),
        fc.integer({ min: 1, max: 7 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (retryAfter, attempt, random) => {
          const next = nextTry(new Failure('github-limited', '', { retryAfter }), attempt, random);
          return next.kind === 'retry' && next.delayMs >= retryAfter && next.delayMs <= retryAfter + 1_000;
        },
      ),
    );
    const absurd = nextTry(new Failure('github-limited', '', { retryAfter: 1e12 }), 1, 0);
    expect(absurd).toEqual({ kind: 'retry', delayMs: 6 * 3_600_000 });
  });

  it('of a job that comes back again and again without an answer ends, too', () => {
    expect(mayRun(1)).toBe(true);
    expect(mayRun(8)).toBe(true);
    expect(mayRun(9)).toBe(false);
  });
});
