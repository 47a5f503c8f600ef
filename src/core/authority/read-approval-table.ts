import type { AreaApproval, OpenSaying } from '../model/authority.ts';
import type { PageTable } from './page-parts.ts';
import { readAsked } from './read-asked.ts';

/** What an approval table says; `open` are the rows that could not be read. */
export interface ReadTable {
  readonly areas: readonly AreaApproval[];
  readonly open: readonly OpenSaying[];
}

const approverColumn =
  /^(?:(?:required|mandatory|minimum|final) )?(?:approvers?|approver\(s\)|approvals?|approved by|approval authority|approving authority|approvals? (?:required|needed|from|by)|approvals? required from|who approves|must be approved by|sign-?offs?(?: (?:by|from|required))?)(?: required)?$/i;
/** Not impact or level: a record's scope line does not say those. */
const areaColumn =
  /^(?:(?:adr|decision|record|architecture|change) )?(?:scopes?|areas?|domains?|types?|category|categories|topics?|fields?)(?: of (?:the )?(?:decision|change|record)s?)?$/i;
const everythingElse =
  /^(?:(?:all |any |every )?others?(?: \S{1,20})?|(?:everything|anything|all|any) else|default|\*)$/i;
/** Whether such a row holds besides the others or only where there is no other, nobody can tell. */
const everything = /^(?:all|any|every|general)(?: \S{1,20}){0,2}$/i;
/** A table of what was approved, of records or of another process has one of these columns. */
const otherColumn =
  /^(?:#|no\.?|id|adr|title|name|date|status|signature|decision|link|version|reviewed by|outcome|tier|risk|level|impact|agent|phase|gate|environment|stage|step)$/i;
const recordName = /\bADR[-_ ]?\d|^#?\d{1,5}$/i;

const heading = (cell: string): string => cell.replace(/[:*]+$/, '').trim();
const onlyColumn = (header: readonly string[], pattern: RegExp): number => {
  const found = header.flatMap((cell, at) => (pattern.test(heading(cell)) ? [at] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
};

/** Whether a cell asks for somebody at all, in words. */
const isSomebody = (cell: string): boolean =>
  /\p{L}{2}/u.test(cell) &&
  !/\b(?:none|nobody|not (?:needed|required)|n\/a|tb[ad]|auto\S{0,12}|automatic\S{0,4})\b/i.test(cell);

/** The names of the areas in a cell, notes in brackets left out; `Data, Storage` and `Infra / DevOps` are two. */
function areasIn(cell: string): readonly string[] {
  const text = cell.replace(/\s?\([^()]*\)/g, '').trim();
  const parts = text.split(/\s?[,;]\s?|\s(?:\/|or)\s/).map((part) => part.trim());
  const isNamed = parts.every((part) => part.length <= 60 && /\p{L}/u.test(part));
  return isNamed ? [...new Set(parts)] : [];
}

/**
 * Reads a table that says by scope, area or type of decision who approves (`| Scope | Approver |`), a row for each. null where it is no
 * such table: the first column has to be that of the areas and one that of the approvers, and neither may there be links or numbers of
 * records, nor columns of what was approved already. A row that cannot be read for certain is named in `open`, and
 * asks for a role of its own.
 */
export function readApprovalTable({ path, headings, rows, lines, hasLinks }: PageTable): ReadTable | null {
  const [header = [], ...body] = rows;
  const [who, area] = [onlyColumn(header, approverColumn), onlyColumn(header, areaColumn)];
  if (who < 1 || area !== 0 || hasLinks || header.some((cell) => otherColumn.test(heading(cell)))) return null;
  if (body.some((row) => recordName.test(row[area] ?? ''))) return null;
  if (headings.some((text) => /\b(?:deploy|release|incident|access|expense|vacation)/i.test(text))) return null;
  const areas: AreaApproval[] = [];
  const open: OpenSaying[] = [];
  const unread: AreaApproval[] = [];
  const known = new Set<string>();
  for (const [index, row] of body.entries()) {
    const [cell = '', phrase = ''] = [row[area], row[who]];
    if (cell === '' && phrase === '') continue;
    const said = { path, line: lines[index + 1] ?? 1, words: `${cell}: ${phrase}` };
    const isDefault = everythingElse.test(cell);
    const names = isDefault ? [cell === '*' ? 'Everything else' : cell] : areasIn(cell);
    const approve = readAsked(phrase);
    const [first] = names;
    const isKnown = names.some((name) => known.has(name.toLowerCase()));
    if (first === undefined || isKnown || (everything.test(cell) && !isDefault)) {
      open.push({ ...said, why: isKnown ? 'contradicts' : 'unclear' });
      continue;
    }
    if (approve === null) {
      open.push({ ...said, why: 'unclear' });
      if (isSomebody(phrase))
        unread.push({
          name: first,
          others: [],
          isDefault,
          approve: { kind: 'name', name: `Approvers of ${first}` },
          said,
        });
      for (const name of names) known.add(name.toLowerCase());
      continue;
    }
    for (const name of names) known.add(name.toLowerCase());
    const name = names.length > 1 ? names.join(' / ') : first;
    areas.push({ name, others: names.length > 1 ? names : [], isDefault, approve, said });
  }
  // Its records must not fall to those who approve what no row names: it has approvers, whoever they are.
  return { areas: areas.length === 0 ? [] : [...areas, ...unread], open };
}
