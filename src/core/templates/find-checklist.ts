import type { List, ListItem, RootContent } from 'mdast';
import type { ChecklistEntry } from '../model/configuration.ts';
import { plainText, startOf } from '../parse/inline.ts';
import { parseDocument } from '../parse/parse-document.ts';
import { plainText as oneLine } from '../report/plain-text.ts';

/** The checklist that a document shows. */
export interface FoundChecklist {
  /** At most 50, each for people to confirm. */
  readonly items: readonly ChecklistEntry[];
  /** The line of the first item, 1-based. */
  readonly line: number;
}

const mostItems = 50;
const longestText = 200;
const longestId = 40;
/** A label such as `**Checklist:**` is deeper than any heading. */
const labelDepth = 7;

/** Headings of checklists in the languages that records are written in. */
const aboutChecklist =
  /check-?\s?list|liste de (?:contr[ôo]le|v[ée]rification)|lista de (?:verificaci[óo]n|comprobaci[óo]n|verifica[çc][ãa]o|controllo)|controlelijst|lista kontrolna|чек-?лист|контрольн\S{1,4} список|контрольний перелік|チェックリスト|检查清单|核对清单|체크리스트|danh sách kiểm tra/iu;

/** Front matter that is no YAML because of its places to fill hides nothing of the body. */
const openFrontMatter = /^\uFEFF?---[ \t]*\r?\n(?:(?!---)[^\n]{0,1000}\n){0,100}---[ \t]*(?:\r?\n|$)/u;

/** Words of a text as an id: small letters and digits with hyphens, at most 40 characters; '' where it has none of them. */
function idOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .match(/[a-z0-9]{1,40}/g);
  let id = '';
  for (const word of words ?? []) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > longestId) break;
    id = longer;
  }
  return id;
}

/** The items of a list and of the lists below them that have a box, in their order. The parser bounds how deep lists go. */
const boxes = (list: List): readonly ListItem[] =>
  list.children.flatMap((item) => [
    ...(typeof item.checked === 'boolean' ? [item] : []),
    ...item.children.flatMap((child) => (child.type === 'list' ? boxes(child) : [])),
  ]);

/** How deep a heading or label is, and whether it announces a checklist; null: it is neither. */
function headingOf(node: RootContent): { readonly depth: number; readonly isChecklist: boolean } | null {
  if (node.type !== 'heading' && node.type !== 'paragraph') return null;
  const text = plainText(node.children).slice(0, 200);
  if (node.type === 'heading') return { depth: node.depth, isChecklist: aboutChecklist.test(text) };
  const isLabel = text.length <= 80 && aboutChecklist.test(text) && /[:\uff1a]$/.test(text);
  return isLabel ? { depth: labelDepth, isChecklist: true } : null;
}

/** The lists of a document; of a page that is more than a template only those below a heading that announces a checklist. */
function* listsOf(nodes: readonly RootContent[], isTemplate: boolean): Generator<List> {
  let open: number | null = null;
  for (const node of nodes) {
    const heading = headingOf(node);
    if (heading?.isChecklist === true && (open === null || heading.depth <= open)) open = heading.depth;
    else if (heading !== null && open !== null && heading.depth <= open) open = null;
    if (node.type === 'list' && (isTemplate || open !== null)) yield node;
  }
}

function entriesOf(texts: readonly string[]): readonly ChecklistEntry[] {
  const known = new Set<string>();
  return texts.map((text, index) => {
    const base = idOf(text) || `item-${index + 1}`;
    let id = base;
    for (let count = 2; known.has(id); count += 1) id = `${base}-${count}`;
    known.add(id);
    return { id, text, by: 'people' };
  });
}

/**
 * The checklist that a template or another page of a log shows as a task list (`- [ ]`), for people to confirm: all of a template,
 * of any other page what stands below a heading or label such as "Checklist" in a dozen languages. At most 50 items, their texts
 * plain and cut to 200 characters; ids are made of their words, so that the same text keeps its id. Null where there is none, or
 * the document cannot be read. `isInRecord` leaves out what belongs to a record of the page.
 */
export function findChecklist(
  text: string,
  isTemplate: boolean,
  isInRecord: (offset: number) => boolean = () => false,
): FoundChecklist | null {
  if (!/\[[ xX]\]/.test(text)) return null;
  const front = openFrontMatter.exec(text)?.[0] ?? '';
  const whole = parseDocument('README.md', text);
  const isOpen = whole.refusal?.code === 'front-matter' && front !== '';
  const document = isOpen ? parseDocument('README.md', text.slice(front.length)) : whole;
  if (document.refusal !== null) return null;
  const skipped = isOpen ? front.split('\n').length - 1 : 0;
  const found = [...listsOf(document.tree.children, isTemplate)]
    .flatMap(boxes)
    .filter((item) => !isInRecord(document.source.pointAt(startOf(item)).offset))
    .flatMap((item) => {
      const [first] = item.children;
      const said = first?.type === 'paragraph' ? oneLine(plainText(first.children), longestText) : '';
      return said === '' ? [] : [{ item, said }];
    })
    .slice(0, mostItems);
  const [first] = found;
  if (first === undefined) return null;
  const { line } = document.source.pointAt(startOf(first.item));
  return { items: entriesOf(found.map(({ said }) => said)), line: line + skipped };
}
