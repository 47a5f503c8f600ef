import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Log } from '../app/ports.ts';
import { respond } from './respond.ts';

export interface HttpServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Takes no more connections, lets requests end for `patienceMs`, then cuts them. */
  close(patienceMs: number): Promise<void>;
}

export interface HttpServerOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => unknown;
  readonly log: Log;
  /** How long a client may take for the headers, and for the whole request, in milliseconds. */
  readonly headersTimeout?: number;
  readonly requestTimeout?: number;
}

const urlOf = (server: Server, host: string): string => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
};

/**
 * Listens. Clients that send slowly are cut off (GitHub itself gives up after 10 seconds). A handler that fails is answered with
 * 500 and no detail. Rejects if the address is taken.
 */
export const startHttpServer = async (options: HttpServerOptions): Promise<HttpServer> => {
  const { host, port, log, headersTimeout = 10_000, requestTimeout = 30_000 } = options;
  const listener: RequestListener = (request, response) => {
    const handled = new Promise((resolve) => resolve(options.handle(request, response)));
    handled.catch((error: unknown) => {
      log.error({ err: error, path: request.url?.slice(0, 200) }, 'A request could not be answered.');
      respond(response, 500, { message: 'Something went wrong in the app; see its log.' }, { connection: 'close' });
    });
  };
  const server = createServer(
    {
      headersTimeout,
      requestTimeout,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: Math.min(1_000, headersTimeout),
    },
    listener,
  );
  server.maxConnections = 2_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  server.on('error', (error) => log.error({ err: error }, 'The HTTP server failed.'));
  return {
    url: urlOf(server, host),
    close: (patienceMs) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => {
          server.closeAllConnections();
        }, patienceMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
};
