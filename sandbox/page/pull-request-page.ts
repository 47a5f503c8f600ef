import { pullRequestAddress, repositoryAddress, type Tab } from './addresses.ts';
import { checksTab } from './checks-tab.ts';
import { conversationTab } from './conversation-tab.ts';
import { filesTab } from './files-tab.ts';
import { markup, type Html } from './html.ts';
import { layout } from './layout.ts';
import { stateMark } from './marks.ts';
import type { PagePullRequest } from './page-facts.ts';

const tabs = [
  { tab: 'conversation', name: 'Conversation' },
  { tab: 'checks', name: 'Checks' },
  { tab: 'files', name: 'Files' },
] as const;

const contents = { conversation: conversationTab, checks: checksTab, files: filesTab } as const;

/** The page of one pull request. Each tab is an address of its own: it works by keyboard and without scripts. */
export function pullRequestPage(page: PagePullRequest, tab: Tab): Html {
  const { repository, snapshot } = page;
  const counts = {
    conversation: snapshot.comments.length + snapshot.reviews.length,
    checks: snapshot.checks.length,
    files: snapshot.files.length,
  };
  const from =
    snapshot.head.repository === `${repository.owner}/${repository.name}`
      ? ''
      : `${snapshot.head.repository ?? 'a deleted fork'}:`;
  return layout(
    `${snapshot.title} · #${snapshot.number}`,
    [
      { text: 'Repositories', href: '/' },
      { text: `${repository.owner}/${repository.name}`, href: repositoryAddress(repository) },
      { text: `#${snapshot.number}`, href: pullRequestAddress({ repository, number: snapshot.number }) },
    ],
    markup`<h1>${snapshot.title} <span class="number">#${snapshot.number}</span></h1>
      <p class="facts">
        ${stateMark(snapshot)}<span
          ><strong>${snapshot.author?.login ?? 'ghost'}</strong> ${snapshot.state === 'merged' ? 'brought' : 'wants to bring'}
          <code>${from}${snapshot.head.ref}</code> into <code>${snapshot.base.ref}</code></span
        >
      </p>
      <nav class="tabs" aria-label="Pull request">
        <ul>
          ${tabs.map(
            (entry) =>
              markup`<li>
                <a
                  href="${pullRequestAddress({ repository, number: snapshot.number }, entry.tab)}"
                  ${entry.tab === tab ? markup` aria-current="page"` : null}
                  >${entry.name} <span class="count">${counts[entry.tab]}</span></a
                >
              </li>`,
          )}
        </ul>
      </nav>
      ${contents[tab](page)}`,
  );
}
