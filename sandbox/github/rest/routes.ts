import { githubDescription } from '../contract/description.ts';
import type { Operation } from '../contract/description.ts';

interface Route {
  readonly operation: Operation;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly weight: number;
}

/** Parameters that may hold slashes. */
const long = new Set(['path', 'ref', 'branch', 'basehead']);

function routeOf(operation: Operation): Route {
  const names: string[] = [];
  const source = operation.template.split('/').map((part) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) return part.replace(/[.\\]/g, '\\$&');
    names.push(name);
    return long.has(name) ? '(.*)' : '([^/]+)';
  });
  // The root folder: `/contents` with or without a slash.
  const pattern = source.join('/').replace(/\/contents\/\(\.\*\)$/, '/contents(?:/(.*))?');
  const literal = operation.template.split('/').filter((part) => !part.startsWith('{')).length;
  return { operation, pattern: new RegExp(`^${pattern}$`), names, weight: literal };
}

let routes: readonly Route[] | null = null;

export interface Match {
  readonly operation: Operation;
  readonly values: Record<string, unknown>;
}

/** GitHub's operation for a request, by its own description; the most literal path wins. Null: GitHub has no such thing. */
export function matchRoute(method: string, path: string): Match | null {
  routes ??= githubDescription()
    .operations.map(routeOf)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { operation, pattern, names } of routes) {
    if (operation.method !== method) continue;
    const found = pattern.exec(path);
    if (found === null) continue;
    const entries = names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')] as const);
    return { operation, values: Object.fromEntries(entries) };
  }
  return null;
}
