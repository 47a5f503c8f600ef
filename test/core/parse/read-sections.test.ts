import { describe, expect, it } from 'vitest';
import type { CanonicalSection } from '../../../src/core/model/section-name.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';
import { toSections } from '../../../src/core/parse/read-sections.ts';
import { createSourceText } from '../../../src/core/parse/source-text.ts';
import { cutOut, readOne } from './reading.ts';

const outline = (text: string): readonly string[] =>
  readOne(text).sections.map((section) => `${section.depth} ${section.name ?? '-'} ${section.heading}`);

describe('sections by meaning', () => {
  it.each<[string, CanonicalSection | null]>([
    ['Context', 'context'],
    ['CONTEXT', 'context'],
    ['Context and Problem Statement', 'context'],
    ['Background', 'context'],
    ['**Context**', 'context'],
    ['Context:', 'context'],
    ['1. Context', 'context'],
    ['2.1 Context', 'context'],
    ['II. Context', 'context'],
    ['📋 Context', 'context'],
    ['Context (required)', 'context'],
    ['Context <!-- optional -->', 'context'],
    ['Context {#context}', 'context'],
    ['Positions', 'alternatives'],
    ['Decision Drivers', 'drivers'],
    ['Decision', 'decision'],
    ['Decision Outcome', 'decision'],
    ['Decision: use Kafka', 'decision'],
    ['Decision – use Kafka', 'decision'],
    ['Considered Options', 'alternatives'],
    ['Considered Option', 'alternatives'],
    ['Alternatives Considered', 'alternatives'],
    ['Options', 'alternatives'],
    ['Rationale', 'rationale'],
    ['Consequences', 'consequences'],
    ['Trade-offs', 'consequences'],
    ['Implementation Plan', 'implementation'],
    ['Compliance', 'compliance'],
    ['References', 'references'],
    ['Links', 'references'],
    ['More Information', 'references'],
    ['Related ADRs', 'references'],
    ['Changelog', 'changelog'],
    ['Notes', 'notes'],
    ['Design', 'design'],
    ['Status', 'status'],
    ['Options we like', null],
    ['Contextual help', null],
    ['Kafka', null],
    ['constructor', null],
    ['📋', null],
  ])('%s', (heading, name) => {
    expect(readOne(`# T\n\n## ${heading}\n\ntext\n`).sections[0]?.name).toBe(name);
  });

  it('knows the names of the configuration, and lets them win', () => {
    const sections = { drivers: ['What moves us'], notes: ['Context'] } as const;
    const decision = readOne('# T\n\n## What moves us?\n\n## Context\n', 'a.md', { statuses: {}, sections });
    expect(decision.sections.map((section) => section.name)).toEqual(['drivers', 'notes']);
  });
});

describe('section structure', () => {
  it('nests by level, the title left out', () => {
    const text = '# T\n\nintro\n\n## Context\n\na\n\n### Forces\n\nb\n\n## Decision\n\nc\n';
    expect(outline(text)).toEqual(['2 context Context', '3 drivers Forces', '2 decision Decision']);
    expect(readOne(text).sections.map((section) => section.text)).toEqual(['a\n\n### Forces\n\nb', 'b', 'c']);
  });

  it('takes records whose sections are all of the first level', () => {
    expect(outline('# T\n\n# Context\n\na\n\n# Decision\n\nb\n')).toEqual(['1 context Context', '1 decision Decision']);
  });

  it('reads underlined headings', () => {
    expect(outline('T\n=\n\nContext\n-------\n\na\n')).toEqual(['2 context Context']);
  });

  it.each([
    ['code', '```\n## Context\n```'],
    ['indented code', '    ## Context'],
    ['a comment', '<!--\n## Context\n-->'],
    ['a quote', '> ## Context'],
    ['a list', '- ## Context'],
    ['an element', '<div>\n## Context\n</div>'],
    ['front matter', ''],
  ])('finds no heading in %s', (_name, text) => {
    expect(outline(`---\na: |\n  ## Context\n---\n# T\n\n${text}\n`)).toEqual([]);
  });

  it('takes bold labels where no heading has their meaning', () => {
    const text = '# T\n\n**Context**\n\na\n\n**Decision:**\nb\n\n**Consequences**:\n\nc\n\n**Kafka**\n\nd\n';
    expect(outline(text)).toEqual(['7 context Context', '7 decision Decision', '7 consequences Consequences']);
    expect(readOne(text).sections.map((section) => section.text)).toEqual(['a', 'b', 'c\n\n**Kafka**\n\nd']);
  });

  it('takes bold labels inside sections, but none for a meaning that has a heading', () => {
    const text = '# T\n\n## Context\n\na\n\n**Options Considered**:\n1. x\n\n**Decision**\n\nb\n\n## Decision\n\nc\n';
    expect(outline(text)).toEqual(['2 context Context', '7 alternatives Options Considered', '2 decision Decision']);
    expect(readOne(text).sections[1]?.text).toContain('**Decision**\n\nb');
  });

  it.each([
    ['plain, below text', 'How?\n\nOptions:\n', '1. a\n2. b'],
    ['plain, in a paragraph', 'How?\nOptions:\n', '1. a\n2. b'],
    ['bold, colon in', '**Options:**\n', '- a'],
    ['bold, colon out', '**Options**:\n\n', '- a'],
    ['above a table', '**Options**:\n\n', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['above code', '**Options**:\n\n', '```\na\n```'],
  ])('takes a label inside a section with the text below it: %s', (_name, label, body) => {
    const text = `# T\n\n## Context\n\n${label}${body}\n\n## Decision\n\nc\n`;
    expect(outline(text)).toEqual(['2 context Context', '7 alternatives Options', '2 decision Decision']);
    expect(readOne(text).sections.map((section) => section.text)).toEqual([label + body, body, 'c']);
  });

  it('takes plain labels with text behind them where a record is written so throughout', () => {
    const list = '# T\n\n- Status: Draft\n- Context: a\n- Decision: we\n  do b\n- Consequences: c\n';
    expect(outline(list)).toEqual(['7 context Context', '7 decision Decision', '7 consequences Consequences']);
    expect(readOne(list).sections[1]?.text).toContain('we\n  do b');
    const nested = '# T\n\n- Context: a\n- Options:\n  - b\n  - c\n- Decision:\n  1. we do b\n- Consequences:\n';
    expect(outline(nested)).toEqual(['7 context Context', '7 alternatives Options', '7 decision Decision']);
    expect(readOne(nested).sections[1]?.text).toContain('- c');
    const lines = '# T\nDate: 2024-01-05\nContext: a\nDecision: b\n';
    expect(outline(lines)).toEqual(['7 context Context', '7 decision Decision']);
    expect(readOne(lines).date).toBe('2024-01-05');
    expect(outline('# T\n\n## Decision\n\nProblem: a\nSolution: b\n')).toEqual(['2 decision Decision']);
    expect(outline('# T\n\nWe had a\ncontext: x\ndecision: y\n')).toEqual([]);
    expect(outline('# T\n\nDecision: b\n')).toEqual([]);
  });

  it('takes a label alone in a record among many', () => {
    const log = (body: string): string => `# Decisions\n\n## ADR-1: A\n\n${body}\n\n## ADR-2: B\n\nb\n`;
    const labels = (body: string): readonly string[] =>
      readDecisions(parseDocument('DECISIONS.md', log(body)), { statuses: {}, sections: {} })[0]?.sections.map(
        (section) => `${section.name} ${section.heading}`,
      ) ?? [];
    expect(labels('Decision: we do a')).toEqual(['decision Decision']);
    expect(labels('We do a.\n\n**Rejected alternative:** c')).toEqual(['alternatives Rejected alternative']);
    expect(labels('We do a.\n\n**Note:** c')).toEqual([]);
    expect(labels('### Decision\n\nWe do a.\n\n**Rejected alternative:** c')).toEqual(['decision Decision']);
  });

  it('takes "Why" behind the decision for its reasons, before it for the need', () => {
    expect(outline('# T\n\n## Why\n\na\n\n## Decision\n\nb\n\n## Why?\n\nc\n')).toEqual([
      '2 context Why',
      '2 decision Decision',
      '2 rationale Why?',
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'all with text behind them',
      '**Context:** a\n\n**Decision:** b\n\n**Why:** c\n',
      ['7 context Context', '7 decision Decision', '7 rationale Why'],
    ],
    [
      'alone on its line',
      '**Contexto:** a\n\n**Decisão:** b\n\n**Por quê:**\n\n- c\n',
      ['7 context Contexto', '7 decision Decisão', '7 rationale Por quê'],
    ],
    ['in a list', '- **Decisión:** b\n- **Por qué:** c\n', ['7 decision Decisión', '7 rationale Por qué']],
    ['before the decision', '**Why:** a\n\n**Decision:** b\n', ['7 context Why', '7 decision Decision']],
    [
      'beside a context',
      '**Context:** a\n\n**Why:** b\n\n**Decision:** c\n',
      ['7 context Context', '7 decision Decision'],
    ],
  ])('takes a label "Why" so, too: %s', (_name, body, expected) => {
    expect(outline(`# T\n\n${body}`)).toEqual(expected);
  });

  it.each<[string, string, string | null, readonly string[]]>([
    [
      'a situation in a list',
      '- **状況**：同じ記録が二つのフォルダに分かれ、どちらが正しいか分からなくなっていた\n- **決定**：一つにまとめる\n',
      null,
      ['7 context 状況', '7 decision 決定'],
    ],
    [
      'a status in a list',
      '- **状況**：承認済み\n- **背景**：a\n- **決定**：b\n',
      'accepted',
      ['7 context 背景', '7 decision 決定'],
    ],
    [
      'a status below a heading',
      '## 状況\n\n承認済み\n\n## 決定\n\nb\n',
      'accepted',
      ['2 status 状況', '2 decision 決定'],
    ],
    [
      'a situation below a heading',
      '## Situação\n\nOs pedidos chegam duas vezes quando a rede cai.\n\n## Decisão\n\nb\n',
      null,
      ['2 context Situação', '2 decision Decisão'],
    ],
  ])('tells a situation from a status of the same name: %s', (_name, body, status, expected) => {
    const text = `# T\n\n${body}`;
    expect([readOne(text).status?.value ?? null, outline(text)]).toEqual([status, expected]);
  });

  it('takes labels with a remark in brackets before their colon', () => {
    const text = '# T\n\n**背景**（简述）：a\n\n**决策**（两项）：\n\n- b\n\n**Consequences** (so far): c\n';
    expect(outline(text)).toEqual(['7 context 背景', '7 decision 决策', '7 consequences Consequences']);
  });

  it('takes no metadata for a section', () => {
    const text = '# T\n\n**Date:** 2024-01-05\n**Reference:** the plan\n\n**Decision:** a\n\n**Rationale:** b\n';
    expect(outline(text)).toEqual(['7 decision Decision', '7 rationale Rationale']);
  });

  it('takes no label from a line with more on it', () => {
    expect(outline('# T\n\n**Context**: because\n\nSee **Decision**\n')).toEqual([]);
  });

  it('keeps the places of headings and bodies in the file', () => {
    const text = '\ufeff# T\r\n\r\n## Context\r\n\r\na\r\n\r\n**Decision:**\r\nb\r\n';
    const [context, decision] = readOne(text).sections;
    expect(context && cutOut(text, context.headingRange)).toBe('## Context');
    expect(context && cutOut(text, context.bodyRange)).toBe('\r\n\r\na\r\n\r\n**Decision:**\r\nb\r\n');
    expect(decision && cutOut(text, decision.headingRange)).toBe('**Decision:**');
    expect(decision && cutOut(text, decision.bodyRange)).toBe('\r\nb\r\n');
    expect(decision?.headingRange.start).toEqual({ offset: 27, line: 7, column: 1 });
  });

  it.each([2 ** 31, Number.MAX_SAFE_INTEGER, Infinity, -1, 0.5, NaN])(
    'takes a depth of %s as the nearest one',
    (depth) => {
      const start = { name: null, heading: 'a', depth, start: 0, end: 3 };
      const next = { ...start, depth: 1, start: 6, end: 9 };
      const [first] = toSections([start, next], 11, createSourceText('# a\nb\n# c\nd'));
      expect(first?.text).toBe('b');
    },
  );
});
