import type { Html } from 'mdast';
import { trimSpan } from './field-reading.ts';
import type { FieldReading } from './field-reading.ts';
import { isKnownField, isStatusWord, nameOfLabel } from './field-words.ts';
import { startOf } from './inline.ts';
import { collapse } from './words.ts';

/** A cell and the one behind it: `<th>Status</th><td>Accepted</td>`. */
const pair =
  /<t[hd][^<>]{0,100}>([^<>]{1,60})<\/t[hd]>\s{0,40}<td[^<>]{0,100}>((?:[^<]|<(?!\/?t[dhr]|\/table)){0,400})<\/td>/giu;

/** No table of metadata is longer. */
const maximumLength = 8000;

/** The same length, with comments blank. */
const withoutComments = (html: string): string =>
  html.replace(/<!--.{0,1000}?-->/gs, (comment) => comment.replace(/[^\n]/g, ' '));

/** The fields of a table that is written in HTML: rows of a label and its value. None for any other HTML. */
export const fieldsOfHtmlTable = (block: Html, text: string): readonly FieldReading[] => {
  const source = withoutComments(text.slice(startOf(block), startOf(block) + maximumLength)).slice(
    0,
    block.value.length,
  );
  if (!/^\s{0,20}<table/i.test(source)) return [];
  return [...source.matchAll(pair)].flatMap((match): readonly FieldReading[] => {
    const [whole, label = '', value = ''] = match;
    const name = nameOfLabel(label);
    if (!isKnownField(name) || isStatusWord(name)) return [];
    const start = startOf(block) + match.index;
    const end = start + whole.length;
    const behind = end - '</td>'.length;
    const span = trimSpan(text, behind - value.length, behind);
    return [
      {
        name,
        label: collapse(label),
        style: 'table',
        start,
        end,
        valueStart: span.start,
        valueEnd: span.end,
        text: collapse(value.replace(/<[^<>]{0,200}>/g, ' ')),
        items: null,
        line: null,
      },
    ];
  });
};
