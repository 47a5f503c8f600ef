import { describe, expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import { proseOf } from '../../../src/core/evaluate/document-facts.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';
import { statesDecision } from '../../../src/core/rules/sections-complete/states-decision.ts';
import { touchedSections } from '../../../src/core/rules/sections-complete/touched-sections.ts';
import { findingsOf, messagesOf } from './messages-of.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const path = 'docs/adr/0007-use-postgresql.md';
const mended = (text: string, options?: Readonly<Record<string, unknown>>): string => {
  let current = text;
  for (let round = 0; round < 5; round += 1) {
    const fixed = fixedText(current, path, findingsOf('sections-complete', current, { options }), false);
    if (fixed.applied.length === 0) return current;
    current = fixed.text;
  }
  return current;
};

describe('what is missing', () => {
  it.each([
    ['nothing', '# T\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n\nc\n', []],
    ['first-level sections', '# T\n\n# Context\n\na\n\n# Decision\n\nb\n\n# Consequences\n\nc\n', []],
    ['all', '# T\n\nText.\n', ['usual-section-missing@1', 'decision-missing@1', 'usual-section-missing@1']],
    ['all, but the decision is told', '# T\n\nWe will use it.\n', ['all-missing@1']],
    [
      'a section in a fence',
      '# T\n\n## Context\n\na\n\n```\n## Decision\n```\n\n## Consequences\n\nc\n',
      ['decision-missing@1'],
    ],
    [
      'a section in a comment',
      '# T\n\n## Context\n\n<!--\n## Decision\n-->\n\n## Consequences\n\nc\n',
      ['decision-missing@1'],
    ],
  ])('%s', (_, markdown, expected) => {
    expect([...messagesOf('sections-complete', markdown)].sort()).toEqual([...expected].sort());
  });

  it('weighs the decision as an error and the rest as warnings, until the configuration names them', () => {
    const severities = (options: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] =>
      findingsOf('sections-complete', '# T\n\nText.\n', { options }).map(({ messageId, severity }) => [
        messageId,
        severity,
      ]);
    expect(severities({})).toContainEqual(['decision-missing', 'error']);
    expect(severities({})).toContainEqual(['usual-section-missing', 'warning']);
    expect(severities({ sections: ['rationale'] })).toEqual([['section-missing', 'error']]);
  });

  it('takes a status line for a status section', () => {
    expect(
      messagesOf('sections-complete', '# T\n\n**Status**: Accepted\n\n## Decision\n\nb\n', {
        options: { sections: ['status', 'decision'] },
      }),
    ).toEqual([]);
  });
});

describe('what may be there under another name', () => {
  const context = '## Context\n\nThe nights are cold and the wood is wet.\n\n';
  const decision = '## Decision\n\nWe will heat with gas.\n\n';
  const consequences = '## Consequences\n\nThe bill grows.\n\n';

  it.each([
    [
      'a word of the section in a heading',
      `${decision}${consequences}## Background of the cold nights\n\nIt is cold.\n`,
    ],
    ['a kindred word', `${decision}${consequences}## A short introduction\n\nIt is cold.\n`],
    [
      'a heading below another section',
      `${context}## Decision\n\nGas.\n\n### Positive\n\nWarm.\n\n### Negative\n\nDear.\n`,
    ],
    ['a label before text', `${decision}${consequences}Problem: it is cold.\n`],
    ['a bold label that repeats', `${context}${decision}**Impact:** warm.\n\n### Later\n\n**Impact:** dear.\n`],
    ['a bold label alone', `${context}${decision}**Risks**\n\n- the bill\n\n### Later\n\n**Risks**\n\n- frost\n`],
    [
      'a heading in a language without blanks',
      `${context}${consequences}## \u6700\u7ec8\u51b3\u7b56\u8bf4\u660e\n\nGas.\n`,
    ],
  ])('%s', (_, text) => {
    expect(messagesOf('sections-complete', `# Heat with gas\n\n${text}`)).toEqual([]);
  });

  it.each([
    [
      'what is said of one option',
      `${context}## Options\n\n### Gas\n\n#### Benefits\n\nWarm.\n\n${decision}`,
      ['usual-section-missing'],
    ],
    ['a question', `${context}${consequences}## What is the largest stove?\n\nThe blue one.\n`, ['decision-missing']],
    [
      'the name of the document',
      `${context}${consequences}## Notes on architecture decision records\n\nThey are short.\n`,
      ['decision-missing'],
    ],
    ['a field', `**Impact**: High\n\n${context}${decision}`, ['usual-section-missing']],
    ['a word in running text', `${context}${decision}The impact is unknown.\n`, ['usual-section-missing']],
    ['words in a quotation', `${context}${decision}> Risks: none.\n`, ['usual-section-missing']],
  ])('but not by %s', (_, text, expected) => {
    const messages = findingsOf('sections-complete', `# Heat with gas\n\n${text}`).map(({ messageId }) => messageId);
    expect(messages).toEqual(expected);
  });

  it('unless the configuration asks for it', () => {
    const text = `# Heat with gas\n\n${decision}${consequences}## A short introduction\n\nIt is cold.\n`;
    expect(messagesOf('sections-complete', text, { options: { sections: ['context', 'decision'] } })).toEqual([
      'section-missing@1',
    ]);
  });
});

describe('a decision without a heading', () => {
  const messages = (context: string, consequences: string, rest: string): readonly string[] =>
    findingsOf(
      'sections-complete',
      `# Heating\n\n${rest}\n\n## Context\n\n${context}\n\n## Consequences\n\n${consequences}\n`,
    ).map(({ messageId }) => messageId);

  it.each([
    ['a decision told in the context', 'It is cold. We have decided to heat with gas.', 'Dear.', ''],
    ['in another tense', 'It is cold, so the team chose gas.', 'Dear.', ''],
    ['a chosen option', 'It is cold. Gas is the chosen option.', 'Dear.', ''],
    ['in the consequences', 'It is cold.', 'As we agreed on gas, the bill grows.', ''],
    ['an announcement outside of both', 'It is cold.', 'Dear.', 'We will heat with gas.'],
    ['a commandment', 'It is cold.', 'Dear.', 'Every room must be heated with gas.'],
  ])('%s', (_, context, consequences, rest) => {
    expect(messages(context, consequences, rest)).toEqual(['decision-heading-missing']);
  });

  it.each([
    ['what will follow', 'It is cold.', 'We will pay more.', ''],
    ['what could be', 'We will freeze if nothing happens.', 'Dear.', ''],
    ['what others say', 'It is cold.', 'Dear.', '> We have decided to heat with gas.'],
    ['what the title says', 'It is cold.', 'Dear.', '### We will heat with gas'],
  ])('is missing beside %s', (_, context, consequences, rest) => {
    expect(messages(context, consequences, rest)).toEqual(['decision-missing']);
  });

  it('is asked for where the configuration names it', () => {
    const text = '# Heating\n\nWe will heat with gas.\n';
    const options = { sections: ['decision', 'context'] };
    const ids = findingsOf('sections-complete', text, { options }).map(({ messageId }) => messageId);
    expect(ids).toEqual(['section-missing', 'section-missing']);
  });

  it('is no error in a language we cannot read', () => {
    const text =
      '# Heizung\n\n## Kontext\n\nDie Nächte sind kalt und das Holz ist nass, so dass der Ofen lange braucht und alle frieren.\n\n## Konsequenzen\n\nDie Rechnung wird höher, aber es ist überall warm.\n';
    expect(messagesOf('sections-complete', text)).toEqual(['usual-section-missing@1']);
  });
});

it('takes time in proportion to the text', () => {
  for (const hostile of [
    'we ',
    'we have ',
    'x: ',
    '\n## x\n\n',
    '决',
    '\n- **x**\n',
    'the team\n',
    '\n## Options\n\n### x\n',
  ]) {
    const text = `# T\n\n## Context\n\n${hostile.repeat(100_000 / hostile.length)}\n`;
    const start = cpuTime();
    const document = parseDocument('a.md', text);
    const prose = proseOf(document);
    const [decision] = readDecisions(document, { statuses: {}, sections: {} });
    const read = cpuTime();
    if (decision !== undefined) {
      touchedSections(decision, prose);
      statesDecision(prose, decision.sections);
    }
    expect(cpuTime() - read, hostile).toBeLessThan(500 + (read - start));
  }
});

describe('the inserted heading', () => {
  it.each([
    [
      'before the section that follows',
      '# T\n\n## Context\n\na\n\n## Consequences\n\nc\n',
      '# T\n\n## Context\n\na\n\n## Decision\n\n## Consequences\n\nc\n',
    ],
    [
      'at the end',
      '# T\n\n## Context\n\na\n\n## Decision\n\nb\n',
      '# T\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n',
    ],
    [
      'without a final line end',
      '# T\n\n## Context\n\na\n\n## Decision\n\nb',
      '# T\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n',
    ],
    [
      'in the depth of the others',
      '# T\n\n### Context\n\na\n\n### Consequences\n\nc\n',
      '# T\n\n### Context\n\na\n\n### Decision\n\n### Consequences\n\nc\n',
    ],
    [
      'in the line endings of the file',
      '# T\r\n\r\n## Context\r\n\r\na\r\n\r\n## Consequences\r\n\r\nc\r\n',
      '# T\r\n\r\n## Context\r\n\r\na\r\n\r\n## Decision\r\n\r\n## Consequences\r\n\r\nc\r\n',
    ],
  ])('%s', (_, before, after) => {
    expect(mended(before)).toBe(after);
  });

  it('is never applied without being asked', () => {
    for (const finding of findingsOf('sections-complete', '# T\n\nText.\n')) expect(finding.fix?.safe).toBe(false);
  });
});
