import { describe, expect, it } from 'vitest';
import { durationPattern, durationProblem, durationText, readDuration } from '../../../src/core/config/duration.ts';

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
    expect(durationProblem(written)).toMatch(/\b5 days|"\d+ (?:working )?days?"/);
  });

  it.each([
    ['3', '3 of what? Write "3 days" or "3 working days".'],
    ['1', '1 of what? Write "1 day" or "1 working day".'],
    ['0', 'A span of time is at least 1, for example "5 days". To have none, remove the line.'],
    ['0 days', 'A span of time is at least 1, for example "5 days". To have none, remove the line.'],
    ['3 business days', 'This is no span of time. Did you mean "3 working days"?'],
    ['1 Business-Day', 'This is no span of time. Did you mean "1 working day"?'],
    ['3 weekdays', 'This is no span of time. Did you mean "3 working days"?'],
    ['5days', 'This is no span of time. Did you mean "5 days"?'],
    ['2w', 'This is no span of time. Did you mean "2 weeks"?'],
    ['3 constructor', expect.stringMatching(/^Write a span of time/)],
    ['5 hours', expect.stringMatching(/^Write a span of time/)],
  ])('says of %j what was meant', (written, problem) => {
    expect(durationProblem(written)).toEqual(problem);
  });

  it.each(['5 days', '1 Day', '3 working days', '3 Working Days', '2 weeks', '6 months', '12  days', ' 9999 days '])(
    'the schema takes %j, too',
    (written) => {
      expect(new RegExp(durationPattern, 'u').test(written)).toBe(true);
      expect(readDuration(written)).not.toBeNull();
    },
  );

  it.each(['', '5', '0 days', '05 days', '10000 days', '5 hours', '5days', '3 business days', '5 days ago'])(
    'the schema refuses %j, too',
    (written) => {
      expect(new RegExp(durationPattern, 'u').test(written)).toBe(false);
    },
  );
});
