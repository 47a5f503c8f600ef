import { approvalsTable } from './approvals-table.ts';
import { authorityTable } from './authority-table.ts';
import { commandsTable } from './commands-table.ts';
import { configTable } from './config-table.ts';
import { extendsTable } from './extends-table.ts';
import { conventionsTable } from './conventions-table.ts';
import type { Table } from './entries.ts';
import { evaluateTable } from './evaluate-table.ts';
import { fixTable } from './fix-table.ts';
import { judgeTable } from './judge-table.ts';
import { indexTable } from './index-table.ts';
import { logRulesTable } from './log-rules-table.ts';
import { logTable } from './log-table.ts';
import { modelTable } from './model-table.ts';
import { parseTable } from './parse-table.ts';
import { planTable } from './plan-table.ts';
import { queueTable } from './queue-table.ts';
import { previewTable, proposedTable } from './preview-table.ts';
import { reportTable } from './report-table.ts';
import { rulesTable } from './rules-table.ts';
import { settingsTable } from './settings-table.ts';
import { templatesTable } from './templates-table.ts';

/** By folder of the core. Each group is a test file of its own, so that they run beside each other. */
type Group = Readonly<Record<string, Table>>;

/** Together, since what reads documents parses each of them once for all. */
export const reading: Group = {
  parse: parseTable,
  rules: [...rulesTable, ...logRulesTable],
  evaluate: evaluateTable,
  templates: templatesTable,
};
export const judging: Group = {
  model: modelTable,
  config: [...configTable, ...extendsTable],
  conventions: conventionsTable,
  authority: authorityTable,
  approvals: approvalsTable,
  judge: [...judgeTable, ...proposedTable],
};
export const telling: Group = {
  log: [...logTable, ...indexTable],
  commands: commandsTable,
  fix: fixTable,
  report: [...reportTable, ...previewTable],
  plan: planTable,
  queue: queueTable,
  settings: settingsTable,
};
