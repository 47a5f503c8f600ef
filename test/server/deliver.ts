import { request as httpRequest } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { sign } from '@octokit/webhooks-methods';
import { webhookSecret } from './environment.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Send {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Sent as they are, one after the other; without a content-length header they go out chunked. */
  readonly chunks?: readonly (string | Uint8Array)[];
}

/** Sends a request without any convenience, and waits for the answer, also if it comes before the request has ended. */
export const send = (
  url: string,
  { path = '/api/github/webhooks', method = 'POST', headers = {}, chunks = [] }: Send,
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    let isAnswered = false;
    const request = httpRequest(`${url}${path}`, { method, headers, agent: false }, (response) => {
      isAnswered = true;
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() });
      });
    });
    request.on('error', (error) => {
      if (!isAnswered) reject(error); // an answer before the end of the request may break the rest of the request
    });
    const write = async (): Promise<void> => {
      for (const chunk of chunks) {
        if (isAnswered || request.destroyed) break;
        if (!request.write(chunk)) await new Promise((resume) => setTimeout(resume, 1));
      }
      request.end();
    };
    write().catch(reject);
  });

let deliveries = 0;

export interface Delivery {
  readonly event?: string;
  readonly id?: string;
  readonly secret?: string;
  /** Instead of the right one; null leaves it out. */
  readonly signature?: string | null;
  /** Take the place of what GitHub sends; undefined leaves one out. */
  readonly headers?: OutgoingHttpHeaders;
}

/** Delivers a payload as GitHub does. A string is sent as it is. */
export const deliver = async (url: string, payload: unknown, delivery: Delivery = {}): Promise<Reply> => {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  deliveries += 1;
  const id = delivery.id ?? `delivery-${deliveries}`;
  const signature =
    delivery.signature === undefined ? await sign(delivery.secret ?? webhookSecret, body) : delivery.signature;
  const headers: OutgoingHttpHeaders = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'GitHub-Hookshot/test',
    'x-github-event': delivery.event ?? 'pull_request',
    'x-github-delivery': id,
    ...(signature === null ? {} : { 'x-hub-signature-256': signature }),
    ...delivery.headers,
  };
  const given = Object.entries(headers).filter(([, value]) => value !== undefined);
  return send(url, { headers: Object.fromEntries(given), chunks: [body] });
};

/** The payload of a pull request that was opened, as far as it is read. */
export const openedPayload = (number = 5, more: object = {}) => ({
  action: 'opened',
  installation: { id: 12 },
  repository: { id: 7, name: 'log', owner: { login: 'acme' }, default_branch: 'main' },
  pull_request: { number, merged: false, base: { ref: 'main' } },
  ...more,
});
