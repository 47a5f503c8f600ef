import { Octokit } from '@octokit/core';
import nock from 'nock';
import { createGitHub } from '../../../../src/adapters/github/create-github.ts';
import type { GitHub } from '../../../../src/adapters/github/create-github.ts';
import type { PullRequestRef } from '../../../../src/app/ports.ts';

export const origin = 'https://api.github.com';
export const appId = 77;
export const ref: PullRequestRef = { installationId: 5, repositoryId: 4711, owner: 'octo-org', name: 'log', number: 9 };
export const start = new Date('2026-03-01T12:00:00Z');

/** An id of git: the digits of a number, as long as an id. */
export const oid = (number: number): string => number.toString(16).padStart(40, '0');

export interface Connection extends GitHub {
  /** Moves the clock on. */
  wait(milliseconds: number): void;
  readonly logged: readonly unknown[];
  readonly pauses: readonly number[];
}

/** The adapter over a plain client, a clock that stands, and waits that only pass on that clock. */
export function connect(options: { readonly timeout?: number; readonly baseUrl?: string } = {}): Connection {
  const client = new Octokit({ baseUrl: options.baseUrl ?? origin, auth: 'ghs_verySecretToken123' });
  const logged: unknown[] = [];
  const pauses: number[] = [];
  let now = start.getTime();
  const note = (fields: Readonly<Record<string, unknown>>, message: string): void => {
    logged.push({ ...fields, message });
  };
  const github = createGitHub({
    octokitFor: () => Promise.resolve(client),
    appId,
    log: { info: note, warn: note, error: note },
    clock: { now: () => new Date(now) },
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
  });
  return {
    ...github,
    wait: (milliseconds) => {
      now += milliseconds;
    },
    logged,
    pauses,
  };
}

export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers the next GraphQL request of that operation with what `answer` makes of its variables. */
export function onQuery(
  name: string,
  answer: (variables: GraphqlRequest['variables'], query: string) => object,
): nock.Scope {
  return nock(origin)
    .post('/graphql', (body: GraphqlRequest) => new RegExp(`^(query|mutation) ${name}\\b`).test(body.query))
    .reply(200, async (request: Request) => {
      const { query, variables } = (await request.json()) as GraphqlRequest;
      return answer(variables, query);
    });
}

/** Answers the next REST request, and keeps its body. */
export function onRest(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  status: number,
  answer?: object,
  headers: Record<string, string> = {},
): { body: unknown } {
  const seen: { body: unknown } = { body: undefined };
  nock(origin)
    .intercept(path, method)
    .reply(
      status,
      async (request: Request) => {
        const text = await request.text();
        seen.body = text === '' ? undefined : JSON.parse(text);
        return answer;
      },
      headers,
    );
  return seen;
}
