import type { Decision, DecisionStatus, PeopleRole } from '../../core/model/decision.ts';
import type { CanonicalSection } from '../../core/model/section-name.ts';
import type { CanonicalStatus } from '../../core/model/status.ts';

/** A record as `list --format json` shows it. The shape is described in docs/cli.md and stable: it only grows. */
export interface ListedRecord {
  readonly path: string;
  readonly line: number;
  readonly id: string | null;
  readonly number: number | null;
  readonly title: string | null;
  readonly status: { readonly raw: string; readonly value: CanonicalStatus } | null;
  readonly date: string | null;
  readonly people: Readonly<Record<PeopleRole, readonly string[]>>;
  readonly impact: string | null;
  readonly scope: readonly string[];
  readonly category: string | null;
  readonly tags: readonly string[];
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  readonly partlySupersedes: readonly string[];
  readonly partlySupersededBy: readonly string[];
  readonly amends: readonly string[];
  readonly amendedBy: readonly string[];
  readonly refines: readonly string[];
  readonly relatesTo: readonly string[];
  readonly sections: readonly {
    readonly name: CanonicalSection;
    readonly heading: string;
    readonly line: number;
  }[];
}

/** Quotation marks of YAML are no part of what the front matter says. */
const withoutQuotes = ({ raw, style }: DecisionStatus): string =>
  style === 'front-matter' && raw.length > 1 && /^["']/.test(raw) && raw.endsWith(raw.charAt(0))
    ? raw.slice(1, -1)
    : raw;

/** What is listed of a decision. `path` is how the user would write it. */
export function toListedRecord(path: string, decision: Decision): ListedRecord {
  const { title, status, people, scopes, sections } = decision;
  return {
    path,
    line: (title?.range ?? decision.range).start.line,
    id: decision.id,
    number: decision.number,
    title: title?.text ?? null,
    status: status === null ? null : { raw: withoutQuotes(status), value: status.value },
    date: decision.date,
    people: {
      author: people.author,
      deciders: people.deciders,
      consulted: people.consulted,
      informed: people.informed,
      owner: people.owner,
      reviewers: people.reviewers,
    },
    impact: decision.impact,
    scope: scopes.map((scope) => scope.name),
    category: decision.category,
    tags: decision.tags,
    supersedes: decision.supersedes,
    supersededBy: decision.supersededBy,
    partlySupersedes: decision.partlySupersedes,
    partlySupersededBy: decision.partlySupersededBy,
    amends: decision.amends,
    amendedBy: decision.amendedBy,
    refines: decision.refines,
    relatesTo: decision.relatesTo,
    sections: sections.flatMap(({ name, heading, headingRange }) =>
      name === null ? [] : [{ name, heading, line: headingRange.start.line }],
    ),
  };
}

/** The list as one JSON array, one object a record, in the order of the paths and of the records in a file. */
export const renderListJson = (records: readonly ListedRecord[]): string => `${JSON.stringify(records, null, 2)}\n`;

const cell = (text: string, width: number): string => text.padEnd(width);

/** The list for people: place, id, status, date and title in columns. Takes texts from documents: escape when printing. */
export function listRows(records: readonly ListedRecord[]): readonly string[] {
  const rows = records.map(({ path, line, id, number, status, date, title }) => [
    `${path}:${line}`,
    id ?? (number === null ? '-' : String(number)),
    status?.value ?? '-',
    date ?? '-',
    title ?? '(no title)',
  ]);
  const widths = [0, 1, 2, 3].map((index) => Math.min(60, Math.max(0, ...rows.map((row) => row[index]?.length ?? 0))));
  return rows.map((row) =>
    row
      .map((text, index) => cell(text, widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
