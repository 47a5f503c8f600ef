import { getOperationAST, Kind } from 'graphql';
import type { DocumentNode, FieldNode, SelectionSetNode, ValueNode } from 'graphql';

export interface Cost {
  /** As GitHub charges: requests for all connections, divided by 100, at least 1. */
  readonly points: number;
  /** Nodes the query may return; GitHub allows 500,000. */
  readonly nodes: number;
}

/** docs.github.com, "Rate limits and query limits for the GraphQL API". */
export const mostNodes = 500_000;

function numberOf(value: ValueNode, variables: Readonly<Record<string, unknown>>): number {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.VARIABLE) return Number(variables[value.name.value] ?? 0);
  return 0;
}

function sizeOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): number | null {
  const bound = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
  return bound === undefined ? null : numberOf(bound.value, variables);
}

/** What a query costs, assuming that every connection is as long as was asked for. */
export function costOf(
  document: DocumentNode,
  operationName: string | null,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  let requests = 0;
  let nodes = 0;
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  const visit = (selection: SelectionSetNode | undefined, parents: number): void => {
    for (const item of selection?.selections ?? []) {
      if (item.kind === Kind.FRAGMENT_SPREAD) visit(fragments.get(item.name.value), parents);
      else if (item.kind === Kind.INLINE_FRAGMENT) visit(item.selectionSet, parents);
      else {
        const size = sizeOf(item, variables);
        if (size !== null) {
          requests += parents;
          nodes += parents * size;
        }
        visit(item.selectionSet, size === null ? parents : parents * size);
      }
    }
  };
  visit(getOperationAST(document, operationName)?.selectionSet, 1);
  return { points: Math.max(1, Math.round(requests / 100)), nodes };
}
