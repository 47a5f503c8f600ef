import type { BadgeStyle, IndexColumn } from '../model/configuration.ts';
import type { RecordSummary } from '../model/record-summary.ts';
import { escapeMarkdown } from '../report/escape-markdown.ts';
import { recordId, recordTitle } from './record-id.ts';
import { relativeLink } from './relative-link.ts';
import { statusBadge } from './status-badge.ts';

export interface IndexRequest {
  readonly records: readonly RecordSummary[];
  /** The log's folder. */
  readonly logPath: string;
  /** The file the index stands in; links start there. */
  readonly indexPath: string;
  readonly settings: { readonly columns: readonly IndexColumn[]; readonly badges: BadgeStyle | null };
  readonly isPrivate: boolean;
}

const headings: Readonly<Record<IndexColumn, string>> = {
  id: 'ID',
  title: 'Title',
  status: 'Status',
  date: 'Date',
  scope: 'Scope',
  impact: 'Impact',
  'superseded-by': 'Superseded by',
};

/** By number, those without one last; then by path and place, in code units, so that every machine sorts alike. */
function byNumberThenPath(left: RecordSummary, right: RecordSummary): number {
  const numbers = (left.number ?? Infinity) - (right.number ?? Infinity);
  if (left.number !== right.number && numbers !== 0) return numbers;
  if (left.path !== right.path) return left.path < right.path ? -1 : 1;
  return left.range.start.offset - right.range.start.offset;
}

const link = (text: string, request: IndexRequest, record: RecordSummary): string =>
  `[${escapeMarkdown(text, 200)}](${relativeLink(request.indexPath, record.path)})`;

/** The record that a relation names by file, id or number; null if it is none, or if several could be meant. */
function namedRecord(target: string, records: readonly RecordSummary[]): RecordSummary | null {
  const file = /([^/\s()[\]]{1,255}\.(?:md|markdown))(?:[#?)\]]|$)/i.exec(target.slice(0, 1000))?.[1];
  const number = /^\D{0,80}?(\d{1,15})/.exec(target)?.[1];
  const found = records.filter((record) =>
    file !== undefined
      ? record.path === file || record.path.endsWith(`/${file}`)
      : number !== undefined && record.number === Number(number),
  );
  const [only, another] = found;
  return only !== undefined && another === undefined ? only : null;
}

function supersededBy(record: RecordSummary, request: IndexRequest): string {
  return record.supersededBy
    .slice(0, 10)
    .map((target) => {
      const named = namedRecord(target, request.records);
      return named === null ? escapeMarkdown(target, 100) : link(recordId(named) || recordTitle(named), request, named);
    })
    .join(', ');
}

function cell(column: IndexColumn, record: RecordSummary, request: IndexRequest): string {
  switch (column) {
    case 'id':
      return escapeMarkdown(recordId(record), 60);
    case 'title':
      return link(recordTitle(record), request, record);
    case 'status':
      return statusBadge(record.status, request.settings.badges ?? (request.isPrivate ? 'text' : 'shields'));
    case 'date':
      return escapeMarkdown(record.date ?? record.dateRaw ?? '', 60);
    case 'scope':
      return escapeMarkdown(record.scopes.map((scope) => scope.name).join(', '), 200);
    case 'impact':
      return escapeMarkdown(record.impact ?? '', 60);
    case 'superseded-by':
      return supersededBy(record, request);
  }
}

const row = (cells: readonly string[]): string => `| ${cells.map((text) => (text === '' ? '-' : text)).join(' | ')} |`;

/**
 * The index of a log as a Markdown table, one row a record, byte for byte the same for the same records in any order. All text of
 * records is escaped; a cell that has nothing to say holds a dash. An empty log gets one sentence instead.
 */
export function renderIndex(request: IndexRequest): string {
  if (request.records.length === 0) return 'No decision records yet.';
  const { columns } = request.settings;
  const records = [...request.records].sort(byNumberThenPath);
  return [
    row(columns.map((column) => headings[column])),
    row(columns.map(() => '---')),
    ...records.map((record) => row(columns.map((column) => cell(column, record, request)))),
  ].join('\n');
}
