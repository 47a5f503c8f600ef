import { expect, it } from 'vitest';
import { endOfSpan } from '../../../src/core/config/end-of-span.ts';
import { readDuration } from '../../../src/core/config/duration.ts';

it.each([
  ['2026-11-23T10:00:00Z', '5 days', '2026-11-28T10:00:00.000Z'],
  ['2026-11-23T10:00:00Z', '2 weeks', '2026-12-07T10:00:00.000Z'],
  ['2026-11-26T23:30:00Z', '1 working day', '2026-11-27T23:30:00.000Z'],
  ['2026-11-27T10:00:00Z', '1 working day', '2026-11-30T10:00:00.000Z'],
  ['2026-11-28T10:00:00Z', '1 working day', '2026-11-30T10:00:00.000Z'],
  ['2026-11-27T10:00:00Z', '5 working days', '2026-12-04T10:00:00.000Z'],
  ['2026-01-31T08:15:00Z', '1 month', '2026-02-28T08:15:00.000Z'],
  ['2026-12-15T08:15:00Z', '2 months', '2027-02-15T08:15:00.000Z'],
  ['2026-11-23T11:00:00+01:00', '1 day', '2026-11-24T10:00:00.000Z'],
  ['2026-11-23T10:00:00Z', '9999 working days', '2065-03-20T10:00:00.000Z'],
  ['soon', '1 day', null],
])('%s and %s', (start, written, end) => {
  const duration = readDuration(written);
  expect(duration === null ? 'no span' : endOfSpan(start, duration)).toBe(end);
});

it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 10_000])('%s days are no span', (count) => {
  expect(endOfSpan('2026-11-23T10:00:00Z', { count, unit: 'working day' })).toBeNull();
});
