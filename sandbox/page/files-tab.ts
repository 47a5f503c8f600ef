import type { FileView } from '../github/snapshot.ts';
import { inlineComment } from './comment.ts';
import { markup, type Html } from './html.ts';
import type { PagePullRequest } from './page-facts.ts';
import { readPatch } from './patch.ts';
import { patchTable } from './patch-table.ts';

const words = { added: 'new file', modified: 'changed', removed: 'deleted', renamed: 'renamed' } as const;

const fileCard = (file: FileView, index: number, { snapshot }: PagePullRequest): Html => {
  const comments = snapshot.reviewComments.filter((comment) => comment.path === file.path && comment.line !== null);
  const below = (line: number): Html | null => {
    const here = comments.filter((comment) => comment.line === line);
    return here.length === 0 ? null : markup`${here.map((comment) => inlineComment(comment, snapshot.files, 'diff'))}`;
  };
  return markup`<section class="card" aria-labelledby="file-${index}">
    <header>
      <h2 id="file-${index}"><code>${file.path}</code></h2>
      <span
        >${words[file.status]}${file.previousPath === null ? null : markup` from <code>${file.previousPath}</code>`}</span
      ><span class="right"
        ><span class="mark green">+${file.additions}</span> <span class="mark red">−${file.deletions}</span></span
      >
    </header>
    ${
      file.patch === null
        ? markup`<div class="body"><p>No diff: the file is not text, or it is too large.</p></div>`
        : patchTable(readPatch(file.patch), `Changes of ${file.path}`, below)
    }
  </section>`;
};

/** The diff of every file with the line numbers of both sides, inline comments below their lines. */
export const filesTab = (page: PagePullRequest): Html =>
  page.snapshot.files.length === 0
    ? markup`<p>No file changed.</p>`
    : markup`${page.snapshot.files.map((file, index) => fileCard(file, index, page))}`;
