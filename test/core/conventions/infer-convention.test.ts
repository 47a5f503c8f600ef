import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { inferConvention } from '../../../src/core/conventions/infer-convention.ts';
import { isFirm, isMost } from '../../../src/core/conventions/habit.ts';
import { fillPattern } from '../../../src/core/conventions/name-pattern.ts';
import { canonicalSections } from '../../../src/core/model/section-name.ts';
import { canonicalStatuses } from '../../../src/core/model/status.ts';
import { decisionOf, type DecisionText } from './decision-of.ts';

const of = (...given: readonly DecisionText[]) => inferConvention(given.map(decisionOf));
const times = (count: number, given: DecisionText): readonly DecisionText[] =>
  Array.from({ length: count }, () => given);

describe('a habit', () => {
  it.each([
    [0, 0, false],
    [2, 2, false],
    [1, 3, false],
    [2, 3, true],
    [2, 4, false],
    [3, 4, true],
  ])('%i of %i: %s', (count, records, expected) => {
    expect(isMost(count, records)).toBe(expected);
  });

  it.each([
    [2, 2, false],
    [3, 4, false],
    [4, 5, true],
    [3, 3, true],
  ])('%i of %i is firm: %s', (count, records, expected) => {
    expect(isFirm({ value: 'x', count, of: records })).toBe(expected);
  });
});

describe('ids', () => {
  it.each([
    ['filled with zeros', ['ADR-0001', 'ADR-0012', 'ADR-0123'], 'ADR-{number:4}'],
    ['grown beyond their width', ['001', '002', '099', '100', '1000'], '{number:3}'],
    ['plain', ['1', '2', '10'], '{number}'],
    [
      'with more words',
      ['ACME-ADR-Operator-0001', 'ACME-ADR-Operator-0002', 'ACME-ADR-Operator-0008'],
      'ACME-ADR-Operator-{number:4}',
    ],
    ['mostly of one kind', ['ADR-1', 'ADR-2', 'ADR-3', '0004'], 'ADR-{number}'],
    ['half and half', ['ADR-1', 'ADR-2', '3', '4'], null],
    ['of two widths', ['ADR-001', 'ADR-002', 'ADR-0003', 'ADR-0004'], null],
    ['two records', ['ADR-1', 'ADR-2'], null],
    ['without a number', ['alpha', 'beta', 'gamma'], null],
    ['with braces', ['{x}1', '{x}2', '{x}3'], null],
  ])('%s', (_, ids, pattern) => {
    expect(of(...ids.map((id) => ({ id }))).id?.value ?? null).toBe(pattern);
  });

  it('that are missing count against a habit', () => {
    expect(of({ id: '1' }, { id: null, heading: null }, { id: null }, { id: '2' }).id).toBeNull();
  });
});

describe('titles', () => {
  const titled = (raw: string, titleId: string | null): DecisionText => ({
    heading: raw,
    titleId,
    title: 'Use a queue',
  });
  it.each([
    ['1. Use a queue', '1', '{number}. {title}'],
    ['ADR-0007: Use a queue', 'ADR-0007', 'ADR-{number:4}: {title}'],
    ['ADR 7 - Use a queue', 'ADR 7', 'ADR {number} - {title}'],
    ['**ADR-0007**: Use a queue', 'ADR-0007', 'ADR-{number:4}: {title}'],
    ['Record 7: Use a queue', '7', 'Record {number}: {title}'],
    ['[0007] Use a queue', '0007', '[{number:4}] {title}'],
    ['Use a queue', null, '{title}'],
  ])('%s', (raw, titleId, pattern) => {
    expect(of(...times(3, titled(raw, titleId))).title).toEqual({ value: pattern, count: 3, of: 3 });
  });

  it('without a number are a habit, too, and records without a title are none', () => {
    expect(of(...times(3, titled('Use a queue', null)), titled('1. Use a queue', '1')).title?.value).toBe('{title}');
    expect(of(...times(3, { heading: null })).title).toBeNull();
  });
});

describe('file names', () => {
  it.each([
    [['0001-a.md', '0002-b-c.md', '0010-d.md'], '{number:4}-{slug}.md'],
    [['1_a.md', '2_b.md', '10_c.md'], '{number}_{slug}.md'],
    [['ADR-001-a.md', 'ADR-002-b.md', 'ADR-003-c.md'], 'ADR-{number:3}-{slug}.md'],
    [['adr001.md', 'adr002.md', 'adr003.md'], 'adr{number:3}.md'],
    [['2024-01-31-a.md', '2024-02-01-b.md', '2025-02-01-c.md'], '{date}-{slug}.md'],
    [['20240131-a.md', '20240201-b.md', '20250201-c.md'], '{date:YYYYMMDD}-{slug}.md'],
    [['use-a.md', 'use-b.md', 'choose-c.md'], '{slug}.md'],
    [['0001 a.markdown', '0002 b.markdown', '0003 c.markdown'], '{number:4} {slug}.markdown'],
    [['0001-a/README.md', '0002-b/README.md', '0003-c/README.md'], '{number:4}-{slug}/README.md'],
    [['a.md', '0002-b.md', '2024-01-31-c.md'], null],
    [['0001-a.txt', '0002-b.txt', '0003-c.txt'], null],
  ])('%j', (names, pattern) => {
    expect(of(...names.map((name) => ({ path: `docs/adr/${name}` }))).file?.value ?? null).toBe(pattern);
  });

  it('say nothing where one file holds all records', () => {
    expect(of(...times(9, { path: 'docs/DECISIONS.md' })).file).toBeNull();
  });
});

describe('sections', () => {
  it('are those that most records have, in the order of most pairs', () => {
    const convention = of(
      { sections: ['status', 'context', 'decision', 'consequences', 'notes'] },
      { sections: ['context', 'status', 'decision', 'consequences'] },
      { sections: ['status', 'context', 'consequences', 'decision'] },
      { sections: ['status', 'context', 'decision', 'alternatives'] },
    );
    expect(convention.sections).toEqual([
      { value: 'status', count: 4, of: 4 },
      { value: 'context', count: 4, of: 4 },
      { value: 'decision', count: 4, of: 4 },
      { value: 'consequences', count: 3, of: 4 },
    ]);
  });

  it('count once where they stand twice', () => {
    expect(of({ sections: ['notes', 'notes', 'notes'] }, {}, {}).sections).toEqual([]);
  });

  it('have an order also where records contradict each other in a circle', () => {
    const { sections } = of(
      { sections: ['context', 'decision', 'rationale'] },
      { sections: ['decision', 'rationale', 'context'] },
      { sections: ['rationale', 'context', 'decision'] },
    );
    expect(sections.map(({ value }) => value)).toEqual(['context', 'decision', 'rationale']);
  });

  it('know which of two hardly ever comes first', () => {
    const usual = { sections: ['context', 'decision'] } as const;
    const odd = { sections: ['decision', 'context'] } as const;
    expect(of(usual, usual, usual, usual, odd).sectionOrder).toEqual([
      { value: ['context', 'decision'], count: 4, of: 5 },
    ]);
    expect(of(usual, usual, odd)).not.toHaveProperty('sectionOrder');
  });
});

describe('statuses', () => {
  it('are the words as they are written, without notes, emoji and markup', () => {
    const { statuses } = of(
      { status: ['✅ **Accepted** (by the board)', 'accepted'] },
      { status: ['Accepted', 'accepted'] },
      { status: ['accepted', 'accepted'] },
      { status: ['Superseded by [ADR-7](0007-x.md)', 'superseded'] },
      { status: ['On hold - until spring', 'other'] },
      { status: ['proposed | accepted | rejected', 'other'] },
      { status: ['', 'other'] },
      {},
    );
    expect(statuses.map(({ value, count }) => [value, count])).toEqual([
      ['Accepted', 3],
      ['Superseded', 1],
      ['On hold', 1],
    ]);
  });

  it.each([
    ['nobody is open', times(10, { status: ['Accepted', 'accepted'] }), false],
    [
      'one of ten is proposed',
      [...times(9, { status: ['Accepted', 'accepted'] }), { status: ['Proposed', 'proposed'] }],
      true,
    ],
    [
      'one of twenty is a draft',
      [...times(19, { status: ['Accepted', 'accepted'] }), { status: ['Draft', 'draft'] }],
      false,
    ],
    ['two records', times(2, { status: ['Proposed', 'proposed'] }), false],
  ] satisfies readonly (readonly [string, readonly DecisionText[], boolean])[])(
    'start open where %s',
    (_, given, expected) => {
      expect(of(...given).startsProposed).toBe(expected);
    },
  );
});

describe('fields and language', () => {
  it('are those of most records', () => {
    const convention = of(
      { fields: ['status', 'date', 'owner'] },
      { fields: ['status', 'date'] },
      { fields: ['status', 'status'] },
    );
    expect(convention.fields).toEqual([
      { value: 'status', count: 3, of: 3 },
      { value: 'date', count: 2, of: 3 },
    ]);
    expect(convention.metadataStyle).toEqual({ value: 'bold-line', count: 3, of: 3 });
    const german = {
      sections: ['context'],
      text: 'Wir werden die Daten nicht mehr von Hand pflegen, und das ist auch für den Betrieb gut.',
    } as const;
    expect(of(german, german, { sections: ['context'] }).language).toEqual({ value: 'de', count: 2, of: 3 });
  });
});

describe('what the configuration says', () => {
  it('wins over what was counted, also below three records', () => {
    const records = ['1', '2', '3'].map((id) => decisionOf({ id }));
    const settings = { id: 'CH-{number:3}', file: '{slug}.md' };
    expect(inferConvention(records, settings)).toMatchObject({
      id: { value: 'CH-{number:3}', count: 3, of: 3 },
      file: { value: '{slug}.md' },
    });
    expect(inferConvention([], settings).id).toEqual({ value: 'CH-{number:3}', count: 0, of: 0 });
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('ADR-0001', '7', '{number}', '', '0', '-'.repeat(300)),
);
const anyDecision = fc
  .record({
    path: anyText,
    id: fc.option(anyText, { nil: null }),
    heading: fc.option(anyText, { nil: null }),
    titleId: fc.option(anyText, { nil: null }),
    title: anyText,
    status: fc.option(fc.tuple(anyText, fc.constantFrom(...canonicalStatuses)), { nil: null }),
    sections: fc.array(fc.constantFrom(...canonicalSections), { maxLength: 8 }),
    fields: fc.array(anyText, { maxLength: 4 }),
    text: anyText,
  })
  .map(decisionOf);

describe('any log', () => {
  it('has a convention that keeps its own thresholds', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 12 }), (decisions) => {
        const convention = inferConvention(decisions);
        expect(convention.records).toBe(decisions.length);
        const { id, title, file, language, metadataStyle } = convention;
        const single = [id, title, file, language, metadataStyle].filter((habit) => habit !== null);
        for (const { count, of: all } of [...single, ...convention.sections, ...convention.fields]) {
          expect(all).toBeLessThanOrEqual(decisions.length);
          expect(isMost(count, all)).toBe(true);
          expect(count).toBeLessThanOrEqual(all);
        }
        const values = { number: 7, date: '2024-01-31', slug: 'x', title: 'T' };
        for (const pattern of [id, title, file]) {
          if (pattern !== null) expect(fillPattern(pattern.value, values)).not.toBeNull();
        }
        expect(new Set(convention.sections.map(({ value }) => value)).size).toBe(convention.sections.length);
      }),
      { numRuns: 400 },
    );
  });

  it('has the same one whatever the order of equal records, as far as one thing is more frequent than others', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 8 }), (decisions) => {
        const { sections, ...rest } = inferConvention(decisions);
        const turned = inferConvention(decisions.toReversed());
        expect(turned.sections).toEqual(sections);
        expect([turned.id, turned.title, turned.file, turned.language, turned.startsProposed]).toEqual([
          rest.id,
          rest.title,
          rest.file,
          rest.language,
          rest.startsProposed,
        ]);
      }),
      { numRuns: 300 },
    );
  });
});
