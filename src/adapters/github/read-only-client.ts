import { Octokit } from '@octokit/rest';
import type { GitHubClient } from './github-calls.ts';
import { isReadsOnly } from './reads-only.ts';

export interface ReadOnlyOptions {
  /** Anybody's token. It goes to `apiUrl` alone and never into a message. */
  readonly token: string;
  /** Without a slash at the end: `https://api.github.com`, `https://github.example.com/api/v3`. */
  readonly apiUrl: string;
  readonly userAgent: string;
  /** Default: the platform's own. */
  readonly fetch?: typeof fetch;
}

/** Where GraphQL is asked, as octokit derives it from the address of REST. */
const graphqlUrl = (apiUrl: string): string => `${apiUrl.replace(/\/api\/v3$/, '/api')}/graphql`;

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

const refuse = (what: string): never => {
  throw new Error(`Refused, since this client only reads: ${what}.`);
};

/** The body of a query, written anew so that what was judged is what is sent; refuses every other body. */
function queryBody(body: unknown): string {
  if (typeof body !== 'string') return refuse('a GraphQL request without a text');
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return refuse('a GraphQL request that is no JSON');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    return refuse('a GraphQL request of no known shape');
  const isKnown = Object.keys(read).every((key) => key === 'query' || key === 'variables' || key === 'operationName');
  const document = 'query' in read && typeof read.query === 'string' ? read.query : '';
  if (!isKnown || !isReadsOnly(document)) return refuse('a GraphQL request that is not a query');
  return JSON.stringify(read);
}

/**
 * The one place where a request may leave: GET and HEAD, and queries of GraphQL. `fetch` lies below everything that octokit and its
 * plugins do, so that nothing goes past it.
 */
function readOnlyFetch(apiUrl: string, send: typeof fetch): typeof fetch {
  const { origin } = new URL(apiUrl);
  return async (input, init = {}) => {
    if (typeof input !== 'string' && !(input instanceof URL)) return refuse('a request in parts');
    const url = new URL(input);
    const method = init.method ?? 'GET';
    if (url.origin !== origin) return refuse('a request to another server');
    const headers = new Headers(init.headers);
    if ([...headers.keys()].some((name) => name.includes('method-override'))) return refuse('a disguised method');
    if (method === 'GET' || method === 'HEAD') {
      if (init.body !== undefined && init.body !== null) return refuse(`${method} with a body`);
      return send(url, init);
    }
    if (method !== 'POST' || url.href !== new URL(graphqlUrl(apiUrl)).href) return refuse(`${method} ${url.pathname}`);
    // A redirect would repeat the request, and its token, somewhere else.
    return send(url, { ...init, body: queryBody(init.body), redirect: 'error' });
  };
}

/** A client with somebody's token that can only read, whatever it is asked for. It neither waits nor tries again, and logs nothing. */
export function createReadOnlyClient(options: ReadOnlyOptions): GitHubClient {
  const { token, apiUrl, userAgent } = options;
  return new Octokit({
    auth: token,
    baseUrl: apiUrl,
    userAgent,
    log: silent,
    request: { fetch: readOnlyFetch(apiUrl, options.fetch ?? fetch) },
  });
}
