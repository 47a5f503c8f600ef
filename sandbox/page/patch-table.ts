import { markup, type Html } from './html.ts';
import type { PatchRow } from './patch.ts';

const signs = { hunk: '', same: ' ', add: '+', remove: '-' } as const;
const spoken = { hunk: null, same: null, add: 'added: ', remove: 'removed: ' } as const;

const row = ({ kind, oldLine, newLine, text }: PatchRow): Html => {
  if (kind === 'hunk') return markup`<tr class="hunk"><td colspan="3">${text}</td></tr>\n`;
  const sign = markup`<span class="sign" aria-hidden="true">${signs[kind]}</span>`;
  const words = spoken[kind] === null ? null : markup`<span class="sr-only">${spoken[kind]}</span>`;
  const numbers = markup`<td class="at">${oldLine}</td><td class="at">${newLine}</td>`;
  return markup`<tr class="${kind}">${numbers}<td>${sign}${words}${text}</td></tr>\n`;
};

/** Rows of a diff as a table with the line numbers of both sides; `below` puts something under a line at head. */
export const patchTable = (
  rows: readonly PatchRow[],
  caption: string,
  below: (line: number) => Html | null = () => null,
): Html => markup`<table class="diff"><caption class="sr-only">${caption}</caption>
<thead class="sr-only"><tr><th scope="col">Old line</th><th scope="col">New line</th><th scope="col">Text</th></tr></thead>
<tbody>
${rows.map((patchRow) => {
  const said = patchRow.newLine === null ? null : below(patchRow.newLine);
  return [row(patchRow), said === null ? null : markup`<tr class="said"><td colspan="3">${said}</td></tr>\n`];
})}</tbody></table>`;
