import type { Decision } from '../../src/core/model/decision.ts';
import { canonicalSections } from '../../src/core/model/section-name.ts';
import type { Label } from './truth.ts';

export const singleFields = ['title', 'number', 'status', 'date', 'superseded_by', 'status_raw'] as const;
export type SingleField = (typeof singleFields)[number];

/** One value that is not what the label says. */
export interface Miss {
  readonly repo: string;
  readonly path: string;
  readonly field: SingleField | 'sections';
  readonly expected: string;
  readonly got: string;
}

export interface SectionCounts {
  /** Named by both. */
  readonly hits: number;
  /** Only the label has them. */
  readonly lacking: number;
  /** Only the reading has them. */
  readonly surplus: number;
}

export interface RecordScore {
  readonly repo: string;
  readonly misses: readonly Miss[];
  readonly sections: SectionCounts;
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** A reading has titles without marks of code and emphasis; labels have them as written. */
const plainTitle = (text: string): string => collapse(text.replace(/[`*]/g, ''));
const nullable = <Value>(value: Value | null, change: (value: Value) => string): string | null =>
  value === null ? null : change(value);
const list = (value: string | readonly string[] | null | undefined): readonly string[] =>
  value === null || value === undefined ? [] : typeof value === 'string' ? [value] : value;
/** `./0012-x.md` and `0012-x.md` are one target. */
const target = (text: string): string => collapse(text).replace(/^\.\//, '');
const targets = (values: readonly string[]): string => JSON.stringify(values.map(target).toSorted());

/** Section names that labels use. `implementation` is ours alone, so it is neither required nor wrong. */
const labelled = new Set<string>(canonicalSections.filter((name) => name !== 'implementation'));

/** A record that was not found is right in nothing, also where its label holds nothing. */
const isSame = (field: SingleField, { title, number, ...label }: Label, decision: Decision | null): boolean => {
  if (decision === null) return false;
  switch (field) {
    case 'title': {
      const got = nullable(decision.title?.text ?? null, plainTitle);
      return [title, ...(label.title_also_ok ?? [])].some((one) => nullable(one, plainTitle) === got);
    }
    case 'number':
      return number === decision.number;
    case 'status':
      return [label.status_normalised, ...(label.status_also_ok ?? [])].includes(decision.status?.value ?? null);
    case 'date':
      return [label.date, ...(label.date_also_ok ?? [])].includes(decision.date);
    case 'superseded_by': {
      const maybe = new Set(list(label.superseded_by_maybe).map(target));
      const required = list(label.superseded_by);
      const isRequired = new Set(required.map(target));
      const got = decision.supersededBy.filter((one) => isRequired.has(target(one)) || !maybe.has(target(one)));
      return targets(required) === targets(got);
    }
    case 'status_raw':
      return nullable(label.status_raw, collapse) === nullable(decision.status?.raw ?? null, collapse);
  }
};

const expectedOf = (field: SingleField, label: Label): unknown => {
  const alternatives = {
    title: label.title_also_ok,
    status: label.status_also_ok,
    date: label.date_also_ok,
    number: undefined,
    superseded_by: undefined,
    status_raw: undefined,
  }[field];
  const value = field === 'status' ? label.status_normalised : label[field];
  return alternatives === undefined ? value : [value, ...alternatives];
};

const gotOf = (field: SingleField, decision: Decision): unknown => {
  switch (field) {
    case 'title':
      return decision.title?.text ?? null;
    case 'status':
      return decision.status?.value ?? null;
    case 'superseded_by':
      return decision.supersededBy;
    case 'status_raw':
      return decision.status?.raw ?? null;
    default:
      return decision[field];
  }
};

const shown = (value: unknown): string => JSON.stringify(value);

/** Compares what was read of a record with its label. `decision` is null where no record was found. */
export function scoreRecord(label: Label, decision: Decision | null): RecordScore {
  const { repo, path } = label;
  const singles = singleFields
    .filter((field) => !isSame(field, label, decision))
    .map((field) => ({
      repo,
      path,
      field,
      expected: shown(expectedOf(field, label)),
      got: decision === null ? 'no record' : shown(gotOf(field, decision)),
    }));
  const required = new Set(label.sections);
  const maybe = new Set(label.sections_maybe ?? []);
  const read = new Set<string>((decision?.sections ?? []).flatMap(({ name }) => (name === null ? [] : [name])));
  const hits = [...required].filter((name) => read.has(name));
  const lacking = [...required].filter((name) => !read.has(name));
  const surplus = [...read].filter((name) => labelled.has(name) && !required.has(name) && !maybe.has(name));
  const sections: readonly Miss[] =
    lacking.length + surplus.length === 0
      ? []
      : [{ repo, path, field: 'sections', expected: shown(lacking), got: shown(surplus) }];
  return {
    repo,
    misses: [...singles, ...sections],
    sections: { hits: hits.length, lacking: lacking.length, surplus: surplus.length },
  };
}

/** F1 of sections over all records: 2 hits / (2 hits + lacking + surplus); 1 where there was nothing to find. */
export function sectionsF1(scores: readonly RecordScore[]): number {
  const sum = (key: keyof SectionCounts): number => scores.reduce((total, score) => total + score.sections[key], 0);
  const wrong = sum('lacking') + sum('surplus');
  return wrong === 0 ? 1 : (2 * sum('hits')) / (2 * sum('hits') + wrong);
}

/**
 * The record that a label means: the one whose heading line begins with its fragment, else the only one; null where there is
 * none or where several could be meant.
 */
export function labelledRecord(label: Label, text: string, decisions: readonly Decision[]): Decision | null {
  const { fragment } = label;
  if (fragment === undefined) return decisions.length === 1 ? (decisions[0] ?? null) : null;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const found = decisions.filter((decision) => {
    const line = decision.title?.range.start.line ?? decision.range.start.line;
    return collapse(lines[line - 1] ?? '').startsWith(collapse(fragment));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
