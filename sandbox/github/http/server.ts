import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerGraphql, graphqlNameOf, isMutation } from '../graphql/answer-graphql.ts';
import type { Answer } from '../rest/call.ts';
import { answerRest, refusalBody } from '../rest/answer-rest.ts';
import type { RestParts } from '../rest/answer-rest.ts';
import { matchRoute } from '../rest/routes.ts';
import { notFound, Refusal } from '../state/refusal.ts';
import type { Fault } from '../traffic.ts';
import type { PlantedFaults } from './planted-faults.ts';
import type { OpenRequest, RequestLog } from './request-log.ts';

export interface ServerParts extends RestParts {
  readonly log: RequestLog;
  readonly faults: PlantedFaults;
}

const tokenOperation = 'apps/create-installation-access-token';

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, 'Problems parsing JSON');
  }
}

/** `/api/v3` and `/api/graphql` are how GitHub Enterprise Server is addressed. */
function normalisePath(path: string): string {
  if (path === '/api/graphql') return '/graphql';
  return path.startsWith('/api/v3/') ? path.slice('/api/v3'.length) : path;
}

async function answer(
  parts: ServerParts,
  request: IncomingMessage,
  url: URL,
  entry: OpenRequest,
  body: unknown,
): Promise<Answer> {
  const auth = parts.authenticator.read(request.headers.authorization);
  if (entry.operationId === 'graphql') {
    if (auth.kind === 'none') throw new Refusal(401, 'Requires authentication');
    return answerGraphql(parts, auth, entry);
  }
  const match = matchRoute(entry.method, url.pathname);
  if (match === null) {
    const errors = [`GitHub's description has no ${entry.method} ${url.pathname}`];
    parts.violations.push({ requestId: entry.id, operation: `${entry.method} ${url.pathname}`, part: 'route', errors });
    throw notFound();
  }
  const accept = request.headers.accept ?? '';
  return answerRest(parts, { id: entry.id, method: entry.method, url, accept, body, auth }, match);
}

/** Fills in what the log, the counters and the faults go by. */
function classify(entry: OpenRequest, path: string, body: unknown): void {
  entry.body = body;
  if (path === '/graphql') {
    entry.operationId = 'graphql';
    entry.graphqlName = graphqlNameOf(body);
    entry.kind = isMutation(body) ? 'write' : 'read';
    return;
  }
  entry.operationId = matchRoute(entry.method, path)?.operation.id ?? null;
  if (entry.operationId === tokenOperation) entry.kind = 'token';
}

function send(request: IncomingMessage, response: ServerResponse, entry: OpenRequest, given: Answer): void {
  const text = given.body === undefined ? '' : typeof given.body === 'string' ? given.body : JSON.stringify(given.body);
  const etag = `W/"${createHash('sha256').update(text).digest('hex')}"`;
  const isRead = entry.method === 'GET' && given.status === 200;
  const isKnown = isRead && request.headers['if-none-match'] === etag;
  const used = entry.id % 5000;
  const headers: Record<string, string> = {
    'x-github-request-id': String(entry.id),
    'x-github-media-type': 'github.v3; format=json',
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': String(5000 - used),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
    'x-ratelimit-resource': entry.operationId === 'graphql' ? 'graphql' : 'core',
    ...(isRead ? { etag, 'cache-control': 'private, max-age=60, s-maxage=60' } : {}),
    ...(text === '' || isKnown ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...given.headers,
  };
  const status = isKnown ? 304 : given.status;
  response.writeHead(status, headers);
  response.end(isKnown ? undefined : text);
}

function refusalAnswer(error: unknown): Answer {
  if (error instanceof Refusal) return { status: error.status, body: refusalBody(error) };
  throw error;
}

/** What a fault answers: its own body, or one as GitHub's for that status. */
function faultAnswer(fault: Fault, status: number): Answer {
  const body = fault.body ?? { message: `Planted fault ${status}`, documentation_url: 'https://docs.github.com/rest' };
  return { status, body, headers: fault.headers ?? {} };
}

async function serve(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', parts.world.url);
  url.pathname = normalisePath(url.pathname);
  const entry = parts.log.open(request.method ?? 'GET', url.pathname + url.search);
  let given: Answer;
  let status = 0;
  try {
    const body = await readBody(request);
    classify(entry, url.pathname, body);
    const fault = parts.faults.take(entry);
    entry.faulted = fault !== null && (fault.status !== undefined || fault.reset === true);
    const cutsOff = entry.faulted && fault?.applied !== true;
    given = cutsOff
      ? { status: 0 }
      : await answer(parts, request, url, entry, body).catch((error: unknown) => refusalAnswer(error));
    if (fault?.delayMs !== undefined) await sleep(fault.delayMs);
    if (fault?.reset === true) {
      request.socket.destroy();
      return;
    }
    if (fault?.status !== undefined) given = faultAnswer(fault, fault.status);
    status = given.status;
    send(request, response, entry, given);
    status = response.statusCode;
  } catch (error) {
    given = error instanceof Refusal ? refusalAnswer(error) : { status: 500, body: { message: String(error) } };
    if (!(error instanceof Refusal)) {
      const errors = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
      parts.violations.push({
        requestId: entry.id,
        operation: entry.operationId ?? entry.path,
        part: 'stand-in',
        errors,
      });
    }
    status = given.status;
    send(request, response, entry, given);
  } finally {
    parts.log.done(entry, status);
  }
}

/** The HTTP face. A mistake of the stand-in itself answers 500 and is a violation. */
export function createGitHubServer(parts: ServerParts): Server {
  return createServer((request, response) => {
    void serve(parts, request, response);
  });
}
