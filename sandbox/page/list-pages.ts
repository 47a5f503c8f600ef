import type { RepositoryHandle } from '../github/actor.ts';
import { fileAddress, pullRequestAddress, repositoryAddress } from './addresses.ts';
import { markup, type Html } from './html.ts';
import { layout } from './layout.ts';
import { checkMark, stateMark } from './marks.ts';
import type { PageSource } from './page-facts.ts';

const pullRequests = (source: PageSource, repository: RepositoryHandle): Html => {
  const numbers = source.standIn.pullRequestNumbers(repository).toReversed();
  if (numbers.length === 0) return markup`<div class="row">No pull request yet.</div>`;
  return markup`${numbers.map((number) => {
    const snapshot = source.standIn.pullRequest(repository, number);
    return markup`<div class="row">
      ${stateMark(snapshot)}<span
        ><a href="${pullRequestAddress({ repository, number })}">${snapshot.title}</a>
        <span class="number">#${number}</span> by ${snapshot.author?.login ?? 'ghost'}</span
      ><span class="right">${snapshot.checks.map((check) => markup`${checkMark(check)} ${check.name} `)}</span>
    </div>`;
  })}`;
};

const card = (source: PageSource, repository: RepositoryHandle): Html => {
  const indexes = source.indexes.filter(
    (path) => source.standIn.file(repository, repository.defaultBranch, path) !== null,
  );
  return markup`<section class="card" aria-label="${repository.owner}/${repository.name}">
    <header>
      <h2>
        <a href="${repositoryAddress(repository)}"><strong>${repository.owner}/${repository.name}</strong></a>
      </h2>
      <span class="right">${indexes.map((path) => markup`<a href="${fileAddress(repository, path)}">${path}</a> `)}</span>
    </header>
    ${pullRequests(source, repository)}
  </section>`;
};

/** Every repository with its pull requests, newest first, and the steps of the story if there is one. */
export function homePage(source: PageSource): Html {
  const steps = source.steps();
  return layout(
    'Repositories',
    [{ text: 'Repositories', href: '/' }],
    markup`<h1>Repositories</h1>
      ${source.repositories().map((repository) => card(source, repository))}
      ${
        steps.length === 0
          ? null
          : markup`<h2>What happened</h2>
              <ol class="steps">
                ${steps.map((step) => markup`<li><a href="${step.href}">${step.title}</a></li>`)}
              </ol>`
      }`,
  );
}

/** One repository with its pull requests. */
export const repositoryPage = (source: PageSource, repository: RepositoryHandle): Html =>
  layout(
    `${repository.owner}/${repository.name}`,
    [
      { text: 'Repositories', href: '/' },
      { text: `${repository.owner}/${repository.name}`, href: repositoryAddress(repository) },
    ],
    markup`<h1>${repository.owner}/${repository.name}</h1>
      ${card(source, repository)}`,
  );
