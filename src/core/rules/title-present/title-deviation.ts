import { isFirm } from '../../conventions/habit.ts';
import { followsPattern, titleShape } from '../../conventions/infer-pattern.ts';
import { fillPattern } from '../../conventions/name-pattern.ts';
import type { Habit } from '../../model/convention.ts';
import type { Decision } from '../../model/decision.ts';
import type { Fix } from '../../model/finding.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';

/** How a title differs from those of its log. */
export interface TitleDeviation {
  readonly message: 'number-habit-missing' | 'style-differs';
  /** The title as the log would write it, short enough for a message. */
  readonly example: string;
  readonly count: number;
  readonly of: number;
  readonly fix: Fix;
}

/**
 * Compares a title with the style that at least four of five records of its log have; null: it is of that style, or there is none,
 * or it is not known which number it should carry.
 */
export function titleDeviation(decision: Decision, style: Habit<string> | null): TitleDeviation | null {
  const { title } = decision;
  if (title === null || style === null || !isFirm(style)) return null;
  const number = title.number ?? decision.number;
  const written = fillPattern(style.value, { number, title: title.text });
  const shape = titleShape(title.raw, title.id, title.text);
  if (written === null || shape === null || followsPattern(shape, style.value)) return null;
  // A title that carries more than its log asks for is no worse.
  if (!style.value.includes('{number')) return null;
  const { start, end } = title.range;
  const span = { start: start.offset, end: end.offset };
  return {
    message: title.number === null ? 'number-habit-missing' : 'style-differs',
    example: quotation(written),
    count: style.count,
    of: style.of,
    fix: replacement(`Write the title as "${quotation(written)}"`, false, decision.path, span, written),
  };
}
