import { describe, expect, it } from 'vitest';
import { discussedSince } from '../../../src/core/judge/discussed-since.ts';
import { renderNothingLeft } from '../../../src/core/report/render-sticky-comment.ts';

const [monday, tuesday, friday] = ['2026-11-23T10:00:00Z', '2026-11-24T10:00:00Z', '2026-11-27T10:00:00Z'];
const comment = (body: string, createdAt?: string) => ({
  id: 1,
  nodeId: 'c',
  body,
  ...(createdAt === undefined ? {} : { createdAt }),
});
const sticky = (createdAt?: string) => comment(renderNothingLeft(), createdAt);

describe('since when a record is open for comment', () => {
  it.each([
    ['since the app told of it', monday, [sticky(tuesday)], friday, tuesday],
    ['since it was opened again after that', tuesday, [sticky(monday)], friday, tuesday],
    ['from now on where the app did not tell of it yet', monday, [], friday, friday],
    ['from now on where another comment of the app is all', monday, [comment('A reminder', monday)], friday, friday],
    ['from now on where nobody knows when the app told of it', monday, [sticky()], friday, friday],
    ['not while it is a draft', null, [sticky(tuesday)], friday, null],
    ['not where nothing was told and no time is known', monday, [], undefined, null],
    ['not where a time cannot be read', 'soon', [sticky(tuesday)], friday, null],
    ['not where the time of the comment cannot be read', monday, [sticky('once')], friday, null],
  ])('%s', (_, openSince, comments, now, expected) => {
    expect(discussedSince({ openSince, shown: { checks: [], comments, reviewComments: [] } }, now)).toBe(expected);
  });

  it.each([
    ['since the app told of the latest record', [tuesday, friday], friday],
    ['since the app commented where it told of all records before', [monday], tuesday],
    ['not where it is not known when it told of one', [tuesday, ''], null],
  ])('%s', (_, times, expected) => {
    const shown = { checks: [], comments: [sticky(tuesday)], reviewComments: [] };
    const told = times.map((since) => ({ place: 'a', name: 'b', since }));
    expect(discussedSince({ openSince: monday, shown }, friday, told)).toBe(expected);
  });
});
