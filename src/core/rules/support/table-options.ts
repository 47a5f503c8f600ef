import { namesNoOption, toOption, type ListedOption } from './listed-option.ts';
import type { ProsePart } from './prose.ts';
import { tableRows, type Cell } from './table-rows.ts';
import { weightOf } from './weighing-words.ts';

const criteria =
  /^(?:criteri(?:on|a)|aspects?|features?|requirements?|factors?|dimensions?|attributes?|qualit(?:y|ies)|metrics?|propert(?:y|ies)|drivers?|concerns?|kriterium|kriterien|critère|critères|criterio|criterios|标准|基準)$/iu;

const isFilled = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.text.trim() !== '';

/** The rows of the first table as options; its columns where the first one lists criteria. */
export function tableOptions(parts: readonly ProsePart[], original: string): readonly ListedOption[] {
  const [head = [], ...rows] = tableRows(
    parts,
    parts.findIndex(({ kind }) => kind === 'table'),
  );
  // A table of nothing but pros and cons weighs something that stands elsewhere.
  if (head.every(({ text }) => weightOf(text) !== null)) return [];
  const toOptions = (name: Cell | undefined, remarks: readonly (Cell | undefined)[]): readonly ListedOption[] => {
    const block = name?.part.block;
    if (!block || !isFilled(name) || namesNoOption(name.text)) return [];
    const told = remarks.filter(isFilled).map(({ part }) => part);
    return [{ ...toOption(original, block, '', told), isWeighed: told.length > 0 }];
  };
  const [first, ...others] = head;
  if (others.length > 0 && criteria.test(first?.text.trim() ?? '')) {
    return others.flatMap((name, index) =>
      toOptions(
        name,
        rows.map((row) => row[index + 1]),
      ),
    );
  }
  return rows.flatMap(([name, ...remarks]) => toOptions(name, remarks));
}
