import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { FailureCode } from '../../app/failure.ts';

const headersSchema = z.record(z.string(), z.unknown()).catch({});
const graphqlError = z.object({
  type: z.string().optional().catch(undefined),
  message: z.string().catch(''),
  path: z
    .array(z.union([z.string(), z.number()]))
    .optional()
    .catch(undefined),
});
/** What octokit throws for an answer with status 200 and `errors`. */
const graphqlFailure = z.object({
  errors: z.array(graphqlError),
  headers: headersSchema.default({}),
  data: z.unknown(),
});
/** What octokit throws for any other answer, and without `response` when there was none. */
const requestFailure = z.object({
  status: z.number(),
  message: z.string(),
  response: z.object({ headers: headersSchema.default({}) }).optional(),
});

export type GraphqlError = z.infer<typeof graphqlError>;
export type Headers = z.infer<typeof headersSchema>;

/** The errors and the data of an answer that has both; null if it was something else that was thrown. */
export const readGraphqlFailure = (
  error: unknown,
): { readonly errors: readonly GraphqlError[]; readonly data: unknown; readonly headers: Headers } | null => {
  const parsed = graphqlFailure.safeParse(error);
  return parsed.success && parsed.data.errors.length > 0 ? { ...parsed.data, data: parsed.data.data } : null;
};

/** GitHub asks for at least a minute when it does not say how long
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit). */
const defaultWait = 60_000;
const longestWait = 3_600_000;

const header = (headers: Headers, name: string): string | null => {
  const value = headers[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
};

const wait = (headers: Headers, now: Date): number | null => {
  const seconds = header(headers, 'retry-after');
  if (seconds !== null) {
    const number = /^\d{1,9}$/.test(seconds) ? Number(seconds) * 1000 : Date.parse(seconds) - now.getTime();
    if (Number.isFinite(number)) return Math.min(Math.max(number, 0), longestWait);
  }
  const reset = header(headers, 'x-ratelimit-reset');
  if (header(headers, 'x-ratelimit-remaining') !== '0' || reset === null || !/^\d{1,12}$/.test(reset)) return null;
  return Math.min(Math.max(Number(reset) * 1000 - now.getTime(), 0) + 1000, longestWait);
};

const saysLimit = (message: string): boolean => /rate limit|abuse detection|submitted too quickly/i.test(message);

const isLimit = (status: number, headers: Headers, message: string): boolean =>
  status === 429 ||
  (status === 403 &&
    (header(headers, 'retry-after') !== null ||
      header(headers, 'x-ratelimit-remaining') === '0' ||
      saysLimit(message)));

const codeOfStatus = (status: number): FailureCode => {
  if (status >= 500 || status === 408) return 'github-unavailable';
  switch (status) {
    case 401:
    case 403:
    case 451:
      return 'github-forbidden';
    case 404:
    case 410:
      return 'github-not-found';
    case 409:
      return 'github-conflict';
    default:
      return 'github-refused';
  }
};

const codeOfType = (type: string | undefined): FailureCode => {
  switch (type) {
    case 'FORBIDDEN':
    case 'INSUFFICIENT_SCOPES':
      return 'github-forbidden';
    case 'NOT_FOUND':
      return 'github-not-found';
    case 'STALE_DATA':
      return 'github-conflict';
    case 'UNPROCESSABLE':
    case 'VALIDATION':
    case 'MAX_NODE_LIMIT_EXCEEDED':
      return 'github-refused';
    default:
      return 'github-unavailable';
  }
};

const schemaMistake = /doesn't exist on type|doesn't accept argument|Parse error on|was provided invalid value/;

/** One line, short, without anything that looks like a credential. */
const plain = (message: string): string =>
  message
    .slice(0, 2000)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\b(?:gh[a-z]_|github_pat_|v1\.)\w+/g, '[secret]')
    .replace(/\b(bearer|token|basic) [\w.~+/=-]+/gi, '$1 [secret]')
    .slice(0, 300)
    .trim();

/** The Failure for the errors of a GraphQL answer; the gravest counts. */
export const graphqlErrorsToFailure = (
  call: string,
  errors: readonly GraphqlError[],
  headers: Headers,
  now: Date,
): Failure => {
  const told = errors.map((error) => `${error.type ?? 'ERROR'} ${error.path?.join('.') ?? ''} ${error.message}`);
  const message = plain(`${call}: ${told.slice(0, 3).join('; ')}`);
  if (errors.some((error) => error.type === 'RATE_LIMITED' || saysLimit(error.message))) {
    return new Failure('github-limited', message, { retryAfter: wait(headers, now) ?? defaultWait });
  }
  const codes = errors.map((error) =>
    error.type === undefined && schemaMistake.test(error.message) ? 'github-refused' : codeOfType(error.type),
  );
  const order: readonly FailureCode[] = ['github-refused', 'github-forbidden', 'github-unavailable', 'github-conflict'];
  const code = order.find((each) => codes.includes(each)) ?? 'github-not-found';
  const isTooMuch = code === 'github-unavailable' && errors.some(({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED');
  return new Failure(code, message, isTooMuch ? { reason: 'took-too-long' } : {});
};

/**
 * Turns what a call to GitHub threw into a Failure; null if that was no answer of GitHub and no lack of one, but a mistake of
 * ours (a broken private key, say). `call` names it, e.g. `POST /repos/octo-org/shop/pulls`. Nothing that was
 * sent goes into the message, and the error itself is not kept: it holds the request.
 */
export function toFailure(call: string, error: unknown, now: Date): Failure | null {
  if (error instanceof Failure) return error;
  const graphql = readGraphqlFailure(error);
  if (graphql !== null) return graphqlErrorsToFailure(call, graphql.errors, graphql.headers, now);
  const request = requestFailure.safeParse(error);
  if (!request.success) return null;
  const { status, message, response } = request.data;
  if (response === undefined) {
    return new Failure('github-unavailable', plain(`${call}: no answer: ${message}`), { reason: 'no-answer' });
  }
  const text = plain(`${call}: ${status}: ${message}`);
  const retryAfter = wait(response.headers, now);
  if (isLimit(status, response.headers, message)) {
    return new Failure('github-limited', text, { retryAfter: retryAfter ?? defaultWait });
  }
  return new Failure(codeOfStatus(status), text, {
    ...(retryAfter === null ? {} : { retryAfter }),
    ...(status === 401 ? { reason: 'bad-credentials' } : {}),
  });
}
