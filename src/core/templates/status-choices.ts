/** Longer texts are prose, no menu. */
const longestMenu = 500;
const mostChoices = 20;
const mostWords = 3;
const datePart = /^(?:dd?|mm?|y{2,4}|date)$/i;

/** Pictures, marks of emphasis, quotes and brackets around a choice. */
const outerMarks = /^[\s"'`*_~[\]{}()<>\p{So}\p{Sk}\uFE0F\u200D]+|[\s"'`*_~[\]{}()<>.\p{So}\p{Sk}\uFE0F\u200D]+$/gu;
/** `superseded by ADR-0123` is the choice `superseded`: what follows is an example. */
const example = /\s(?:by|with|von|durch|par|por|da|door)\s.*$/iu;

const choiceOf = (text: string): string =>
  text.replace(outerMarks, '').replace(example, '').replace(outerMarks, '').trim();

/**
 * The choices of a status menu as written, without emoji and brackets: `[Proposed/Accepted]`, `proposed | accepted | ...`,
 * `Proposed, Accepted or Rejected`. Empty where the text offers no choice but states one status.
 */
export function statusChoices(text: string): readonly string[] {
  if (text.length > longestMenu) return [];
  const plain = text
    .replace(/<!--.{0,500}?-->/gsu, ' ')
    .replace(/\]\([^()\s]{0,200}\)/g, ']')
    .replace(/\\/g, '');
  const parts = plain
    .split(/[|/,;\n\uFF0C\u3001\uFF5C\uFF0F]|\s(?:or|oder|ou|o|of|or else)\s/iu)
    .map(choiceOf)
    .filter((part) => /\p{L}/u.test(part) && !datePart.test(part));
  const choices = parts.filter((part) => part.split(/\s+/).length <= mostWords);
  // Where much of it is more than a few words, it is prose that happens to hold a comma.
  if (3 * choices.length <= 2 * parts.length) return [];
  const unique = [...new Map(choices.map((choice) => [choice.toLowerCase(), choice])).values()];
  return unique.length > 1 ? unique.slice(0, mostChoices) : [];
}
