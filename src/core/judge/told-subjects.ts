import { mostTold, toldIn } from '../commands/told-block.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { ToldSubject } from '../model/verdict.ts';
import { shortHash } from '../report/fingerprint.ts';
import type { RecordChange } from './record-change.ts';

/** Something that has to be approved; `record` null: it is no record. */
export interface Discussed {
  readonly subject: ApprovalSubject;
  readonly record: RecordChange | null;
}

type Unnamed = Pick<ToldSubject, 'place' | 'name'>;

const nameless = shortHash([]);

const titleOf = (record: RecordChange | null): string => (record?.head ?? record?.base ?? null)?.title?.text ?? '';

const namesOf = ({ subject, record }: Discussed): Unnamed => {
  const title = titleOf(record);
  return {
    place: shortHash([subject.kind, subject.path, record?.key ?? '']),
    name: title === '' ? nameless : shortHash([title]),
  };
};

/** Too many to be kept one by one: whatever joins or leaves them makes them another lot. */
const asOne = (all: readonly Unnamed[]): Unnamed => ({
  place: shortHash([...all.map(({ place }) => place)].sort()),
  name: nameless,
});

/**
 * Since when people were told of each thing that has to be approved: what this app wrote down in its own checks, which nobody else can
 * write, the newest first, or `now` of what is not there. A record is known by where it stands, and by its title where it stood somewhere
 * else before; so a change of its text begins no new time, and a further record always does. `now` undefined: it is not known.
 */
export function toldSubjects(
  discussed: readonly Discussed[],
  summaries: readonly string[],
  now: string | undefined,
): readonly ToldSubject[] {
  const before = summaries.map(toldIn).find((told) => told !== null) ?? [];
  const all = [...new Map(discussed.map(namesOf).map((each) => [each.place, each])).values()];
  const named = all.length > mostTold ? [asOne(all)] : all;
  const here = new Set(named.map(({ place }) => place));
  const moved = new Map(
    before.filter(({ place, name }) => name !== nameless && !here.has(place)).map((each) => [each.name, each.since]),
  );
  const stayed = new Map(before.map(({ place, since }) => [place, since]));
  return named.map(({ place, name }) => {
    const known = stayed.get(place) ?? moved.get(name);
    // One that was moved takes its time with it, and leaves none for another one.
    if (!stayed.has(place)) moved.delete(name);
    return { place, name, since: known ?? now ?? '' };
  });
}
