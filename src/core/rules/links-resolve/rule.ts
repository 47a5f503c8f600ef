import { z } from 'zod';
import { linkPath } from '../../log/link-path.ts';
import { relativeLink } from '../../log/relative-link.ts';
import type { TreeFacts } from '../facts.ts';
import { defineRule } from '../rule.ts';
import { hasAnchor } from '../support/anchors.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';
import { addressSpan } from './address-span.ts';
import { nearestPath } from './nearest-path.ts';

/** Links that are looked at; no record has more. */
const most = 500;
/** Broken links of a record for which the file that was meant is looked for. */
const mostSuggested = 20;

/** Addresses that a template leaves to be filled in: no-placeholder speaks of those. */
const placeholders: ReadonlySet<string> = new Set(['', '#', 'url', 'link', 'todo', 'tbd', '<url>', '<link>']);

/** What a site generator fills in: `{{ site.url }}/x`, `${base}/x`. */
const isGenerated = (address: string): boolean => /[{}$]|%7b/i.test(address);

/** A person in place of an address, `@ada`, and what a template leaves to be filled in: `yyyymmdd-xxx.md`. */
const isNoPath = (address: string): boolean =>
  /^@|^[^/]{1,100}@[^/]{1,100}$/.test(address) || /(?:^|[^a-z])(?:x{3,}|n{3,}|yyyy(?:mmdd)?)(?![a-z])/i.test(address);

/** Pages of GitHub beside the files, which people link to as if they were files: `../../issues/12`. */
const pageOfGitHub =
  /^(?:actions|blob|blame|commits?|compare|discussions|issues|labels|milestones?|projects|pulls?|raw|releases|security|tree|wiki)(?:\/|$)/;

/** Whether an address climbs above the root: out of the repository, or out of the part of it that is known. */
function climbsOut(address: string, from: string): boolean {
  if (address.startsWith('/')) return false;
  let depth = from.split('/').length - 1;
  for (const segment of (address.split(/[?#]/, 1)[0] ?? '').split('/')) {
    if (segment === '..') depth -= 1;
    else if (segment !== '' && segment !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}

const hasEnding = (path: string): boolean => /\.[a-z\d]{1,8}$/i.test(path.slice(path.lastIndexOf('/') + 1));

/** Paths that a site makes its page of this path from: `0001-x` and `0001-x.html` are `0001-x.md`. */
function sourcesOf(path: string): readonly string[] {
  const bare = path.replace(/\.html?$/i, '');
  return bare === path && hasEnding(path) ? [] : [`${bare}.md`, `${bare}.mdx`];
}

/**
 * Whether surely nothing stands at the path. Sites make pages from sources of another name; and on a site an address that begins
 * with a slash is no path of the repository, unless its first folder is one.
 */
function isGone(path: string, address: string, tree: TreeFacts): boolean {
  if (tree.has(path) !== false || pageOfGitHub.test(path)) return false;
  const isFolder = /\/(?:[?#]|$)/.test(address);
  if (!isFolder && sourcesOf(path).some((source) => tree.has(source) !== false)) return false;
  return !address.startsWith('/') || tree.has(path.split('/', 1)[0] ?? '') === true;
}

/** The address of a file, in the way that the old address was written. */
function addressOf(to: string, from: string, old: string): string {
  if (old.startsWith('/')) return `/${relativeLink('', to)}`;
  const address = relativeLink(from, to);
  return old.startsWith('./') && !address.startsWith('../') ? `./${address}` : address;
}

export const linksResolve = defineRule({
  id: 'links-resolve',
  since: '0.1.0',
  needs: ['document', 'tree'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'Relative links and images of a record lead to files of the repository.',
    details:
      'The rule looks at links, images and link definitions that lead into the repository, as it is with the change. Nothing is fetched over the network. An anchor is looked up only where it leads to the record\'s own document; headings count under the names that GitHub gives them, and so does what HTML names with `id` or `name`. What lies above the root of the repository is not looked at. Addresses without an ending are left alone where a site may make a page of that name, and so are those that a site generator fills in, `@names` of people and patterns such as `NNNN-title.md`. Empty addresses, "#", "url", "link" and "TODO" are the business of no-placeholder.',
    why: 'Who follows the reasons of a decision should not end on an empty page.',
    fix: 'Correct the address; if the file is gone for good, remove the link and keep its text.',
  },
  options: z.strictObject({}),
  messages: {
    'target-missing': 'Nothing in the repository stands where this link leads: "{address}". Correct the address.',
    'target-elsewhere':
      'Nothing in the repository stands where this link leads: "{address}". Did you mean "{suggestion}"?',
    'anchor-missing':
      'No heading of this document has the name that this link leads to: "{address}". Correct it to the heading that you mean.',
  },
  examples: {
    good: [
      {
        title: 'A file that is there, a heading of the document, and a page elsewhere',
        files: ['docs/diagrams/orders.svg'],
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nSee the [diagram](../diagrams/orders.svg) and [what follows](#what-follows).\n\n## What follows\n\nSee [the manual](https://example.org/manual).\n',
      },
      {
        title: 'A link that the author has not filled in yet: no-placeholder speaks of it',
        markdown: '# Use PostgreSQL\n\n## Context\n\nWe [talked about it](url).\n',
      },
    ],
    bad: [
      {
        title: 'Nothing like it is known',
        markdown: '# Use PostgreSQL\n\n## Context\n\nSee the ![diagram](../diagrams/orders.svg).\n',
        expect: ['target-missing@5'],
      },
      {
        title: 'The file has another name by now',
        log: { 'docs/adr/0003-keep-orders-in-a-queue.md': '# Keep orders in a queue\n\n## Status\n\nAccepted\n' },
        markdown: '# Use PostgreSQL\n\n## Context\n\nSee [the queue](0003-keep-order-in-queue.md).\n',
        expect: ['target-elsewhere@5'],
      },
      {
        title: 'No heading has that name',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nSee [what follows](#consequence-list).\n\n## Consequences\n\nNone.\n',
        expect: ['anchor-missing@5'],
      },
    ],
  },
  *check({ document, tree }) {
    const { path: from } = document;
    let gone = 0;
    for (const link of document.prose.links.slice(0, most)) {
      const address = link.address.trim();
      if (placeholders.has(address.toLowerCase()) || isGenerated(address) || isNoPath(address)) continue;
      const target = linkPath(address, from);
      if (target === null) continue;
      const { path, fragment } = target;
      const at = { range: document.rangeAt(link.start, link.end) };
      if (path === from) {
        if (fragment === null || hasAnchor(document.anchors(), fragment)) continue;
        yield { message: 'anchor-missing', data: { address: quotation(address) }, at };
      } else if (path !== '' && !climbsOut(address, from) && isGone(path, address, tree)) {
        gone += 1;
        const near = gone > mostSuggested ? null : nearestPath(path, tree.known, from);
        if (near === null) {
          yield { message: 'target-missing', data: { address: quotation(address) }, at };
          continue;
        }
        const suggestion = addressOf(near.path, from, address);
        const span = addressSpan(document.original, link);
        yield {
          message: 'target-elsewhere',
          data: { address: quotation(address), suggestion: quotation(suggestion) },
          at,
          fix:
            span === null
              ? null
              : replacement(`Link to "${quotation(suggestion)}"`, near.isSameName, from, span, suggestion),
        };
      }
    }
  },
});
