import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { renderInitialConfiguration, type InitialLog } from '../../../src/core/config/render-initial.ts';
import { inferConvention } from '../../../src/core/conventions/infer-convention.ts';
import type { Configuration } from '../../../src/core/model/configuration.ts';
import type { Decision } from '../../../src/core/model/decision.ts';
import { decisionOf, type DecisionText } from '../conventions/decision-of.ts';

interface Given {
  readonly path?: string;
  readonly kind?: 'folder' | 'file';
  readonly decisions?: readonly Decision[];
  readonly template?: string | null;
  readonly breaches?: InitialLog['breaches'];
}

function logOf({
  path = 'docs/adr',
  kind = 'folder',
  decisions = [],
  template = null,
  breaches = [],
}: Given): InitialLog {
  const settings = { path, kind, include: ['**/*.md'], index: null, statuses: {}, sections: {} };
  return { settings, decisions, convention: inferConvention(decisions), template, breaches };
}

const read = (text: string): Configuration => {
  const outcome = readConfiguration(text, '.github/adr.yml');
  if (!outcome.ok) throw new Error(`${JSON.stringify(outcome.problems)}\n${text}`);
  return outcome.value;
};

const numbered = (count: number, more: DecisionText = {}): readonly Decision[] =>
  Array.from({ length: count }, (_, index) => ({
    ...decisionOf({
      path: `docs/adr/${String(index + 1).padStart(4, '0')}-x.md`,
      titleId: String(index + 1),
      heading: `${index + 1}. Use a queue`,
      sections: ['context', 'decision'],
      status: ['Accepted', 'accepted'],
      ...more,
    }),
    number: index + 1,
  }));

describe('a first configuration', () => {
  it('takes the checklist of a log from where it stands, and lists what it asks', () => {
    const checklist = {
      path: 'docs/adr/README.md',
      line: 12,
      items: [{ id: 'told', text: 'The team knows\n# evil: true', by: 'people' }],
    } as const;
    const text = renderInitialConfiguration([{ ...logOf({ decisions: numbered(3) }), checklist }]);
    expect(text).toContain(
      'checklist:\n  from: template\n  # of docs/adr/README.md:12\n  # told: The team knows # evil: true\n',
    );
    expect(read(text).checklist).toEqual({ items: [], fromTemplate: true });
  });

  it('makes no status of a slip of the pen', () => {
    const slips = ['Proposd', 'Acepted', 'Supersceded'].flatMap((word) => numbered(1, { status: [word, 'other'] }));
    const text = renderInitialConfiguration([
      logOf({ decisions: [...numbered(6), ...slips, ...numbered(2, { status: ['Adapted to law', 'other'] })] }),
    ]);
    expect(text).not.toMatch(/proposd|acepted|supersceded/);
    expect(text).toContain('"adapted to law": other # 2 of 11');
  });

  it('writes down what most records do, with the figures', () => {
    const text = renderInitialConfiguration([
      logOf({
        decisions: [...numbered(8), ...numbered(3, { status: ['Enacted', 'other'] })],
        template: 'docs/adr/template.md',
        breaches: [{ value: 'status-known status-missing', count: 9, of: 11 }],
      }),
    ]);
    expect(text).toContain('id: "{number}" # 11 of 11');
    expect(text).toContain('# sections in their order: context (11 of 11), decision (11 of 11)');
    expect(text).toContain('# titles: {number}. {title} (11 of 11)');
    expect(text).toContain('"enacted": other # 3 of 11');
    expect(text).toContain('# status-known: error # status-missing in 9 of 11 records: info until you name the rule');
    const configuration = read(text);
    expect(configuration).toMatchObject({
      mode: 'advise',
      since: 9,
      scopes: [],
      logs: [
        {
          path: 'docs/adr',
          kind: 'folder',
          id: '{number}',
          file: '{number:4}-{slug}.md',
          template: 'docs/adr/template.md',
          statuses: { enacted: 'other' },
        },
      ],
    });
    expect(Object.values(configuration.rules).every((rule) => rule.isNamed === undefined)).toBe(true);
  });

  it('takes the day after the latest record where logs count for themselves', () => {
    const dated = numbered(3).map((decision, index) => ({ ...decision, date: `2024-0${index + 1}-01` }));
    const text = renderInitialConfiguration([
      logOf({ decisions: dated }),
      logOf({ path: 'ADR.md', kind: 'file', decisions: dated }),
    ]);
    expect(read(text)).toMatchObject({
      since: '2024-03-02',
      logs: [{ kind: 'folder' }, { path: 'ADR.md', kind: 'file' }],
    });
    expect(read(text).logs?.[1]).not.toHaveProperty('file');
  });

  it('leaves no finding of weight on the latest record of logs that go by dates', () => {
    const dated = numbered(2).map((decision) => ({ ...decision, number: null, date: '2024-12-31' }));
    expect(read(renderInitialConfiguration([logOf({ decisions: dated })])).since).toBe('2025-01-01');
  });

  it.each([
    ['no log', []],
    ['a log of the root', [logOf({ path: '', decisions: numbered(3) })]],
    ['a path that no configuration takes', [logOf({ path: 'a\\b', decisions: numbered(3) })]],
    ['a path with a line end', [logOf({ path: 'a\nmode: enforce', decisions: numbered(3) })]],
    ['a template in a fence', [logOf({ decisions: numbered(3), template: 'docs/adr/README.md:12' })]],
    ['two records', [logOf({ decisions: numbered(2) })]],
  ])('can be read: %s', (_, logs) => {
    expect(read(renderInitialConfiguration(logs)).mode).toBe('advise');
  });

  it('can be read and asks nobody to approve, whatever the records say', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        'a: b',
        '# x',
        '"',
        '\n- x',
        '\u2028',
        '__proto__',
        '{number}',
        'ADR-001',
        '\uD800',
        '&a *a',
        '%',
        '\t',
      ),
    );
    const decision = fc
      .record({
        path: text.map((name) => `${name}.md`),
        id: text,
        heading: text,
        title: text,
        status: fc.tuple(text, fc.constantFrom('other' as const, 'accepted' as const)),
        fields: fc.array(text, { maxLength: 2 }),
      })
      .map((given) => decisionOf({ ...given, sections: ['context'] }));
    const log = fc
      .record({
        path: text,
        kind: fc.constantFrom('folder' as const, 'file' as const),
        decisions: fc.array(decision, { maxLength: 3 }).map((some) => [...some, ...some, ...some]),
        template: fc.option(text, { nil: null }),
        breaches: fc.array(fc.record({ value: text, count: fc.nat(9), of: fc.nat(9) }), { maxLength: 2 }),
      })
      .map(logOf);
    fc.assert(
      fc.property(log, (one) => {
        expect(read(renderInitialConfiguration([one]))).toMatchObject({ mode: 'advise', scopes: [], roles: [] });
      }),
      { numRuns: 500 },
    );
  });
});
