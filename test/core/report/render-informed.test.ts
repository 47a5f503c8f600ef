import { describe, expect, it } from 'vitest';
import type { Informed } from '../../../src/core/model/approval.ts';
import { planMergedComment } from '../../../src/core/plan/plan-comment.ts';
import { informedNames, informLine, isInformed, renderInformed } from '../../../src/core/report/render-informed.ts';
import { stickyMarker } from '../../../src/core/report/render-sticky-comment.ts';

const user = (login: string, now = login): Informed => ({
  approver: { kind: 'user', login, id: null },
  people: [{ id: 1, login: now, kind: 'user' }],
  isKnown: true,
});
const team = (slug: string, isKnown = true): Informed => ({
  approver: { kind: 'team', organization: 'octo', slug, id: null },
  people: [],
  isKnown,
});
const summary = (inform: readonly Informed[]): string => `${stickyMarker}\n${informLine({ inform })}\nText`;

describe('who is told after the merge', () => {
  it.each<readonly [string, readonly Informed[], readonly string[]]>([
    ['people and teams in order', [user('ada'), team('all')], ['ada', 'octo/all']],
    ['people under the name that they have now', [user('ada', 'lovelace')], ['lovelace']],
    ['nobody whom nobody knows', [team('gone', false)], []],
    ['each once', [user('ada'), user('ADA', 'ada')], ['ada']],
    ['nothing that is no name', [user('a b'), user('x -->'), team('<b>')], []],
    [
      'at most 50',
      Array.from({ length: 60 }, (_, i) => user(`p${String(i)}`)),
      Array.from({ length: 50 }, (_, i) => `p${String(i)}`),
    ],
  ])('%s', (_name, inform, names) => {
    expect(informedNames(summary(inform))).toEqual(names);
  });

  it('is read from the second line alone, and only as names', () => {
    expect(informedNames(`${stickyMarker}\nText\n<!-- adr-governor:inform ada -->`)).toEqual([]);
    expect(informedNames(`${stickyMarker}\r\n<!-- adr-governor:inform ada [x](y) octo/all -->\r\nText`)).toEqual([
      'ada',
      'octo/all',
    ]);
  });

  it('is told once', () => {
    const comment = { id: 1, nodeId: 'a', body: summary([user('ada'), team('all')]) };
    const [action] = planMergedComment([comment]);
    expect(action).toEqual({ kind: 'create-comment', body: renderInformed(['ada', 'octo/all']) });
    const told = { id: 2, nodeId: 'b', body: renderInformed(['ada']) };
    expect(isInformed(told.body)).toBe(true);
    expect(planMergedComment([comment, told])).toEqual([]);
    expect(planMergedComment([{ ...comment, body: summary([]) }])).toEqual([]);
  });
});
