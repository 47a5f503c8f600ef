import type { ServerResponse } from 'node:http';

/** Nothing the server says may be sniffed, framed, cached or run. */
export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

/** How long what still arrives after an answer is thrown away before the connection is cut. */
const lingerMs = 2_000;

/**
 * Ends an answer that came before the end of the request. A connection that is closed on unread data takes the answer back, so
 * what still arrives is thrown away for a moment first.
 */
const endAfterRest = (response: ServerResponse): void => {
  const request = response.req;
  const cut = setTimeout(() => {
    response.end();
    request.destroy();
  }, lingerMs);
  request.once('close', () => {
    clearTimeout(cut);
    response.end();
  });
  request.once('end', () => response.end());
  request.resume();
};

/** Answers with JSON and ends the response; does nothing if the other side has gone. */
export const respond = (
  response: ServerResponse,
  status: number,
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): void => {
  if (response.headersSent || response.destroyed) return;
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    ...headers,
  });
  if (response.req.complete) response.end(text);
  else {
    response.write(text);
    endAfterRest(response);
  }
};
