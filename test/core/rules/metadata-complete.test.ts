import { describe, expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import type { Template } from '../../../src/core/model/template.ts';
import { findingsOf, messagesOf, type Circumstances } from './messages-of.ts';

const path = 'docs/adr/0007-use-postgresql.md';
const field = (name: string, more: Partial<Template['fields'][number]> = {}): Template['fields'][number] => ({
  name,
  label: name.charAt(0).toUpperCase() + name.slice(1),
  isFooter: false,
  ...more,
});
const templateOf = (...names: readonly string[]): Partial<Template> => ({ fields: names.map((name) => field(name)) });
const body = '\n\n## Context\n\nOrders need transactions.\n';
const record = (...lines: readonly string[]): string => `# Use PostgreSQL\n\n${lines.join('\n')}${body}`;
const told = (markdown: string, circumstances: Circumstances = {}): readonly string[] =>
  findingsOf('metadata-complete', markdown, circumstances).map(
    ({ messageId, element }) => `${messageId} ${element ?? ''}`,
  );

describe('the fields of a template', () => {
  const template = templateOf('status', 'date', 'author', 'deciders', 'impact', 'scope', 'supersedes', 'tags');

  it('are expected, but for the status, relations and tags', () => {
    expect(told(record('**Status**: Accepted'), { template })).toEqual([
      'template-field-missing date',
      'template-field-missing author',
      'template-field-missing deciders',
      'template-field-missing impact',
      'template-field-missing scope',
    ]);
  });

  it('are known in other words and other places', () => {
    const text =
      '# Use PostgreSQL\n\n**Status**: Accepted\n**Approved by**: Ada\n**Impact level**: High\n**Scopes**: Orders\n\n## Authors\n\n- Grace\n\n## Date\n\n2025-03-14\n\n## Context\n\nOrders wait.\n';
    expect(told(text, { template })).toEqual([]);
  });

  it('that may be left out are not missing', () => {
    const fields = [field('date', { isOptional: true }), field('author')];
    expect(told(record('**Status**: Accepted'), { template: { fields } })).toEqual(['template-field-missing author']);
  });

  it('that most records of the log leave out are not missing', () => {
    const habits = { fields: [{ value: 'authors', count: 6, of: 10 }] };
    expect(told(record('**Status**: Accepted'), { template, habits })).toEqual(['template-field-missing author']);
  });

  it.each(['Draft', 'Proposed'])('that say who decided are not asked of what is %s', (status) => {
    const demanding = templateOf('deciders', 'reviewers', 'author');
    expect(told(record(`**Status**: ${status}`), { template: demanding })).toEqual(['template-field-missing author']);
  });

  it('do not ask for a date that the name of the file has', () => {
    const circumstances = { template: templateOf('date'), path: 'docs/adr/20250314-use-postgresql.md' };
    expect(told(record('**Status**: Accepted'), circumstances)).toEqual([]);
  });
});

describe('the habits of a log', () => {
  const habits = (count: number, value = 'date'): Circumstances['habits'] => ({ fields: [{ value, count, of: 10 }] });

  it.each([
    [habits(8), ['habit-field-missing date']],
    [habits(7), []],
    [habits(10, 'sidebar position'), []],
    [habits(10, 'supersedes'), []],
    [habits(10, 'status'), []],
    [undefined, []],
  ])('%j', (known, expected) => {
    expect(told(record('**Status**: Accepted'), { habits: known })).toEqual(expected);
  });

  it('are a remark', () => {
    const [finding] = findingsOf('metadata-complete', record('**Status**: Accepted'), { habits: habits(9) });
    expect(finding).toMatchObject({ severity: 'info' });
    expect(finding?.message).toContain('"Date" is missing, which 9 of 10 records');
  });
});

describe('the configuration', () => {
  it('asks for fields by meaning or label, whatever log and template say', () => {
    const options = { fields: ['Decision makers', 'Cost centre', 'status'] };
    expect(
      told(record('**Status**: Accepted', '**Cost Centre**: 42'), { options, template: templateOf('date') }),
    ).toEqual(['field-missing deciders']);
    expect(findingsOf('metadata-complete', record('**Date**: 2025-03-14'), { options })).toMatchObject([
      { messageId: 'field-missing', severity: 'error', element: 'deciders' },
      { messageId: 'field-missing', severity: 'error', element: '"cost centre"' },
    ]);
  });

  it('may ask for nothing', () => {
    const all = { options: { fields: [] }, template: templateOf('date') };
    expect(told(record('**Status**: Accepted'), all)).toEqual([]);
  });
});

describe('a label without a value', () => {
  it.each([
    ['bold', record('**Date**:'), ['field-empty date']],
    ['a bullet', record('* Status: accepted', '* Deciders:'), ['field-empty deciders']],
    [
      'front matter',
      `---\nstatus: accepted\nauthor:\ndate: ""\n---\n\n# T${body}`,
      ['field-empty author', 'field-empty date'],
    ],
    [
      'a list without items',
      `---\ndeciders: []\nscope: ~\n---\n\n# T${body}`,
      ['field-empty deciders', 'field-empty scope'],
    ],
    ['a table', record('| Status | Accepted |', '| --- | --- |', '| Scope |  |'), ['field-empty scope']],
    ['a relation', record('**Status**: Accepted', '**Supersedes**:'), []],
    ['tags', `---\ntags:\n---\n\n# T${body}`, []],
    ['deciders of a proposal', record('**Status**: Proposed', '**Deciders**:'), []],
    ['a second one with a value', record('**Author**:', '**Authors**: Ada'), []],
    ['a value on the next line', record('**Author**:', 'Ada Lovelace'), []],
    ['a list below', record('**Author**:', '', '- Ada', '- Grace'), []],
    ['another field below', record('**Author**:', '- Status: accepted'), ['field-empty author']],
    ['a dash', record('**Author**: -'), []],
  ])('%s', (_, markdown, expected) => {
    expect(told(markdown)).toEqual(expected);
  });

  it('is fine where the template says that it may be left out', () => {
    const template = { fields: [field('deciders', { isOptional: true })] };
    expect(told(record('**Status**: Accepted', '**Decision makers**:'), { template })).toEqual([]);
  });

  it('never weighs more than a warning', () => {
    expect(findingsOf('metadata-complete', record('**Date**:'))[0]?.severity).toBe('warning');
  });
});

describe('the fix', () => {
  const mended = (markdown: string, circumstances: Circumstances): string => {
    let text = markdown;
    for (let round = 0; round < 5; round += 1) {
      const fixed = fixedText(text, path, findingsOf('metadata-complete', text, circumstances), false);
      if (fixed.applied.length === 0) break;
      text = fixed.text;
    }
    return text;
  };
  const today = '2025-03-14';
  const date = { template: templateOf('date'), today };

  it.each([
    ['bold lines', record('**Status**: Accepted'), record('**Status**: Accepted', '**Date**: 2025-03-14')],
    ['hard breaks', record('**Status**: Accepted  '), record('**Status**: Accepted  ', '**Date**: 2025-03-14  ')],
    ['a colon inside', record('**Status:** Accepted'), record('**Status:** Accepted', '**Date:** 2025-03-14')],
    ['bullets', record('* Status: accepted'), record('* Status: accepted', '* Date: 2025-03-14')],
    ['bold bullets', record('- **Status**: accepted'), record('- **Status**: accepted', '- **Date**: 2025-03-14')],
    ['plain lines', record('Status: Accepted'), record('Status: Accepted', 'Date: 2025-03-14')],
    ['small letters', record('status: accepted'), record('status: accepted', 'date: 2025-03-14')],
    [
      'front matter',
      `---\nstatus: accepted\n---\n\n# T${body}`,
      `---\nstatus: accepted\ndate: 2025-03-14\n---\n\n# T${body}`,
    ],
    [
      'a table',
      record('| Field | Value |', '| --- | --- |', '| Status | Accepted |'),
      record('| Field | Value |', '| --- | --- |', '| Status | Accepted |', '| Date | 2025-03-14 |'),
    ],
    [
      'CRLF',
      record('**Status**: Accepted').replaceAll('\n', '\r\n'),
      record('**Status**: Accepted', '**Date**: 2025-03-14').replaceAll('\n', '\r\n'),
    ],
  ])('writes as the record does: %s', (_, before, after) => {
    expect(mended(before, date)).toBe(after);
    expect(findingsOf('metadata-complete', after, date)).toEqual([]);
  });

  it('leaves the value to the author where it is not known', () => {
    const author = { template: templateOf('author'), today };
    expect(mended(record('**Status**: Accepted'), author)).toBe(record('**Status**: Accepted', '**Author**:'));
    expect(told(record('**Status**: Accepted', '**Author**:'), author)).toEqual(['field-empty author']);
  });

  it('puts several words of a key together', () => {
    const deciders = { template: templateOf('decision makers'), today };
    expect(mended(`---\nstatus: accepted\n---\n\n# T${body}`, deciders)).toContain('\ndecision-makers:\n---');
    expect(mended(`---\nadr_status: accepted\n---\n\n# T${body}`, deciders)).toContain('\ndecision_makers:\n---');
  });

  it('fills in an empty date', () => {
    expect(mended(record('**Date**:'), { today })).toBe(record('**Date**: 2025-03-14'));
    expect(mended(record('Status: accepted', 'Date:'), { today })).toBe(record('Status: accepted', 'Date: 2025-03-14'));
  });

  it('is offered only where there is a field to copy, on a line of its own, that would be read', () => {
    const fixOf = (markdown: string, template: Partial<Template>): unknown =>
      findingsOf('metadata-complete', markdown, { template, today })[0]?.fix;
    expect(fixOf(record('Text.'), templateOf('date'))).toBeNull();
    expect(fixOf(record('**Status**: Accepted | **Owner**: Ada'), templateOf('date'))).toBeNull();
    expect(fixOf(record('| Status | Accepted |', '| --- | --- |'), templateOf('date'))).toBeNull();
    // A bold "Impact:" alone heads a section.
    expect(fixOf(record('**Status**: Accepted'), templateOf('impact'))).toBeNull();
  });

  it('writes nothing empty for a habit, nor a date that it does not know', () => {
    const habits = { fields: [{ value: 'author', count: 10, of: 10 }] };
    expect(findingsOf('metadata-complete', record('**Status**: Accepted'), { habits, today })[0]?.fix).toBeNull();
    expect(mended(record('**Date**:'), {})).toBe(record('**Date**:'));
  });

  it('is never applied without being asked', () => {
    const text = record('**Status**: Accepted', '**Author**:');
    expect(fixedText(text, path, findingsOf('metadata-complete', text, date)).applied).toEqual([]);
  });

  it('at the foot of a record stands at the foot', () => {
    const template = { fields: [field('reviewers', { isFooter: true })] };
    const text = `# T\n\n**Status**: Accepted\n\n## Decision\n\nWe will.\n\n---\n\n**Owner**: Ada\n`;
    expect(messagesOf('metadata-complete', text, { template })).toEqual(['template-field-missing@1']);
    expect(mended(text, { template })).toBe(text.replace('**Owner**: Ada', '**Owner**: Ada\n**Reviewers**:'));
  });
});
