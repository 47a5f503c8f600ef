import { z } from 'zod';
import { isFirm } from '../../conventions/habit.ts';
import { matchesPattern } from '../../conventions/matches-pattern.ts';
import { nextFreeNumber } from '../../log/next-free-number.ts';
import { isFolderPage } from '../../log/record-name.ts';
import type { Convention } from '../../model/convention.ts';
import type { Decision } from '../../model/decision.ts';
import type { LogRecords } from '../../model/log-records.ts';
import { defineRule } from '../rule.ts';
import { quotation } from '../support/quotation.ts';
import { expectedName } from './expected-name.ts';
import { isOwnId } from './own-id.ts';
import { numberRepair, renaming } from './number-repair.ts';

/** What files of a log are to be called, and who says so. */
interface Expected {
  readonly pattern: string;
  readonly source: string;
}

function expectedPattern(log: LogRecords, convention: Convention | null): Expected | null {
  const configured = log.settings?.file;
  if (configured !== undefined) return { pattern: configured, source: 'so its configuration says' };
  const habit = convention?.file ?? null;
  if (habit === null || !isFirm(habit)) return null;
  return { pattern: habit.value, source: `${habit.count} of ${habit.of} follow one pattern` };
}

/** As much of a path as a pattern speaks of: the file's name, with a folder for each slash of the pattern. */
const nameFor = (path: string, pattern: string): string => path.split('/').slice(-pattern.split('/').length).join('/');

/** A name that says itself that the record has no number yet: `adr-draft-use-kafka.md`. */
const draft = /(?:^|[-_ ./])(?:draft|wip|proposal)(?:[-_ .]|$)/i;

/**
 * Whether a file is held to a pattern. A folder that is a record has one for what lies beside its page: only a pattern with a folder
 * asks for another name. A draft gets its number later.
 */
const isHeld = ({ path, number }: Decision, pattern: string): boolean =>
  (!isFolderPage(path) || pattern.includes('/')) && (number !== null || !draft.test(path));

/** A number that is a year is no number of a record where the file has another one: `# 2024: plan for the year`. */
const isYear = (number: number): boolean => number >= 1900 && number <= 2100;

/** The number of the title where it is another one than the file's. */
const otherNumber = ({ title, number, path }: Decision, convention: Convention | null): number | null => {
  const written = title?.number ?? null;
  if (written === null || number === null || written === number) return null;
  if (!isOwnId(title?.id ?? null, path, convention)) return null;
  return isYear(written) && !isYear(number) ? null : written;
};

const text = '## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n';

export const filenameMatches = defineRule({
  id: 'filename-matches',
  since: '0.1.0',
  needs: ['document', 'log', 'convention'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: false,
  docs: {
    what: "A record's file is named as those of its log, and bears the number of the title.",
    details:
      'The pattern is the one that the configuration names for the log (`file`), else that of at least four of five of its files. A name that carries more than the pattern asks for is as good. A file that holds many records is left alone, and so is a draft that has no number yet.',
    why: 'People find a record in a list of files by its number, and tools take the number from there.',
    fix: 'Rename the file, and mend the links that lead to it. Where only the numbers differ, correct the one that is wrong.',
  },
  options: z.strictObject({}),
  messages: {
    'number-differs':
      'The title says number {title}, but the file name says {file}. Correct the one that is wrong, so that links lead to the right record.',
    'pattern-differs':
      'The file is not named as those of its log are ({source}). Rename it, for example to "{example}".',
  },
  examples: {
    good: [
      {
        title: 'The name is of the pattern and bears the number of the title',
        path: 'docs/adr/0007-use-postgresql.md',
        habits: { file: { value: '{number:4}-{slug}.md', count: 9, of: 10 } },
        markdown: `# 7. Use PostgreSQL\n\n${text}`,
      },
      {
        title: 'A log without a pattern that nearly all of its files follow',
        path: 'docs/adr/use-postgresql.md',
        habits: { file: { value: '{number:4}-{slug}.md', count: 6, of: 10 } },
        markdown: `# Use PostgreSQL\n\n${text}`,
      },
    ],
    bad: [
      {
        title: 'Title and file disagree about the number',
        path: 'docs/adr/0007-use-postgresql.md',
        markdown: `# 17. Use PostgreSQL\n\n${text}`,
        expect: ['number-differs@1'],
      },
      {
        title: 'The other files of the log are named differently',
        path: 'docs/adr/7-use-postgresql.md',
        habits: { file: { value: '{number:4}-{slug}.md', count: 9, of: 10 } },
        markdown: `# 7. Use PostgreSQL\n\n${text}`,
        expect: ['pattern-differs@1'],
      },
    ],
  },
  *check({ document, log, convention }) {
    const { decision } = document;
    const { path } = decision;
    if (log.settings?.kind === 'file' || log.records.filter((record) => record.path === path).length > 1) return;
    const at = { range: decision.title?.range ?? decision.range };
    const title = otherNumber(decision, convention);
    if (title !== null) {
      const data = { title, file: decision.number ?? '' };
      yield { message: 'number-differs', data, at, fix: numberRepair(document, log, convention) };
    }
    const expected = expectedPattern(log, convention);
    if (expected === null || !isHeld(decision, expected.pattern)) return;
    const { pattern, source } = expected;
    const name = nameFor(path, pattern);
    if (matchesPattern(pattern, name)) return;
    const wanted = expectedName(decision, pattern, nextFreeNumber(decision, log.records, []));
    if (wanted === null) return;
    const to = path.slice(0, path.length - name.length) + wanted.name;
    const fix = wanted.isCertain && !pattern.includes('/') ? renaming(path, to, log) : null;
    yield { message: 'pattern-differs', data: { source, example: quotation(wanted.name) }, at, fix };
  },
});
