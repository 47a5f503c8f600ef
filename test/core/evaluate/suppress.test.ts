import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { suppress } from '../../../src/core/evaluate/suppress.ts';

const path = 'docs/adr/0007-use-kafka.md';
const settings = { statuses: {}, sections: {}, rules: {} };

const record = (head = '', inContext = ''): string =>
  `# 7. Use Kafka\n\n**Status**: Acepted\n${head}\n## Context\n\n[Describe the situation]\n${inContext}\n## Decision\n\nWe will probably use Kafka.\n\n## Consequences\n\n[List them here]\n`;

const judged = (text: string): { readonly left: readonly string[]; readonly held: readonly string[] } => {
  const { findings, decisions, suppressions = [] } = readDocument({ path, text, settings, evaluate: true });
  const { findings: left, suppressed } = suppress(findings, decisions, suppressions, { customRules: [] });
  const told = ({ ruleId, messageId, range }: (typeof findings)[number]): string =>
    `${ruleId} ${messageId}@${String(range.start.line)}`;
  return { left: left.map(told), held: suppressed.map(({ finding, reason }) => `${told(finding)} ${reason}`) };
};

const all = [
  'status-known misspelt@3',
  'no-placeholder prompt@7',
  'decision-firm hedged@11',
  'no-placeholder prompt@15',
];
describe('comments that hold rules back', () => {
  it('are needed', () => {
    expect(judged(record()).left.map((line) => line.replace(/ \S+@/, ' @'))).toEqual(
      all.map((line) => line.replace(/ \S+@/, ' @')),
    );
  });

  it('hold for the whole record above its first section', () => {
    const { left, held } = judged(record('\n<!-- adr-ignore no-placeholder: filled in next week -->\n'));
    expect(held).toHaveLength(2);
    expect(held.every((line) => line.endsWith('filled in next week'))).toBe(true);
    expect(left.some((line) => line.startsWith('no-placeholder'))).toBe(false);
  });

  it('hold for their section alone below its heading', () => {
    const { left, held } = judged(record('', '\n<!-- adr-ignore no-placeholder: see the ticket -->\n'));
    expect(held).toHaveLength(1);
    expect(left.filter((line) => line.startsWith('no-placeholder'))).toHaveLength(1);
  });

  it('may name several rules', () => {
    expect(judged(record('\n<!-- adr-ignore no-placeholder, decision-firm: a draft -->\n')).held).toHaveLength(3);
  });

  it.each([
    ['without a reason', 'adr-ignore no-placeholder', 'reason-missing'],
    ['with an empty reason', 'adr-ignore no-placeholder:  ', 'reason-missing'],
    ['without a rule', 'adr-ignore: because', 'rule-missing'],
    ['with a rule that is none', 'adr-ignore no-placeholders: because', 'rule-unknown'],
    ['with a rule that is firm', 'adr-ignore status-known: because', 'rule-firm'],
    ['with nothing to hold back', 'adr-ignore sections-complete: because', 'unused'],
  ])('hold nothing back %s, and are named', (_name, comment, flaw) => {
    const { left, held } = judged(record(`\n<!-- ${comment} -->\n`));
    expect(held).toEqual([]);
    expect(left.filter((line) => !line.startsWith('suppression-valid'))).toHaveLength(all.length);
    expect(left).toContain(`suppression-valid ${flaw}@5`);
  });

  it('are none in code, and other comments are none', () => {
    expect(judged(record('\n```\n<!-- adr-ignore no-placeholder: x -->\n```\n')).held).toEqual([]);
    expect(judged(record('\n<!-- adr-ignored no-placeholder: x -->\n<!-- note -->\n')).left).toHaveLength(all.length);
  });

  it('hold for one record of a file that holds many', () => {
    const one = (id: string, comment: string): string =>
      `## ADR-${id}: Use Kafka ${id}\n\n**Status**: Accepted\n${comment}\n### Context\n\n[Describe the situation]\n\n### Decision\n\nWe will use Kafka.\n\n### Consequences\n\nMore machines.\n\n`;
    const text = `# Decisions\n\n${one('001', '\n<!-- adr-ignore no-placeholder: old -->\n')}${one('002', '')}${one('003', '')}`;
    const { left, held } = judged(text);
    expect(held).toHaveLength(1);
    expect(left.filter((line) => line.startsWith('no-placeholder'))).toHaveLength(2);
  });
});
