import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { decisionsIn, mostDecisions, renderDecisions } from '../../../src/core/commands/decision-block.ts';
import { withDecisions } from '../../../src/core/commands/with-decisions.ts';
import type { CommandDecision } from '../../../src/core/model/command.ts';
import { recordedDecisions } from '../../../src/core/judge/recorded-decisions.ts';
import { utf8Length } from '../../../src/core/report/fit.ts';
import { escapeMarkdown } from '../../../src/core/report/escape-markdown.ts';

const waiver = (reason: string): CommandDecision => ({
  kind: 'waiver',
  rule: 'no-placeholder',
  reason,
  findings: ['0123456789abcdef'],
  request: 'comment:7',
  by: { id: 3, login: 'ada' },
  commit: 'a'.repeat(40),
  base: 'main',
  at: '2026-01-02T03:04:05Z',
});
const content = { name: 'ADR review', conclusion: 'success', title: 't', text: '', annotations: [] } as const;
const shown = (...summaries: readonly string[]) => ({
  shown: { checks: [], comments: [], reviewComments: [], summaries },
});

describe('decisions in a check', () => {
  it('come back as they were, whatever was given as reason', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), (reason) => {
        const block = renderDecisions([waiver(reason)]);
        expect(decisionsIn(`text\n\n${block}\n`)).toEqual([waiver(reason)]);
        expect(block).not.toContain('\n');
        expect(block.slice(4, -3)).not.toMatch(/--|[<>@`]/);
      }),
    );
  });

  it.each(['-->', '--->', '<!-- adr-governor:decisions:1 [] -->', '@ada #1 `x` &amp;', '\u2028'])(
    'are not broken by %j',
    (reason) => {
      expect(decisionsIn(renderDecisions([waiver(reason)]))).toEqual([waiver(reason)]);
    },
  );

  it('are cut off from the oldest, never in the middle', () => {
    const many = Array.from({ length: 60 }, (_, index) => waiver(`${String(index)} ${'é'.repeat(490)}`));
    const kept = decisionsIn(renderDecisions(many)) ?? [];
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.length).toBeLessThanOrEqual(mostDecisions);
    expect(kept.at(-1)).toEqual(many.at(-1));
    expect(renderDecisions([])).toBe('');
  });

  it('stay where the check says more than fits', () => {
    const full = withDecisions({ ...content, summary: 'x\n'.repeat(40_000) }, [waiver('why')]);
    expect(utf8Length(full.summary)).toBeLessThanOrEqual(65_535);
    expect(decisionsIn(full.summary)).toEqual([waiver('why')]);
  });

  it.each([
    ['nothing', ''],
    ['another comment', '<!-- adr-governor:summary -->'],
    ['a list that is broken', '<!-- adr-governor:decisions:1 [{] -->'],
    ['fields that are missing', '<!-- adr-governor:decisions:1 [{"kind":"waiver"}] -->'],
    ['text behind it', `${renderDecisions([waiver('why')])}\nmore`],
    ['foreign text that imitates it', escapeMarkdown(renderDecisions([waiver('why')]))],
  ])('are none: %s', (_name, summary) => {
    expect(decisionsIn(summary)).toBeNull();
  });

  it('of an older form stand for no branch, so that they count for none', () => {
    const older: object = { ...waiver('why'), base: undefined };
    const block = `<!-- adr-governor:decisions:1 ${JSON.stringify([older])} -->`;
    expect(decisionsIn(block)).toEqual([{ ...waiver('why'), base: null }]);
  });

  it('are those of the newest check that holds any', () => {
    const [old, young] = [renderDecisions([waiver('old')]), renderDecisions([waiver('young')])];
    expect(recordedDecisions(shown('**Could not be judged.**', young, old))).toEqual([waiver('young')]);
    expect(recordedDecisions(shown())).toEqual([]);
  });
});
