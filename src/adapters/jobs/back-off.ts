import { Failure } from '../../app/failure.ts';

/** Tries of a job that failed because of the world outside: about an hour and a half in all. */
const worldTries = 8;
/** Tries of a job that failed because of a mistake of ours: one more chance or two, in case it was chance. */
const ownTries = 3;

const second = 1_000;
const longest = 3_600 * second;
/** GitHub's primary limit is reset every hour; what asks for much more than that is not believed. */
const longestAsked = 6 * longest;

/** What to do with a job that failed: run it again after `delayMs`, or give it up. */
export type NextTry = { readonly kind: 'retry'; readonly delayMs: number } | { readonly kind: 'give-up' };

/**
 * 1 s, 4 s, 16 s, 64 s, ... up to an hour, each shortened by up to a fifth so that jobs that failed together do not return
 * together. What GitHub asked for (`retryAfter`) is always waited for in full, and then as little more.
 * @param attempt 1 at the first try
 * @param random from 0 to below 1
 */
export const nextTry = (error: unknown, attempt: number, random: number): NextTry => {
  const tries = error instanceof Failure ? worldTries : ownTries;
  if ((error instanceof Failure && !error.retry) || attempt >= tries) return { kind: 'give-up' };
  const delay = Math.min(longest, second * 4 ** (attempt - 1));
  const asked = error instanceof Failure ? (error.retryAfter ?? 0) : 0;
  if (asked > 0) return { kind: 'retry', delayMs: Math.round(Math.min(asked, longestAsked) + second * random) };
  return { kind: 'retry', delayMs: Math.round(delay * (1 - random / 5)) };
};

/** Whether a job that comes back because its lease ran out may be tried once more: it may be what stops the process. */
export const mayRun = (attempt: number): boolean => attempt <= worldTries;
