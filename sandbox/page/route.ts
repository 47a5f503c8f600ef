import type { RepositoryHandle } from '../github/actor.ts';
import type { Tab } from './addresses.ts';
import { filePage } from './file-page.ts';
import { markup, type Html } from './html.ts';
import { layout } from './layout.ts';
import { homePage, repositoryPage } from './list-pages.ts';
import type { PageSource } from './page-facts.ts';
import { pullRequestPage } from './pull-request-page.ts';

export interface Answer {
  readonly status: 200 | 404;
  readonly page: Html;
}

const notFound: Answer = {
  status: 404,
  page: layout(
    'Not found',
    [{ text: 'Repositories', href: '/' }],
    markup`<h1>Not found</h1>
      <p>There is no such page. <a href="/">See all repositories</a>.</p>`,
  ),
};

const found = (page: Html): Answer => ({ status: 200, page });

const tabs: ReadonlyMap<string, Tab> = new Map([
  ['checks', 'checks'],
  ['files', 'files'],
]);

const decode = (path: string): readonly string[] | null => {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    // A percent sign that encodes nothing: no page has such an address.
    return null;
  }
};

const pullRequest = (source: PageSource, repository: RepositoryHandle, rest: readonly string[]): Answer => {
  const number = Number(rest[0]);
  const tab = rest.length === 1 ? 'conversation' : tabs.get(rest[1] ?? '');
  if (tab === undefined || rest.length > 2 || !source.standIn.pullRequestNumbers(repository).includes(number)) {
    return notFound;
  }
  return found(pullRequestPage({ repository, snapshot: source.standIn.pullRequest(repository, number) }, tab));
};

const file = (source: PageSource, repository: RepositoryHandle, rest: readonly string[]): Answer => {
  const [branch, ...parts] = rest;
  const path = parts.join('/');
  if (branch !== repository.defaultBranch || path === '') return notFound;
  const text = source.standIn.file(repository, branch, path);
  return text === null ? notFound : found(filePage(repository, path, text));
};

/** The page at an address (path only, as it came over the wire); anything unknown is "Not found". */
export function route(source: PageSource, address: string): Answer {
  const parts = decode(address);
  if (parts === null) return notFound;
  const [owner, name, kind, ...rest] = parts;
  if (owner === '' && parts.length === 1) return found(homePage(source));
  const repository = source.repositories().find((one) => one.owner === owner && one.name === name);
  if (repository === undefined) return notFound;
  if (kind === undefined) return found(repositoryPage(source, repository));
  if (kind === 'pull') return pullRequest(source, repository, rest);
  return kind === 'blob' ? file(source, repository, rest) : notFound;
}
