import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { icon } from './layout.ts';
import type { PageSource } from './page-facts.ts';
import { route } from './route.ts';
import { contentSecurityPolicy } from './style.ts';

export interface RunningPage {
  /** e.g. `http://127.0.0.1:8080`, without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

const answer = (source: PageSource, request: IncomingMessage, response: ServerResponse): void => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end();
    return;
  }
  const address = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (address === '/icon.svg') {
    response.writeHead(200, { ...headers, 'content-type': 'image/svg+xml' }).end(icon);
    return;
  }
  const { status, page } = route(source, address);
  response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(page.text);
};

/**
 * Serves the page on 127.0.0.1 (any free port unless one is given). It only reads; rejects when the port is taken. A page
 * that cannot be drawn is answered 500 with the reason and does not end the server.
 */
export function startPage(source: PageSource, port = 0): Promise<RunningPage> {
  const server = createServer((request, response) => {
    try {
      answer(source, request, response);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      response.writeHead(500, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(reason);
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve({
        url: `http://127.0.0.1:${bound}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
