import { isRelationRole, roleOf } from '../../parse/field-words.ts';
import type { Range } from '../../model/position.ts';
import type { DocumentFacts } from '../facts.ts';

/**
 * Where a record names another one: the target as it is written, looked for in the fields that relate records, then where the status
 * stands, then in the whole record; the whole link where it is the address of one. The status, else the title, where the text is not
 * found as it is.
 */
export function relationPlace(
  document: Pick<DocumentFacts, 'decision' | 'original' | 'prose' | 'rangeAt'>,
  target: string,
): Range {
  const { decision, original } = document;
  const { status, fields, sections, title, range } = decision;
  const places = [
    ...fields.filter(({ name }) => isRelationRole(roleOf(name))).map(({ valueRange }) => valueRange),
    ...(status === null ? [] : [status.range]),
    ...sections.filter(({ name }) => name === 'status').map(({ bodyRange }) => bodyRange),
    range,
  ];
  for (const { start, end } of target === '' ? [] : places) {
    const at = original.slice(start.offset, end.offset).indexOf(target);
    if (at === -1) continue;
    const found = { start: start.offset + at, end: start.offset + at + target.length };
    const named = document.prose.links.find((link) => link.start <= found.start && link.end >= found.end) ?? found;
    return document.rangeAt(named.start, named.end);
  }
  return status?.range ?? title?.range ?? range;
}
