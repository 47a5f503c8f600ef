import type { Clock, Log } from '../../app/ports.ts';
import { Failure } from '../../app/failure.ts';
import { graphqlErrorsToFailure, readGraphqlFailure, toFailure } from './to-failure.ts';
import type { GraphqlError } from './to-failure.ts';
import type { WriteLimits } from './write-budget.ts';

/**
 * What is used of octokit: an authenticated client of one installation. It should neither throttle nor retry, because waiting
 * is the business of the job store; a client that does still works.
 */
export interface GitHubClient {
  request(
    route: string,
    parameters?: Record<string, unknown>,
  ): Promise<{ readonly status: number; readonly headers: object; readonly data: unknown }>;
  graphql(query: string, parameters?: Record<string, unknown>): Promise<unknown>;
}

export interface GitHubOptions {
  /** The client of an installation; asked for at every call, so it should be kept by the caller. */
  readonly octokitFor: (installationId: number) => Promise<GitHubClient>;
  /** The numeric id of the app: its own check runs are told by it. */
  readonly appId: number;
  readonly log: Log;
  readonly clock: Clock;
  /** Milliseconds after which a call is given up (default 12,000; GitHub itself gives up after 10 s). */
  readonly timeout?: number;
  /** Default: what GitHub allows each installation. */
  readonly writeLimits?: WriteLimits;
  /** Waits so many milliseconds before a write when the installation's budget runs low (default: a timer). */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** Calls to GitHub with a deadline each. What GitHub does wrong is thrown as a Failure, anything else as it is. */
export interface GitHubCalls {
  /** REST. `route` as GitHub documents it, e.g. `GET /repos/{owner}/{repo}/pulls/{pull_number}/files`. */
  rest(installationId: number, route: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
  /**
   * GraphQL. Errors that `isExpected` accepts leave null in the data and are handed back; any other error throws, whatever data
   * came with it: half an answer is none.
   */
  query(
    installationId: number,
    query: string,
    variables: Readonly<Record<string, unknown>>,
    isExpected?: (error: GraphqlError) => boolean,
  ): Promise<{ readonly data: unknown; readonly errors: readonly GraphqlError[] }>;
}

/**
 * GitHub gives up on a query after 10 s, and then says no more than for any other mistake of its own: it is told by the time
 * (https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts).
 */
const givesUpAfter = 9_500;

/** The same failure, told as an answer that GitHub gave up on where it took so many milliseconds. */
const ifGivenUp = (error: unknown, took: number): unknown =>
  error instanceof Failure && error.code === 'github-unavailable' && error.reason === null && took >= givesUpAfter
    ? new Failure(error.code, error.message, {
        reason: 'took-too-long',
        ...(error.retryAfter === null ? {} : { retryAfter: error.retryAfter }),
      })
    : error;

const apiVersion = '2022-11-28';

/** A route with what stands for its placeholders, for messages; what is not given stays a placeholder. */
const filledIn = (route: string, parameters: Readonly<Record<string, unknown>>): string =>
  route.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : placeholder;
  });

/** The name of a GraphQL operation, for messages. */
const operationName = (query: string): string => /^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? 'GraphQL';

/** Calls over the clients of the given options. */
export function createGitHubCalls(options: GitHubOptions): GitHubCalls {
  const { octokitFor, clock, log, timeout = 12_000 } = options;

  /** `call` is the same for every repository, so that logs can be counted by it; `told` says which one it was. */
  const failed = (call: string, installationId: number, error: unknown, told = call): unknown => {
    const failure = toFailure(told, error, clock.now());
    if (failure === null) return error;
    log.info({ call, installationId, code: failure.code, retryAfter: failure.retryAfter }, 'a call to GitHub failed');
    return failure;
  };

  const clientFor = async (call: string, installationId: number): Promise<GitHubClient> => {
    try {
      return await octokitFor(installationId);
    } catch (error) {
      throw failed(call, installationId, error);
    }
  };

  return {
    async rest(installationId, route, parameters) {
      try {
        const client = await octokitFor(installationId);
        const answer = await client.request(route, {
          ...parameters,
          headers: { 'x-github-api-version': apiVersion },
          request: { signal: AbortSignal.timeout(timeout) },
        });
        // Octokit hands over what it has when the connection breaks within the body, and no error.
        const isWhole = answer.status === 204 || (typeof answer.data === 'object' && answer.data !== null);
        if (!isWhole) throw new Failure('github-unavailable', `${filledIn(route, parameters)}: the answer was cut off`);
        return answer.data;
      } catch (error) {
        throw failed(route, installationId, error, filledIn(route, parameters));
      }
    },

    async query(installationId, query, variables, isExpected = () => false) {
      const call = `GraphQL ${operationName(query)}`;
      const client = await clientFor(call, installationId);
      const began = clock.now().getTime();
      const failedQuery = (error: unknown): unknown =>
        ifGivenUp(failed(call, installationId, error), clock.now().getTime() - began);
      try {
        const data = await client.graphql(query, { ...variables, request: { signal: AbortSignal.timeout(timeout) } });
        if (data === undefined) throw new Failure('github-unavailable', `${call}: the answer was cut off`);
        return { data, errors: [] };
      } catch (error) {
        const partial = readGraphqlFailure(error);
        if (partial === null) throw failedQuery(error);
        const unexpected = partial.errors.filter((each) => !isExpected(each));
        if (unexpected.length === 0 && partial.data !== null && partial.data !== undefined) return partial;
        const told = unexpected.length > 0 ? unexpected : partial.errors;
        throw failedQuery(graphqlErrorsToFailure(call, told, partial.headers, clock.now()));
      }
    },
  };
}
