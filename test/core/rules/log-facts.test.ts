import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { Convention } from '../../../src/core/model/convention.ts';
import { canonicalSections, type CanonicalSection } from '../../../src/core/model/section-name.ts';
import type { Template } from '../../../src/core/model/template.ts';
import { catalogue } from '../../../src/core/rules/catalogue.ts';
import { findingsOf, messagesOf, placesOf } from './messages-of.ts';

const habit = (name: CanonicalSection, count: number): Convention['sections'][number] => ({
  value: name,
  count,
  of: 10,
});
const section = (name: CanonicalSection | null, isOptional?: true): Template['sections'][number] => ({
  name,
  heading: name ?? 'Other',
  depth: 2,
  ...(isOptional === undefined ? {} : { isOptional }),
});

describe('sections-complete', () => {
  const bare = '# T\n\nText.\n';
  const missing = (
    habits?: Partial<Convention>,
    template?: Partial<Template>,
    options?: Record<string, unknown>,
  ): readonly string[] =>
    findingsOf('sections-complete', bare, { habits, template, options })
      .map(({ messageId, element }) => `${messageId} ${element ?? ''}`)
      .sort();

  it.each([
    [
      'nothing known',
      undefined,
      undefined,
      ['decision-missing decision', 'usual-section-missing consequences', 'usual-section-missing context'],
    ],
    [
      'a log too small to have habits',
      { records: 2, sections: [] },
      undefined,
      ['decision-missing decision', 'usual-section-missing consequences', 'usual-section-missing context'],
    ],
    ['a log without sections in common', { sections: [] }, undefined, []],
    [
      'a log of which most have consequences, but not nearly all',
      { sections: [habit('decision', 10), habit('consequences', 7)] },
      undefined,
      ['decision-missing decision', 'habit-section-missing consequences'],
    ],
    [
      'a log of which most have a decision, but not nearly all',
      { sections: [habit('context', 8), habit('decision', 7)] },
      undefined,
      ['habit-section-missing decision', 'usual-section-missing context'],
    ],
    [
      'a log that has no consequences',
      { sections: [habit('context', 10), habit('decision', 9)] },
      undefined,
      ['decision-missing decision', 'usual-section-missing context'],
    ],
    [
      'a habit that is not firm',
      { sections: [habit('context', 10), habit('design', 7)] },
      undefined,
      ['usual-section-missing context'],
    ],
    [
      'a firm habit',
      { sections: [habit('context', 10), habit('design', 8)] },
      undefined,
      ['habit-section-missing design', 'usual-section-missing context'],
    ],
    [
      'what comes and goes',
      { sections: [habit('context', 10), habit('references', 10), habit('status', 10), habit('notes', 10)] },
      undefined,
      ['usual-section-missing context'],
    ],
    [
      'a template',
      undefined,
      { sections: [section('context'), section('rationale'), section(null)] },
      ['template-section-missing context', 'template-section-missing rationale'],
    ],
    [
      'a template with a part that may be left out',
      undefined,
      { sections: [section('context'), section('drivers', true)] },
      ['template-section-missing context'],
    ],
    [
      'a template that the log does not follow',
      { sections: [habit('context', 10)] },
      { sections: [section('context'), section('rationale')] },
      ['template-section-missing context'],
    ],
    [
      'a template without known sections',
      undefined,
      { sections: [section(null)] },
      ['decision-missing decision', 'usual-section-missing consequences', 'usual-section-missing context'],
    ],
  ] satisfies readonly (readonly [
    string,
    Partial<Convention> | undefined,
    Partial<Template> | undefined,
    readonly string[],
  ])[])('%s', (_, habits, template, expected) => {
    expect(missing(habits, template)).toEqual(expected);
  });

  it('asks for what the configuration names, whatever log and template say', () => {
    const habits = { sections: [habit('context', 10)] };
    const template = { sections: [section('context')] };
    expect(missing(habits, template, { sections: ['compliance'] })).toEqual(['section-missing compliance']);
  });

  it('offers the heading of the template', () => {
    const template = { sections: [{ name: 'context' as const, heading: 'Why now', depth: 2 }] };
    const [finding] = findingsOf('sections-complete', bare, { template });
    expect(finding?.message).toContain('"Why now"');
    expect(finding?.fix?.edits).toMatchObject([{ text: expect.stringContaining('## Why now') as string }]);
  });
});

describe('status-known', () => {
  const of = (status: string, habits?: Partial<Convention>, template?: Partial<Template>): readonly string[] =>
    messagesOf(
      'status-known',
      `# T\n\n**Status**: ${status}\n\n## Context\n\nThe orders wait for each other at night.\n`,
      { habits, template },
    );
  const used = (value: string, count: number): Partial<Convention> => ({ statuses: [{ value, count, of: 10 }] });

  it.each([
    ['a word that nobody has', 'Purple', undefined, undefined, ['status-unknown@3']],
    ['a word that two others have', 'Purple', used('purple', 3), undefined, []],
    ['a word that one other has', 'Purple', used('purple', 2), undefined, ['status-unknown@3']],
    ['a word of the template', 'Purple', undefined, { statuses: ['Green', 'PURPLE'] }, []],
    ['a misspelling that was copied', 'Acepted', used('Acepted', 5), undefined, ['status-misspelled@3']],
    ['a word of the template that is nearly another', 'Acepted', undefined, { statuses: ['Acepted'] }, []],
  ] satisfies readonly (readonly [
    string,
    string,
    Partial<Convention> | undefined,
    Partial<Template> | undefined,
    readonly string[],
  ])[])('%s', (_, status, habits, template, expected) => {
    expect(of(status, habits, template)).toEqual(expected);
  });

  it('offers the words of the log', () => {
    const [finding] = findingsOf(
      'status-known',
      '# T\n\n**Status**: Purple\n\nThe orders wait for each other at night.\n',
      {
        habits: used('Enacted', 4),
        template: { statuses: ['accepted', 'Green'] },
      },
    );
    expect(finding?.message).toContain('Superseded, Green, Enacted');
  });
});

describe('title-present', () => {
  const path = 'docs/adr/0007-use-a-queue.md';
  const of = (heading: string, style: string, count = 9, options?: Record<string, unknown>): readonly string[] =>
    messagesOf('title-present', `# ${heading}\n\n## Context\n\nText.\n`, {
      path,
      options,
      habits: { title: { value: style, count, of: 10 } },
    });

  it.each([
    ['ADR-0007: Use a queue', 'ADR-{number:4}: {title}', []],
    ['Use a queue', 'ADR-{number:4}: {title}', ['number-habit-missing@1']],
    ['7. Use a queue', 'ADR-{number:4}: {title}', ['style-differs@1']],
    ['ADR-7: Use a queue', 'ADR-{number:4}: {title}', ['style-differs@1']],
    ['**ADR-0007**: Use a queue', 'ADR-{number:4}: {title}', []],
    ['7. Use a queue', '{title}', []],
    ['Use a queue', '{title}', []],
  ])('%s in a log of %s', (heading, style, expected) => {
    expect(of(heading, style)).toEqual(expected);
  });

  it('holds nobody to a style that is not firm, or that the configuration decides about', () => {
    expect(of('Use a queue', '{number}. {title}', 7)).toEqual([]);
    expect(of('Use a queue', '{number}. {title}', 9, { number: 'optional' })).toEqual([]);
    expect(of('Use a queue', '{number}. {title}', 9, { number: 'required' })).toEqual(['number-missing@1']);
  });

  it('rewrites the heading in the style of the log', () => {
    const text = '# Use a queue\n\n## Context\n\nText.\n';
    const [finding] = findingsOf('title-present', text, {
      path,
      habits: { title: { value: '{number}. {title}', count: 9, of: 10 } },
    });
    const [edit] = finding?.fix?.edits ?? [];
    if (edit?.kind !== 'replace') throw new Error('A replacement was expected.');
    expect(text.slice(0, edit.start) + edit.text + text.slice(edit.end)).toBe(text.replace('# Use', '# 7. Use'));
  });
});

describe('no-placeholder', () => {
  const prompts = [
    'Say in two sentences why this cannot wait.',
    'Who is *asked* before [it](url) is done?',
    'Accepted',
    'High or low',
  ];
  const places = (markdown: string): readonly string[] =>
    placesOf('no-placeholder', markdown, { template: { prompts } });

  it.each([
    ['the line', '# T\n\nSay in two sentences why this cannot wait.\n', ['Say in two sentences why this cannot wait.']],
    [
      'in other markup',
      '# T\n\n- **say** in two sentences: why this _cannot_ wait\n',
      ['**say** in two sentences: why this _cannot_ wait'],
    ],
    [
      'one line of several',
      '# T\n\nWe wait.\nSay in two sentences why this cannot wait.\nNo longer.\n',
      ['Say in two sentences why this cannot wait.'],
    ],
    ["with more of one's own", '# T\n\nSay in two sentences why this cannot wait: because it rains.\n', []],
    [
      'a link in it',
      '# T\n\nWho is asked before [it](https://example.org) is done?\n',
      ['Who is asked before [it](https://example.org) is done?'],
    ],
    ['few words', '# T\n\nAccepted\n\nHigh or low\n', []],
    ['in code', '# T\n\n```\nSay in two sentences why this cannot wait.\n```\n', []],
    ["somebody else's words", '# T\n\n> # Say in two sentences why this cannot wait.\n', []],
  ])('%s', (_, markdown, expected) => {
    expect(places(markdown)).toEqual(expected);
  });
});

it('takes any habits and any template', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('{number}. {title}', '{', 'Accepted', 'Text.'),
  );
  const counted = <Value>(value: fc.Arbitrary<Value>) => fc.record({ value, count: fc.nat(10), of: fc.nat(10) });
  const habits = fc.record({
    title: fc.option(counted(text), { nil: null }),
    statuses: fc.array(counted(text), { maxLength: 3 }),
    sections: fc.array(counted(fc.constantFrom(...canonicalSections)), { maxLength: 5 }),
  });
  const template = fc.record({
    prompts: fc.array(text, { maxLength: 3 }),
    statuses: fc.array(text, { maxLength: 3 }),
    sections: fc.array(
      fc.constantFrom(...canonicalSections).map((name) => section(name)),
      { maxLength: 5 },
    ),
  });
  const markdown = fc.constantFrom(
    '# 7. T\n\nText.\n',
    '',
    '# T\r\n\r\n**Status**: Purple\r\n\r\n## Context\r\n',
    '---\nstatus: x\n---\n',
  );
  fc.assert(
    fc.property(fc.constantFrom(...catalogue), habits, template, markdown, (rule, known, demanded, document) => {
      for (const finding of findingsOf(rule.id, document, { habits: known, template: demanded })) {
        expect(finding.ruleId).toBe(rule.id);
        expect(finding.range.end.offset).toBeLessThanOrEqual(document.length);
      }
    }),
    { numRuns: 400 },
  );
});
