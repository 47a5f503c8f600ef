import { html, type Html } from './html.ts';
import type { PatchRow } from './patch.ts';

const signs = { hunk: '', same: ' ', add: '+', remove: '-' } as const;
const spoken = { hunk: null, same: null, add: 'added: ', remove: 'removed: ' } as const;

const row = (patchRow: PatchRow): Html =>
  patchRow.kind === 'hunk'
    ? html`<tr class="hunk">
        <td colspan="3">${patchRow.text}</td>
      </tr>`
    : html`<tr class="${patchRow.kind}">
        <td class="at">${patchRow.oldLine}</td>
        <td class="at">${patchRow.newLine}</td>
        <td>
          <span class="sign" aria-hidden="true">${signs[patchRow.kind]}</span>${
            spoken[patchRow.kind] === null ? null : html`<span class="sr-only">${spoken[patchRow.kind]}</span>`
          }${patchRow.text}
        </td>
      </tr>`;

/** Rows of a diff as a table with the line numbers of both sides; `below` puts something under a line at head. */
export const patchTable = (
  rows: readonly PatchRow[],
  caption: string,
  below: (line: number) => Html | null = () => null,
): Html =>
  html`<table class="diff">
    <caption class="sr-only">
      ${caption}
    </caption>
    <thead class="sr-only">
      <tr>
        <th scope="col">Old line</th>
        <th scope="col">New line</th>
        <th scope="col">Text</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((patchRow) => {
        const said = patchRow.newLine === null ? null : below(patchRow.newLine);
        return html`${row(patchRow)}${
          said === null
            ? null
            : html`<tr class="said">
                <td colspan="3">${said}</td>
              </tr>`
        }`;
      })}
    </tbody>
  </table>`;
