import type { Finding } from '../model/finding.ts';
import type { FileVersions, RecordChange } from './record-change.ts';
import { decisionsOf, findingsOf, fragmentsOf, type Version } from './version.ts';

const textsOf = (version: Version): ReadonlySet<string> =>
  new Set(
    version.kind === 'text'
      ? fragmentsOf(version).map(({ range }) => version.text.slice(range.start.offset, range.end.offset))
      : [],
  );

/**
 * What the rules say of pieces that stand outside of every record of a file that holds many. A piece that stood in the file before,
 * wherever that was, is none of the pull request's.
 */
export function findingsOutside(changes: readonly RecordChange[], { fork, head }: FileVersions): readonly Finding[] {
  // In any other file everything is said with its one record.
  if (head.kind !== 'text' || changes.some(({ key }) => key === null)) return [];
  const before = textsOf(fork);
  const decisions = decisionsOf(head);
  const added = fragmentsOf(head).filter(({ range: { start, end } }) => {
    const isInside = decisions.some(
      ({ range }) => start.offset >= range.start.offset && start.offset < range.end.offset,
    );
    return !isInside && !before.has(head.text.slice(start.offset, end.offset));
  });
  const starts = new Set(added.map(({ range }) => range.start.offset));
  return findingsOf(head).filter(({ range }) => starts.has(range.start.offset));
}
