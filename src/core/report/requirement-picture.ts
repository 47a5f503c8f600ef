import type { RequirementResult, RequirementState } from '../model/approval.ts';
import { codeFence } from './code-fence.ts';
import { plainText } from './plain-text.ts';
import { listed } from './texts.ts';

const deepest = 25;
const mostLines = 60;
const mostNames = 5;

const marks: Readonly<Record<RequirementState, string>> = { met: '✅', waiting: '⏳', blocked: '❌', impossible: '❌' };

/** Foreign text inside of a fence, where neither entities nor escapes work: what mentions and comments begin with is torn apart. */
const harmless = (text: string, limit: number): string =>
  plainText(text, limit)
    .replace(/@(?=\w)/g, '@ ')
    .replace(/<!--/g, '< !--');

const wordsOf = ({ label, state, filledBy, isLater }: RequirementResult): string => {
  const people = filledBy.map(({ login }) => harmless(login, 60));
  const by = people.length === 0 ? '' : ` (${listed(people, mostNames)})`;
  const later = isLater === true && state === 'waiting' ? ' (later)' : '';
  return `${marks[state]} ${harmless(label, 100)}${by}${later}`;
};

/** A requirement and what is below it; `before`: what leads to its line and to those of its parts. */
function drawn(
  requirement: RequirementResult,
  before: readonly [own: string, parts: string],
  depth: number,
): readonly string[] {
  const line = `${before[0]}${wordsOf(requirement)}`;
  if (depth >= deepest) return [line];
  const last = requirement.parts.length - 1;
  const below = requirement.parts.flatMap((part, index) =>
    drawn(
      part,
      index === last ? [`${before[1]}└─ `, `${before[1]}   `] : [`${before[1]}├─ `, `${before[1]}│  `],
      depth + 1,
    ),
  );
  return [line, ...below];
}

/**
 * A requirement that nests as a tree of text, in a fence that holds whatever names are in it; '' for one that does not nest, which its table
 * shows as well. At most 60 lines: the table has all of it.
 */
export function requirementPicture(requirement: RequirementResult): string {
  if (!requirement.parts.some(({ parts }) => parts.length > 0)) return '';
  const lines = drawn(requirement, ['', ''], 0);
  const more = lines.length - mostLines;
  return codeFence(more > 0 ? [...lines.slice(0, mostLines), `… ${more} more, see the table`] : lines, 'text');
}
