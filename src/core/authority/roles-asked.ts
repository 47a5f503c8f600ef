import type { AreaApproval, GeneralApproval, Saying } from '../model/authority.ts';
import { namesIn } from './read-asked.ts';

/** Every name that has to be filled in with people, each once, with the first place that says it. `@login` and teams need nobody. */
export function rolesOf(
  areas: readonly AreaApproval[],
  generals: readonly GeneralApproval[],
): readonly { readonly name: string; readonly said: Saying }[] {
  const asked = [
    ...areas.map(({ approve, said }) => ({ approve, places: [said] })),
    ...generals.flatMap(({ after, approve, said }) => [
      ...(after === null ? [] : [{ approve: after, places: said }]),
      { approve, places: said.toReversed() },
    ]),
  ];
  const roles = new Map<string, { readonly name: string; readonly said: Saying }>();
  for (const { approve, places } of asked) {
    for (const name of namesIn(approve)) {
      const key = name.toLowerCase();
      const said = places.find(({ words }) => words.toLowerCase().includes(key)) ?? places[0];
      if (said !== undefined && !name.startsWith('@') && !roles.has(key)) roles.set(key, { name, said });
    }
  }
  return [...roles.values()];
}
