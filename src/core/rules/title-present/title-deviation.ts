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
  /** null: the title stands in no heading. */
  readonly fix: Fix | null;
}

/**
 * Compares a title with the style that at least four of five records of its log have; null: it is of that style, or there is none,
 * or it is not known which number it should carry.
 *
 * @param content where the text of the title's heading stands, without the marks of the heading; null if it has none
 */
export function titleDeviation(
  decision: Decision,
  style: Habit<string> | null,
  content: { readonly start: number; readonly end: number } | null,
): TitleDeviation | null {
  const { title } = decision;
  if (title === null || style === null || !isFirm(style)) return null;
  const number = title.number ?? decision.number;
  const written = fillPattern(style.value, { number, title: title.text });
  const shape = titleShape(title.raw, title.id, title.text);
  if (written === null || shape === null || followsPattern(shape, style.value)) return null;
  // A title that carries more than its log asks for is no worse.
  if (!style.value.includes('{number')) return null;
  return {
    message: title.number === null ? 'number-habit-missing' : 'style-differs',
    example: quotation(written),
    count: style.count,
    of: style.of,
    fix:
      content === null
        ? null
        : replacement(`Write the title as "${quotation(written)}"`, false, decision.path, content, written),
  };
}
