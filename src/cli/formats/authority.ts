import type { InitialLog } from '../../core/config/render-initial.ts';
import { rolesOf } from '../../core/authority/roles-asked.ts';
import { printableLine } from './printable.ts';

/** What was read about approvals and from where, and what is left for people to fill in or to decide; empty where nothing was read. */
export function authorityLines(logs: readonly InitialLog[]): readonly string[] {
  const read = logs.flatMap(({ authority }) => authority ?? []);
  const generals = read.flatMap(({ general }) => general ?? []);
  const areas = read.flatMap((one) => one.areas);
  const open = read.flatMap((one) => one.open);
  // A row whose approvers could not be read is a scope, whose approvers people fill in: it is told where it asks for that.
  const left = new Set(open.map(({ path, line }) => `${path}:${line}`));
  const said = [
    ...areas.map((area) => area.said),
    ...generals.flatMap((general) => general.said),
    ...read.flatMap(({ discussion }) => discussion?.said ?? []),
  ].filter(({ path, line }) => !left.has(`${path}:${line}`));
  const roles = [...new Set(rolesOf(areas, generals).map(({ name }) => name))];
  const others = (['consult', 'inform'] as const).filter((key) => generals.some((general) => general[key] !== null));
  const lines = [
    ...(said.length === 0 ? [] : ['Who approves what was read from:']),
    ...said.map(({ path, line, words }) => `  ${path}:${line}: ${words}`),
    ...(open.length === 0 ? [] : ['Who approves could not be taken from these places, which speak of it, too:']),
    ...open.map(({ path, line, words }) => `  ${path}:${line}: ${words}`),
    ...(roles.length + others.length === 0
      ? []
      : [
          `Fill in who they are, "@login" or "@organisation/team": ${[...roles, ...others.map((key) => `"${key}"`)].join(', ')}.`,
          'Until then the file is refused; "adr-governor config validate" says what is missing.',
        ]),
  ];
  return lines.map(printableLine);
}
