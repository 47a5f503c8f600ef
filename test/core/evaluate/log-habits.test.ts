import { describe, expect, it } from 'vitest';
import { brokenByMost } from '../../../src/core/conventions/habit-key.ts';
import { evaluateDocument, type EvaluationSettings } from '../../../src/core/evaluate/evaluate.ts';
import { lowerHabits } from '../../../src/core/evaluate/lower-habits.ts';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { readingSettings } from '../../../src/core/evaluate/reading-settings.ts';
import { defaultConfiguration } from '../../../src/core/config/default-configuration.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import type { Configuration } from '../../../src/core/model/configuration.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';

const text =
  '# 7. Use a queue\n\n**Date**: 2024-03-05\n\n## Context\n\nOrders wait for each other, and customers have to see that they do.\n\n## Decision\n\nWe will use a queue. [Describe the cost]\n';

const configured = (rules: string): Configuration => {
  const read = readConfiguration(`version: 1\nrules: ${rules}\n`, 'x');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

const judge = (configuration: Configuration, more: Partial<EvaluationSettings> = {}): readonly Finding[] => {
  const document = parseDocument('docs/adr/0007-use-a-queue.md', text);
  const settings = readingSettings(configuration, null);
  return evaluateDocument(document, readDecisions(document, settings), { ...settings, ...more });
};

const brief = (findings: readonly Finding[]): readonly string[] =>
  findings
    .map(({ severity, ruleId, element }) => `${severity} ${ruleId}${element === undefined ? '' : ` ${element}`}`)
    .sort();

const plain = ['error no-placeholder', 'warning sections-complete consequences', 'warning status-known'];

describe('what most records of a log break', () => {
  const findings = judge(defaultConfiguration());
  const broken = brokenByMost([findings, findings, []]);

  it('is counted per rule, message and element', () => {
    expect(brief(findings)).toEqual(plain);
    expect(broken).toEqual([
      'no-placeholder prompt',
      'sections-complete usual-section-missing consequences',
      'status-known status-missing',
    ]);
    expect(brokenByMost([findings, [], []])).toEqual([]);
    expect(brokenByMost([findings, findings])).toEqual([]);
  });

  it('is info', () => {
    expect(brief(judge(defaultConfiguration(), { brokenByMost: broken }))).toEqual([
      'info no-placeholder',
      'info sections-complete consequences',
      'info status-known',
    ]);
  });

  it('is lowered element by element', () => {
    const other = ['sections-complete usual-section-missing context', 'status-known status-missing'];
    expect(brief(judge(defaultConfiguration(), { brokenByMost: other }))).toEqual([
      'error no-placeholder',
      'info status-known',
      'warning sections-complete consequences',
    ]);
  });

  it('weighs in full once the configuration names the rule', () => {
    expect(brief(judge(configured('{ preset: strict }'), { brokenByMost: broken }))).toContain('info no-placeholder');
    expect(brief(judge(configured('{ no-placeholder: warning }'), { brokenByMost: broken }))).toContain(
      'warning no-placeholder',
    );
  });

  it('never lowers what the evaluator itself says', () => {
    const [finding] = findings;
    if (finding === undefined) throw new Error('A finding was expected.');
    const own: Finding = { ...finding, ruleId: 'rule-crashed', messageId: 'rule-crashed', severity: 'error' };
    expect(lowerHabits([own], ['rule-crashed rule-crashed'], { rules: {} })).toEqual([own]);
  });

  it('comes with the request, as plain data', () => {
    const settings = readingSettings(defaultConfiguration(), null);
    const request = { path: 'docs/adr/0007-use-a-queue.md', text, settings, evaluate: true, brokenByMost: broken };
    expect(brief(readDocument(structuredClone(request)).findings)).toContain('info no-placeholder');
    expect(readDocument({ ...request, evaluate: false }).findings).toEqual([]);
  });
});

describe('since', () => {
  it.each([
    ['a later number', '{ since: 8 }', 'info'],
    ['this number', '{ since: 7 }', 'error'],
    ['a later day', '{ since: 2024-03-06 }', 'info'],
    ['this day', '{ since: 2024-03-05 }', 'error'],
  ])('%s', (_, rules, severity) => {
    const findings = judge(configured(rules)).filter(({ ruleId }) => ruleId === 'no-placeholder');
    expect(findings.map((finding) => finding.severity)).toEqual([severity]);
  });

  it('also holds for rules that are named', () => {
    expect(brief(judge(configured('{ since: 8, no-placeholder: error }')))).toContain('info no-placeholder');
  });
});

describe('rules of the team', () => {
  it.each([
    ['with its own words', ', message: "Say the price of {section}."', 'Say the price of Cost.'],
    ['with the words of the kind', '', 'The section "Cost" is missing.'],
  ])('%s', (_, message, expected) => {
    const rule = `{ custom: [{ id: cost-section, kind: section-required, section: Cost, severity: error${message} }] }`;
    const [finding] = judge(configured(rule)).filter(({ ruleId }) => ruleId === 'cost-section');
    expect(finding?.severity).toBe('error');
    expect(finding?.message).toContain(expected);
  });

  it('are never lowered as habits, and can be off', () => {
    const rule = (severity: string): string =>
      `{ custom: [{ id: no-queue, kind: text-forbidden, words: [queue], severity: ${severity} }] }`;
    const brokenBy = ['no-queue text-forbidden'];
    expect(brief(judge(configured(rule('warning')), { brokenByMost: brokenBy }))).toContain('warning no-queue');
    expect(brief(judge(configured(rule('off'))))).toEqual(plain);
  });
});
