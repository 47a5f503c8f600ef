import type { Page } from '../../../src/core/authority/page-parts.ts';
import { readAuthority } from '../../../src/core/authority/read-authority.ts';
import type { Asked, Authority } from '../../../src/core/model/authority.ts';

/** A page of a log that holds no record. */
export const page = (text: string, kind: Page['kind'] = 'own', path = 'docs/adr/README.md'): Page => ({
  path,
  text,
  kind,
  isInRecord: () => false,
});

/** `all(CTO, 2 of Team members)`. */
export function shown(asked: Asked | null): string {
  if (asked === null) return 'nobody';
  if (asked.kind === 'name') return asked.name;
  if (asked.kind === 'count') return `${asked.count} of ${asked.from.join(', ')}`;
  return `${asked.kind}(${asked.of.map(shown).join(', ')})`;
}

/** What one page says, a line for each thing. */
export function said(text: string, kind: Page['kind'] = 'own'): readonly string[] {
  const { areas, general, discussion, open }: Authority = readAuthority([page(text, kind)]);
  return [
    ...areas.map(({ name, isDefault, approve }) => `${isDefault ? 'default ' : ''}${name}: ${shown(approve)}`),
    ...(general === null
      ? []
      : [`${shown(general.approve)}${general.after === null ? '' : ` after ${shown(general.after)}`}`]),
    ...(typeof general?.consult !== 'string' ? [] : [`consult ${general.consult}`]),
    ...(typeof general?.inform !== 'string' ? [] : [`inform ${general.inform}`]),
    ...(discussion === null ? [] : [`open for ${discussion.duration.count} ${discussion.duration.unit}`]),
    ...open.map(({ line, why }) => `${why} ${line}`),
  ];
}
