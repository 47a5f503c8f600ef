import type { RepositoryHandle } from '../github/actor.ts';
import { fileAddress, repositoryAddress } from './addresses.ts';
import { markup, type Html } from './html.ts';
import { layout } from './layout.ts';
import { renderMarkdown } from './markdown.ts';

/** A file at the tip of the default branch: Markdown rendered, anything else as it stands. */
export const filePage = (repository: RepositoryHandle, path: string, text: string): Html =>
  layout(
    `${path} · ${repository.owner}/${repository.name}`,
    [
      { text: 'Repositories', href: '/' },
      { text: `${repository.owner}/${repository.name}`, href: repositoryAddress(repository) },
      { text: path, href: fileAddress(repository, path) },
    ],
    markup`<h1>${path}</h1>
      <p class="facts">at the tip of <code>${repository.defaultBranch}</code></p>
      <article class="card">
        <div class="body">
          <div class="text">
            ${
              /\.(md|markdown)$/i.test(path)
                ? renderMarkdown(text, { deeper: 1, id: 'file' })
                : markup`<pre tabindex="0" role="region" aria-label="Text of the file">${text}</pre>`
            }
          </div>
        </div>
      </article>`,
  );
