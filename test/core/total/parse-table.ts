import type { Table } from './entries.ts';
import { parseScopesTable } from './parse-scopes-table.ts';
import { parseFieldsTable } from './parse-fields-table.ts';
import { parseRecordsTable } from './parse-records-table.ts';
import { parseSkimTable } from './parse-skim-table.ts';
import { parseTextTable } from './parse-text-table.ts';

export const parseTable: Table = [
  ...parseTextTable,
  ...parseFieldsTable,
  ...parseScopesTable,
  ...parseRecordsTable,
  ...parseSkimTable,
];
