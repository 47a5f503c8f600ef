import { describe, expect, it } from 'vitest';
import { durationProblem, durationText, readDuration } from '../../../src/core/config/duration.ts';

describe('spans of time', () => {
  it.each([
    ['5 days', 5, 'day', '5 days'],
    ['1 day', 1, 'day', '1 day'],
    [' 3  Working Days ', 3, 'working day', '3 working days'],
    ['1 working day', 1, 'working day', '1 working day'],
    ['2 weeks', 2, 'week', '2 weeks'],
    ['6 months', 6, 'month', '6 months'],
    ['9999 days', 9999, 'day', '9999 days'],
  ])('%s', (written, count, unit, text) => {
    const read = readDuration(written);
    expect(read).toEqual({ count, unit });
    expect(read === null ? null : durationText(read)).toBe(text);
    expect(durationProblem(written)).toBeNull();
  });

  it.each([
    '',
    'days',
    '5',
    '0 days',
    '-1 days',
    '05 days',
    '10000 days',
    '1.5 days',
    '5 hours',
    '5days',
    'P5D',
    '5 days ago',
  ])('refuses %j', (written) => {
    expect(readDuration(written)).toBeNull();
    expect(durationProblem(written)).toContain('5 days');
  });
});
