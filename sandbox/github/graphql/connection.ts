import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

function cursorOf(index: number): string {
  return Buffer.from(`cursor:v2:${index}`).toString('base64');
}

function indexOf(cursor: string | null | undefined): number | null {
  if (cursor === null || cursor === undefined) return null;
  const index = /^cursor:v2:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString('utf8'))?.[1];
  if (index === undefined)
    throw new GraphQLError(`\`${cursor}\` does not appear to be a valid cursor.`, {
      extensions: { type: 'INVALID_CURSOR_ARGUMENTS' },
    });
  return Number(index);
}

function refuse(context: Context, type: string, message: string): GraphQLError {
  context.problems.push(message);
  return new GraphQLError(message, { extensions: { type } });
}

/** GitHub wants `first` or `last`, from 1 to 100 (docs.github.com, "Rate limits and query limits for the GraphQL API"). */
function checkArguments(context: Context, name: string, { first, last }: PageArguments): void {
  const size = first ?? last;
  if (size === null || size === undefined)
    throw refuse(
      context,
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  if (size > 100 || size < 0)
    throw refuse(
      context,
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`,
    );
}

/** A Relay connection over a list: `nodes`, `edges`, `pageInfo`, `totalCount`. */
export function connection<Item>(
  name: string,
  list: () => readonly Item[],
  present: (item: Item) => unknown,
): (args: PageArguments, context: Context) => Record<string, unknown> {
  return (args, context) => {
    const items = list();
    const total = { totalCount: items.length };
    const page = () => {
      checkArguments(context, name, args);
      let start = (indexOf(args.after) ?? -1) + 1;
      let end = indexOf(args.before) ?? items.length;
      if (args.first !== null && args.first !== undefined) end = Math.min(end, start + args.first);
      else if (args.last !== null && args.last !== undefined) start = Math.max(start, end - args.last);
      return { start, end, shown: items.slice(start, end) };
    };
    return {
      ...total,
      nodes: () => page().shown.map(present),
      edges: () => {
        const { start, shown } = page();
        return shown.map((item, index) => ({ cursor: cursorOf(start + index), node: present(item) }));
      },
      pageInfo: () => {
        const { start, end, shown } = page();
        return {
          hasNextPage: end < items.length,
          hasPreviousPage: start > 0,
          startCursor: shown.length === 0 ? null : cursorOf(start),
          endCursor: shown.length === 0 ? null : cursorOf(end - 1),
        };
      },
    };
  };
}
