import { referenceRank } from '../../log/reference-rank.ts';
import { referenceShape, type ReferenceShape } from '../../log/reference-shape.ts';
import { isSameRecord, resolveReference, type Reference } from '../../log/resolve-reference.ts';
import type { Decision } from '../../model/decision.ts';
import type { LogRecords } from '../../model/log-records.ts';
import type { RecordSummary } from '../../model/record-summary.ts';
import { oncePer } from '../support/once-per.ts';

/** One record says of another that it supersedes it, or is superseded by it; `target` as it is written. */
export interface Saying {
  readonly isPart: boolean;
  readonly target: string;
}

/** What a record and another say of their supersession; null: nothing. */
export interface Partner {
  readonly record: RecordSummary;
  /** The record itself: that it supersedes the partner, that the partner supersedes it. */
  readonly own: { readonly supersedes: Saying | null; readonly supersededBy: Saying | null };
  /** The partner: that it supersedes the record, that the record supersedes it. */
  readonly other: { readonly supersedes: Saying | null; readonly supersededBy: Saying | null };
}

const roles = [
  ['supersedes', 'supersedes', false],
  ['supersededBy', 'supersededBy', false],
  ['partlySupersedes', 'supersedes', true],
  ['partlySupersededBy', 'supersededBy', true],
] as const;

/** No record names more. */
const mostTargets = 50;

/** The records that name any other; most name none, and a log may hold thousands. */
const speakersOf = oncePer(({ records }: LogRecords) =>
  records.filter((record) => roles.some(([role]) => record[role].length > 0)),
);

/** What a record names, and what that means in its log: asked for by each of the other records. */
interface Target {
  readonly target: string;
  readonly shape: ReferenceShape;
  readonly meant: () => Reference;
}

const targetsIn = oncePer((log: LogRecords) =>
  oncePer((record: RecordSummary): Readonly<Record<(typeof roles)[number][0], readonly Target[]>> => {
    const targets = (role: (typeof roles)[number][0]): readonly Target[] =>
      record[role].slice(0, mostTargets).map((target) => {
        let known: Reference | null = null;
        return {
          target,
          shape: referenceShape(target, record.path),
          meant: () => (known ??= resolveReference(target, record, log)),
        };
      });
    return {
      supersedes: targets('supersedes'),
      supersededBy: targets('supersededBy'),
      partlySupersedes: targets('partlySupersedes'),
      partlySupersededBy: targets('partlySupersededBy'),
    };
  }),
);

const placesOf = oncePer(({ records }: LogRecords) => new Map(records.map((record, index) => [record, index])));

type Said = { -readonly [Side in keyof Partner['own']]: Saying | null };

/** The records that a record names in its supersessions, and those that name it there, in the order of the log. */
export function partnersOf(decision: Decision, log: LogRecords): readonly Partner[] {
  const found = new Map<RecordSummary, { readonly own: Said; readonly other: Said }>();
  const sayingsWith = (record: RecordSummary): { readonly own: Said; readonly other: Said } => {
    const known = found.get(record) ?? {
      own: { supersedes: null, supersededBy: null },
      other: { supersedes: null, supersededBy: null },
    };
    found.set(record, known);
    return known;
  };
  for (const [role, side, isPart] of roles) {
    for (const target of decision[role].slice(0, mostTargets)) {
      const reference = resolveReference(target, decision, log);
      if (reference.kind !== 'found' || isSameRecord(reference.record, decision)) continue;
      sayingsWith(reference.record).own[side] ??= { isPart, target };
    }
  }
  const targetsOf = targetsIn(log);
  for (const record of speakersOf(log)) {
    if (isSameRecord(record, decision)) continue;
    for (const [role, side, isPart] of roles) {
      for (const { target, shape, meant } of targetsOf(record)[role]) {
        // Cheaper than to ask for every record of the log what is meant.
        if (referenceRank(shape, decision) === 0) continue;
        const reference = meant();
        if (reference.kind !== 'found' || !isSameRecord(reference.record, decision)) continue;
        sayingsWith(record).other[side] ??= { isPart, target };
      }
    }
  }
  if (found.size === 0) return [];
  const places = placesOf(log);
  return [...found]
    .map(([record, { own, other }]) => ({ record, own, other }))
    .sort((a, b) => (places.get(a.record) ?? 0) - (places.get(b.record) ?? 0));
}
