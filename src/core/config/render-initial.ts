import { tally } from '../conventions/habit.ts';
import type { Authority } from '../model/authority.ts';
import type { LogSettings } from '../model/configuration.ts';
import type { Convention, Habit } from '../model/convention.ts';
import type { Decision } from '../model/decision.ts';
import { statusPhrases } from '../parse/read-status.ts';
import { nearestStatus } from '../rules/support/nearest-status.ts';
import type { FoundChecklist } from '../templates/find-checklist.ts';
import { fileProblem, idProblem } from './log-schema.ts';
import { plain, quote } from './plain-yaml.ts';
import { renderAuthority } from './render-authority.ts';
import { pathProblem } from './repository-path.ts';
import { isMarkdownPath } from './text-schema.ts';

/** A log as it was found, with what its records do. */
export interface InitialLog {
  readonly settings: LogSettings;
  readonly decisions: readonly Decision[];
  readonly convention: Convention;
  /** Where its own template stands (`docs/adr/template.md`, `README.md:12`); null if it shows none. */
  readonly template: string | null;
  /** The checklist that its template or README shows, and where. Absent or null: it shows none. */
  readonly checklist?: (FoundChecklist & { readonly path: string }) | null;
  /** What most of its records break, by rule, message and element. */
  readonly breaches: readonly Habit<string>[];
  /** Who approves what, as its documents say it. Absent: they do not. */
  readonly authority?: Authority;
}

const comment = (text: string): string => `# ${plain(text)}`;
const share = ({ count, of }: Habit<unknown>): string => `${count} of ${of}`;
const told = (habit: Habit<string>): string => `${habit.value} (${share(habit)})`;

/** `key: "value"  # 9 of 10`, if the pattern may stand in a configuration. */
const patternLine = (
  key: 'id' | 'file',
  habit: Habit<string> | null,
  problemOf: (pattern: string) => string | null,
): readonly string[] =>
  habit === null || problemOf(habit.value) !== null || plain(habit.value) !== habit.value
    ? []
    : [`    ${key}: ${quote(habit.value)} # ${share(habit)}`];

/** What the records do, for people to read: nothing of it has to be configured. */
function habitComments({ convention, decisions }: InitialLog): readonly string[] {
  const { records, metadataStyle, fields, sections, title, language, startsProposed } = convention;
  const headings = decisions.flatMap((decision) => [
    ...new Set(decision.sections.flatMap(({ name, heading, depth }) => (name === null && depth < 7 ? [heading] : []))),
  ]);
  const unknown = tally(headings.map(plain).filter((heading) => heading !== ''))
    .filter(([, count]) => count >= 3)
    .slice(0, 8);
  const list = (habits: readonly Habit<string>[]): string => habits.map(told).join(', ');
  return [
    `${records} ${records === 1 ? 'record' : 'records'}${records < 3 ? ', too few to tell what most of them do' : ''}`,
    ...(metadataStyle === null ? [] : [`metadata: ${told(metadataStyle)}`]),
    ...(fields.length === 0 ? [] : [`fields: ${list(fields.slice(0, 12))}`]),
    ...(sections.length === 0 ? [] : [`sections in their order: ${list(sections)}`]),
    ...(title === null ? [] : [`titles: ${told(title)}`]),
    ...(language === null ? [] : [`language: ${told(language)}`]),
    ...(records < 3
      ? []
      : [startsProposed ? 'new records start as draft or proposed' : 'most records are born accepted']),
    ...(unknown.length === 0
      ? []
      : [
          `headings that are no known section: ${unknown.map(([heading, count]) => `${heading} (${count})`).join(', ')}`,
        ]),
  ].map((line) => `    ${comment(line)}`);
}

const usualWords = new Set(['draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded']);

/** Words for statuses that nobody knows yet; what they mean is for the team to say. */
function statusLines({ convention, decisions }: InitialLog): readonly string[] {
  const unknown = new Set(
    decisions.flatMap(({ status }) => (status?.value === 'other' ? [plain(status.raw).toLowerCase()] : [])),
  );
  const known = statusPhrases({});
  const words = convention.statuses.filter(({ value: word }) => {
    const key = word.toLowerCase();
    return (
      !usualWords.has(key) &&
      // A slip of the pen is to be mended in the record, as `status-known` says, not to be made a status of its own.
      nearestStatus(key, known) === null &&
      [...unknown].some((raw) => raw.includes(key)) &&
      /^[\p{L}\p{N} '-]+$/u.test(word)
    );
  });
  if (words.length === 0) return [];
  const lines = words.map((habit) => `      ${quote(habit.value.toLowerCase())}: other # ${share(habit)}`);
  return [
    '    # Say what each of these means: draft, proposed, accepted, rejected, deprecated, superseded or other.',
    '    statuses:',
    ...lines,
  ];
}

function logLines(log: InitialLog): readonly string[] {
  const { settings, convention, template } = log;
  const path = settings.path === '' ? '.' : settings.path;
  // A name that no configuration may hold can still be found on a disk.
  if (pathProblem(path) !== null || plain(path) !== path)
    return [`  ${comment(`left out, its path cannot be written here: ${path}`)}`];
  const isFolder = settings.kind === 'folder';
  const isFile =
    template !== null && isMarkdownPath(template) && pathProblem(template) === null && plain(template) === template;
  return [
    `  - path: ${quote(path)}`,
    ...habitComments(log),
    ...(template === null
      ? []
      : isFile
        ? [`    template: ${quote(template)}`]
        : [`    ${comment(`template in a code fence: ${template}`)}`]),
    ...patternLine('id', convention.id, idProblem),
    ...(isFolder ? patternLine('file', convention.file, fileProblem) : []),
    ...(settings.index === null ? [] : [`    index: ${quote(settings.index)}`]),
    ...statusLines(log),
  ];
}

/** The next day of the calendar; the day itself where there is none. */
function dayAfter(date: string): string {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000);
  return Number.isNaN(next.getTime()) || next.getUTCFullYear() > 9999 ? date : next.toISOString().slice(0, 10);
}

/** From which record on rules weigh in full: the next number of the only log, else the day after the latest record. */
function sinceLines(logs: readonly InitialLog[]): readonly string[] {
  const decisions = logs.flatMap((log) => log.decisions);
  const numbers = decisions.flatMap(({ number }) => (number === null || number >= 999_999 ? [] : [number]));
  const dates = decisions.flatMap(({ date }) => (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date) ? [] : [date]));
  const next = numbers.reduce((most, number) => Math.max(most, number), -1) + 1;
  const latest = dates.reduce<string | null>((last, date) => (last === null || date > last ? date : last), null);
  const why = '  # Records before this one are as they are: findings on them are info.';
  if (logs.length === 1 && 2 * numbers.length > decisions.length) return [why, `  since: ${next}`];
  return latest === null
    ? []
    : [why, `  since: ${dayAfter(latest)} # ${dates.length} of ${decisions.length} records have a date`];
}

/** What most records of a log break stays an info there until the rule is named. */
function breachLines(logs: readonly InitialLog[]): readonly string[] {
  return logs.flatMap(({ settings, breaches }) =>
    breaches.map((habit) => {
      const [rule = '', ...what] = habit.value.split(' ');
      const where = logs.length === 1 ? '' : ` of ${settings.path}`;
      return `  ${comment(`${rule}: error # ${what.join(' ')} in ${share(habit)} records${where}: info until you name the rule`)}`;
    }),
  );
}

/** The checklists that logs show are taken from there, so that they stay in one place; what they ask is listed. */
function checklistLines(logs: readonly InitialLog[]): readonly string[] {
  const found = logs.flatMap(({ checklist }) => checklist ?? []);
  if (found.length === 0) return [];
  return [
    '# People confirm these items by a comment, "/adr confirm <item>"; ready checklists are in docs/checklists.md of adr-governor.',
    'checklist:',
    '  from: template',
    ...found.flatMap(({ path, line, items }) => [
      `  ${comment(`of ${path}:${line}`)}`,
      ...items.map(({ id, text }) => `  ${comment(`  ${id}: ${text}`)}`),
    ]),
    '',
  ];
}

/**
 * A first configuration, with what was inferred from the logs and the counts as comments. It says what holds anyway,
 * and lets records that are there be (`since`), so that nothing gets stricter by writing it down, and it can be read. In mode `advise`, as
 * without a configuration. Where the documents of
 * a log say who approves, roles are empty lists that people fill in before it can be read.
 */
export function renderInitialConfiguration(logs: readonly InitialLog[]): string {
  const lines = [
    '# The configuration of adr-governor. Figures are records that do so, of those that were looked at.',
    'version: 1',
    'mode: advise # observe | advise | enforce',
    '',
    ...(logs.length === 0 ? ['# No decision records were found: logs are looked for in the usual places.'] : []),
  ];
  const entries = logs.map(logLines);
  const hasLog = entries.some((entry) => entry.some((line) => line.startsWith('  - ')));
  if (logs.length > 0) lines.push(hasLog ? 'logs:' : '# logs:', ...entries.flat(), '');
  lines.push(
    'rules:',
    '  preset: recommended # recommended | strict | minimal',
    ...sinceLines(logs),
    ...breachLines(logs),
    '',
  );
  lines.push(...checklistLines(logs));
  const speaking = logs.flatMap(({ settings, authority }) =>
    authority === undefined ? [] : [{ settings, authority }],
  );
  lines.push(...renderAuthority(speaking));
  while (lines.at(-1) === '') lines.pop();
  return `${lines.join('\n')}\n`;
}
