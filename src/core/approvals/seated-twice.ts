import type { ScopePeople } from './scope-people.ts';
import type { SeatTree } from './seat-tree.ts';

/** More than the nodes of any requirement that is judged; ids of accounts stay far below what is left. */
const places = 2048;

/**
 * People who may fill several seats: in each they are somebody else to the search, while whoever counts several people at one place still
 * counts each once. Ids are those of a person at a node.
 */
export function seatedTwice(people: ScopePeople): ScopePeople {
  const at =
    (of: (node: SeatTree) => readonly number[]) =>
    (node: SeatTree): readonly number[] =>
      of(node).map((id) => id * places + (node.id % places));
  const person = (seated: number): number => Math.floor(seated / places);
  return {
    ...people,
    named: at(people.named),
    possible: at(people.possible),
    counted: at(people.counted),
    account: (id) => people.account(person(id)),
    isAuthor: (id) => people.isAuthor(person(id)),
  };
}
