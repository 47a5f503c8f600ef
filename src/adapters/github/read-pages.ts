import { Failure } from '../../app/failure.ts';
import type { Page } from './schema-parts.ts';

/**
 * The nodes of a list whose first page is known: further pages are read one after the other, until there are none or `limit`
 * nodes are known. Throws Failure 'github-unreadable' when a page promises more and gives no cursor, or the same one again.
 */
export async function readPages<Node>(
  what: string,
  first: Page<Node>,
  next: (after: string) => Promise<Page<Node>>,
  limit = Infinity,
): Promise<readonly Node[]> {
  const nodes = [...first.nodes];
  let { hasNextPage, endCursor } = first.pageInfo;
  while (hasNextPage && nodes.length < limit) {
    if (endCursor === null) throw new Failure('github-unreadable', `${what}: a further page, but no cursor to it`);
    const page = await next(endCursor);
    nodes.push(...page.nodes);
    if (page.pageInfo.hasNextPage && page.pageInfo.endCursor === endCursor) {
      throw new Failure('github-unreadable', `${what}: the same page again and again`);
    }
    ({ hasNextPage, endCursor } = page.pageInfo);
  }
  return nodes;
}
