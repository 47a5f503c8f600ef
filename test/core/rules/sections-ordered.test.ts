import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { firmOrder } from '../../../src/core/conventions/order-sections.ts';
import type { Convention } from '../../../src/core/model/convention.ts';
import type { CanonicalSection } from '../../../src/core/model/section-name.ts';
import type { Template } from '../../../src/core/model/template.ts';
import { misplaced } from '../../../src/core/rules/sections-ordered/misplaced.ts';
import { findingsOf } from './messages-of.ts';

const record = (...headings: readonly string[]): string =>
  `# T\n\n${headings.map((heading) => `${heading.startsWith('#') ? '' : '## '}${heading}\n\nText.\n`).join('\n')}`;
const part = (name: CanonicalSection | null, heading: string, depth = 2): Template['sections'][number] => ({
  name,
  heading,
  depth,
});
const template = {
  sections: [
    part('context', 'Context'),
    part('alternatives', 'Options'),
    part('decision', 'Decision'),
    part('consequences', 'Consequences', 3),
    part('alternatives', 'Pros and cons'),
    part(null, 'Roll-out'),
  ],
};
const said = (
  markdown: string,
  circumstances: { habits?: Partial<Convention>; template?: Partial<Template>; options?: Record<string, unknown> },
): readonly string[] =>
  findingsOf('sections-ordered', markdown, circumstances).map(
    ({ messageId, message }) => `${messageId} ${/Move it ([^,.]+)/.exec(message)?.[1] ?? ''}`,
  );

describe('the order of a template', () => {
  it.each([
    ['is kept', ['Context', 'Options', 'Decision', 'Pros and cons', 'Roll-out'], []],
    ['is kept with less', ['Context', 'Pros and cons'], []],
    ['is kept with more', ['Context', 'Cost', 'Decision', 'Team'], []],
    ['is broken by one', ['Decision', 'Context', 'Options', 'Pros and cons'], ['after "Options"']],
    [
      'is broken by another',
      ['Context', 'Options', 'Roll-out', 'Decision', 'Pros and cons'],
      ['after "Pros and cons"'],
    ],
    ['is broken at the end', ['Options', 'Decision', 'Pros and cons', 'Context'], ['before "Options"']],
    ['knows a heading from its like', ['Context', 'Decision', 'Pros and cons'], []],
    ['says nothing of another heading of a meaning that it has twice', ['Context', 'Decision', 'Alternatives'], []],
    ['leaves alone what stands twice', ['Decision', 'Context', 'Decision'], []],
    ['leaves alone what is part of another section', ['Context', 'Decision', '### Options'], []],
  ])('%s', (_, headings, moves) => {
    expect(said(record(...headings), { template })).toEqual(moves.map((move) => `template-order-broken ${move}`));
  });

  it('gives way to a log that firmly does otherwise', () => {
    const order = record('Decision', 'Context', 'Options', 'Roll-out');
    const pair = (first: CanonicalSection, second: CanonicalSection): Partial<Convention> => ({
      sectionOrder: [{ value: [first, second], count: 9, of: 10 }],
    });
    expect(said(order, { template, habits: pair('decision', 'alternatives') })).toEqual([]);
    expect(said(order, { template, habits: pair('context', 'decision') })).not.toEqual([]);
  });
});

describe('the order of a log', () => {
  const habits = (
    ...pairs: readonly (readonly [CanonicalSection, CanonicalSection, number])[]
  ): Partial<Convention> => ({
    sectionOrder: pairs.map(([first, second, count]) => ({ value: [first, second], count, of: 10 })),
  });

  it('is held against a record as a remark', () => {
    const [finding] = findingsOf('sections-ordered', record('Decision', 'Context', 'Consequences'), {
      habits: habits(['context', 'decision', 9], ['context', 'consequences', 10], ['decision', 'consequences', 10]),
    });
    expect(finding).toMatchObject({ messageId: 'habit-order-broken', severity: 'info', element: 'decision' });
    expect(finding?.message).toContain('9 of 10');
  });

  it('says nothing of sections that come and go, nor of pairs without a firm order', () => {
    expect(said(record('References', 'Decision'), { habits: habits(['decision', 'references', 10]) })).toEqual([]);
    expect(said(record('Decision', 'Context'), { habits: habits(['context', 'consequences', 10]) })).toEqual([]);
  });

  it('is not asked where the configuration or the template says', () => {
    const all = { habits: habits(['context', 'decision', 9]), options: { order: ['decision', 'context'] } };
    expect(said(record('Decision', 'Context'), all)).toEqual([]);
    expect(said(record('Context', 'Decision'), all)).toEqual(['order-broken after "Decision"']);
  });
});

describe('a firm order', () => {
  const [c, d, r] = ['context', 'decision', 'rationale'] as const;
  it.each([
    [
      'three of three',
      [
        [c, d],
        [c, d],
        [c, d],
      ],
      [[c, d, 3, 3]],
    ],
    [
      'too few',
      [
        [c, d],
        [c, d],
      ],
      [],
    ],
    [
      'four of five',
      [
        [c, d],
        [c, d],
        [c, d],
        [c, d],
        [d, c],
      ],
      [[c, d, 4, 5]],
    ],
    [
      'three of four',
      [
        [c, d],
        [c, d],
        [c, d],
        [d, c],
      ],
      [],
    ],
    [
      'the first of each name counts',
      [
        [c, d, c],
        [c, d, c],
        [c, d, c],
      ],
      [[c, d, 3, 3]],
    ],
    ['records that have both', [[c, d], [c, d], [c, d], [c], [d], [r]], [[c, d, 3, 3]]],
  ] satisfies readonly (readonly [string, CanonicalSection[][], readonly (readonly unknown[])[]])[])(
    '%s',
    (_, records, expected) => {
      expect(firmOrder([c, d, r], records).map(({ value, count, of }) => [...value, count, of])).toEqual(expected);
    },
  );
});

it('moves as few as can be, each to a place where it fits', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 12 }), (ranks) => {
      const moves = misplaced(ranks);
      const moved = new Set(moves.map(({ at }) => at));
      const kept = ranks.filter((_, at) => !moved.has(at));
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      for (const { at, other, belongs } of moves) {
        expect(moved.has(other)).toBe(false);
        const [here, there] = [ranks[at] ?? 0, ranks[other] ?? 0];
        expect(belongs === 'before' ? at > other && here < there : at < other && here > there).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
