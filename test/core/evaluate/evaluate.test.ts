import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evaluateDocument } from '../../../src/core/evaluate/evaluate.ts';
import type { Finding, Severity } from '../../../src/core/model/finding.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';
import { defineRule, type Rule } from '../../../src/core/rules/rule.ts';

const declared = {
  since: '0.1.0',
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: { what: 'It holds.', why: 'It matters.', fix: 'Mend it.' },
  examples: { good: [], bad: [] },
  needs: ['document'],
  options: z.strictObject({ word: z.string().default('store') }),
} as const;

const finding = defineRule({
  ...declared,
  id: 'finds-word',
  messages: { found: 'Found {word}, {word}.', mild: 'Mild.' },
  atMost: { mild: 'info' },
  *check({ document }, { word }) {
    const at = document.original.lastIndexOf(word);
    const range = document.rangeAt(at, at + word.length);
    yield { message: 'mild', at: { range } };
    yield { message: 'found', data: { word }, at: { range } };
    yield { message: 'found', data: { word }, at: { range } };
    yield { message: 'found', data: { word: 'title' }, at: { range: document.rangeAt(0, 1) } };
  },
});

const crashing = defineRule({
  ...declared,
  id: 'breaks-off',
  messages: { found: 'Found.' },
  *check({ document }) {
    yield { message: 'found', at: { range: document.decision.range } };
    JSON.parse('{');
  },
});

const needy = defineRule({
  ...declared,
  id: 'needs-more',
  needs: ['document', 'index'],
  messages: { found: 'Found.' },
  *check({ document }) {
    yield { message: 'found', at: { range: document.decision.range } };
  },
});

const text = '\uFEFF# Use PostgreSQL\r\n\r\n## Context\r\n\r\nThe store.\r\n';

function evaluate(rules: readonly Rule[], severity?: Severity | 'off', options = {}): readonly Finding[] {
  const document = parseDocument('docs/adr/0001-x.md', text);
  const settings = {
    statuses: {},
    sections: {},
    rules: severity === undefined ? {} : Object.fromEntries(rules.map((rule) => [rule.id, { severity, options }])),
  };
  return evaluateDocument(document, readDecisions(document, settings), settings, rules);
}

const brief = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ severity, messageId, range, message }) => `${severity} ${messageId}@${range.start.line}: ${message}`);

describe('evaluating', () => {
  it('fills messages, caps severities, sorts by place and says nothing twice', () => {
    expect(brief(evaluate([finding], 'error'))).toEqual([
      'error found@1: Found title, title.',
      'error found@5: Found store, store.',
      'info mild@5: Mild.',
    ]);
  });

  it('maps places to the original file', () => {
    const range = evaluate([finding], 'error').at(-1)?.range;
    expect(text.slice(range?.start.offset, range?.end.offset)).toBe('store');
    expect(range?.start).toMatchObject({ line: 5, column: 5 });
  });

  it('takes severity and options from the settings, else from the preset', () => {
    expect(evaluate([finding], 'off')).toEqual([]);
    expect(evaluate([finding]).map((each) => each.severity)).toEqual(['warning', 'warning', 'info']);
    expect(brief(evaluate([finding], 'info', { word: 'The' })).at(-1)).toContain('@5');
    expect(brief(evaluate([finding], 'info', { word: 7 }))).toEqual(brief(evaluate([finding], 'info')));
  });

  it('tells of a rule that broke off, as an error, and goes on with the others', () => {
    const findings = evaluate([crashing, finding], 'info');
    expect(findings.filter((each) => each.ruleId === 'rule-crashed')).toMatchObject([
      { severity: 'error', element: 'breaks-off', fix: null },
    ]);
    expect(findings.find((each) => each.ruleId === 'rule-crashed')?.message).toContain('breaks-off');
    expect(findings.filter((each) => each.ruleId === 'finds-word').length).toBe(3);
  });

  it('leaves rules alone whose facts are not there', () => {
    expect(evaluate([needy], 'error')).toEqual([]);
  });

  it('has nothing to say of a document without records', () => {
    const document = parseDocument('docs/adr/0001-x.md', text);
    expect(evaluateDocument(document, [], { statuses: {}, rules: {} }, [crashing])).toEqual([]);
  });
});
