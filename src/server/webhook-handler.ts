import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { verify } from '@octokit/webhooks-methods';
import type { JobStore } from '../app/job-ports.ts';
import type { Clock, Log } from '../app/ports.ts';
import { jobFor, patienceFor, readEvent } from './app.ts';
import type { Body, BodyReader } from './read-body.ts';
import { respond } from './respond.ts';

export const webhookPath = '/api/github/webhooks';
/** GitHub sends no larger ones: https://docs.github.com/en/webhooks/webhook-events-and-payloads#payload-cap (25 MB). */
export const webhookMaxBytes = 25 * 1024 * 1024;

export interface WebhookOptions {
  readonly secret: string;
  readonly appId: number;
  readonly store: Pick<JobStore, 'add'>;
  readonly bodies: BodyReader;
  readonly debounceMs: number;
  /** Called after jobs were stored: they may start in so many milliseconds. */
  readonly wake: (delayMs: number) => void;
  readonly clock: Clock;
  readonly log: Log;
}

interface Answer {
  readonly status: number;
  readonly message: string;
}
const answer = (status: number, message: string): Answer => ({ status, message });

const header = (request: IncomingMessage, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

const unreadBody: Readonly<Record<Exclude<Body['kind'], 'read'>, Answer>> = {
  'too-large': answer(413, 'The body is larger than 25 MiB.'),
  busy: answer(503, 'Too much is arriving at once. Please deliver again.'),
  aborted: answer(400, 'The body ended too early.'),
};

const parseJson = (text: string): { readonly payload: unknown } | null => {
  try {
    return { payload: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
};

/** The body's text if it carries the signature of the shared secret, else null. Compares in constant time. */
const authenticate = async (secret: string, signature: string, bytes: Buffer): Promise<string | null> => {
  if (bytes.length === 0 || !isUtf8(bytes)) return null; // JSON is UTF-8; anything else is not GitHub's
  const text = bytes.toString('utf8');
  return (await verify(secret, text, signature)) ? text : null;
};

/**
 * Takes webhooks: checks the signature over the raw bytes, stores what is to be done, and only then answers 202. Nothing is judged
 * here and GitHub is not called. Of a body that is not authentic nothing is parsed, kept or logged.
 */
export const createWebhookHandler = (options: WebhookOptions) => {
  const { secret, appId, store, bodies, debounceMs, wake, clock, log } = options;

  const accept = async (request: IncomingMessage, text: string): Promise<Answer> => {
    const event = header(request, 'x-github-event');
    const deliveryId = header(request, 'x-github-delivery');
    if (event === null || !/^[a-z_]{1,64}$/.test(event))
      return answer(400, 'X-GitHub-Event is missing or no event name.');
    if (deliveryId === null || !/^[\w-]{1,100}$/.test(deliveryId))
      return answer(400, 'X-GitHub-Delivery is missing or no id.');
    if (!/^application\/json\s*(?:;|$)/i.test(header(request, 'content-type') ?? ''))
      return answer(415, 'Set the content type of the webhook to application/json.');
    const parsed = parseJson(text);
    if (parsed === null) {
      log.warn({ deliveryId, event }, 'A webhook with a right signature is no JSON.');
      return answer(400, 'The body is no JSON.');
    }
    const read = readEvent(event, parsed.payload, { appId });
    if (!read.ok) {
      log.error(
        { deliveryId, event, fields: read.problems },
        'A webhook is not as GitHub documents it; nothing was stored.',
      );
      return answer(422, `The payload is not as documented at: ${read.problems.join(', ')}.`);
    }
    if (read.value.ignored !== null) {
      log.info({ deliveryId, event, reason: read.value.ignored }, 'webhook ignored');
      return answer(202, `Nothing to do: ${read.value.ignored}.`);
    }
    const now = clock.now().getTime();
    const waits = read.value.tasks.map((task) => debounceMs * patienceFor(task));
    const jobs = read.value.tasks.map((task, index) =>
      jobFor(task, new Date(now + (waits[index] ?? debounceMs)).toISOString()),
    );
    try {
      const result = await store.add(deliveryId, jobs);
      log.info({ deliveryId, event, jobs: jobs.map((job) => job.key), result }, 'webhook accepted');
      for (const wait of new Set(waits)) wake(wait);
      return answer(202, result === 'stored' ? 'Stored.' : 'Stored before.');
    } catch (error) {
      log.error({ err: error, deliveryId, event }, 'A webhook could not be stored; GitHub shows it as failed.');
      return answer(503, 'The event could not be stored. Please deliver again.');
    }
  };

  const judge = async (request: IncomingMessage): Promise<Answer> => {
    const signature = header(request, 'x-hub-signature-256');
    if (signature === null || !/^sha256=[0-9a-f]{64}$/.test(signature))
      return answer(401, 'X-Hub-Signature-256 is missing or no signature.');
    const body = await bodies.read(request);
    if (body.kind !== 'read') return unreadBody[body.kind];
    const text = await authenticate(secret, signature, body.bytes);
    return text === null ? answer(401, 'The signature is wrong.') : accept(request, text);
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') {
      respond(response, 405, { message: 'Webhooks are delivered with POST.' }, { allow: 'POST' });
      return;
    }
    const { status, message } = await judge(request);
    const refusedStranger = status === 401 || status === 413;
    if (refusedStranger) log.warn({ status, reason: message }, 'webhook refused');
    respond(response, status, { message });
  };
};
