import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly afterMs?: number;
  /** The answer is held until then. */
  readonly after?: Promise<unknown>;
}

export interface AnsweringServer {
  readonly url: string;
  /** `METHOD /path` of every request, in order. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** A server that answers as `answer` says: as little of GitHub as a test of the shell needs. */
export const startAnsweringServer = async (answer: (request: IncomingMessage) => Answer): Promise<AnsweringServer> => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    request.resume();
    const { status, body, headers = {}, afterMs = 0, after } = answer(request);
    const give = (): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    };
    if (after === undefined) setTimeout(give, afterMs);
    else void after.then(give);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

/** What GitHub answers when an app asks for the token of an installation. */
export const installationToken: Answer = {
  status: 201,
  body: {
    token: 'ghs_planted',
    expires_at: new Date(Date.now() + 3_600_000).toISOString(),
    permissions: {},
    repository_selection: 'all',
  },
};
