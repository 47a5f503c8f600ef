/** What can go wrong in the world outside. Codes are permanent: logs, checks and dashboards rely on them. */
export const failures = {
  'github-unavailable': {
    retry: true,
    hint: 'GitHub did not answer as it should. The app tries again by itself; see https://www.githubstatus.com.',
  },
  'github-limited': {
    retry: true,
    hint: 'GitHub asked the app to slow down. The app waits as long as it was told and tries again by itself.',
  },
  'github-forbidden': {
    retry: false,
    hint: 'The app lacks a permission. Ask an owner of the organisation to accept the permissions of the app.',
  },
  'github-not-found': {
    retry: false,
    hint: 'The repository, pull request or file is gone, or the app is not installed there any more.',
  },
  'github-conflict': {
    retry: true,
    hint: 'Something changed on GitHub while the app was writing. The app reads again and repeats its work.',
  },
  'github-refused': {
    retry: false,
    hint: 'GitHub refused what the app asked for. This is a mistake in the app: please report it with the delivery id.',
  },
  'github-unreadable': {
    retry: false,
    hint: 'GitHub answered in a shape the app does not know. Please report it with the delivery id.',
  },
  'repository-too-large': {
    retry: false,
    hint: 'The repository has more files than GitHub lists at once. Name its decision logs under `logs` in .github/adr.yml.',
  },
  'reader-failed': {
    retry: true,
    hint: 'The process that reads documents stopped. The app starts it again by itself.',
  },
} as const;

export type FailureCode = keyof typeof failures;

/** What is known beside the code, where a person has another step to take than the code alone says. */
const reasons = {
  'bad-credentials':
    "GitHub does not accept the app's credentials. Compare APP_ID and PRIVATE_KEY with the page of the GitHub App.",
  'no-answer':
    'GitHub could not be reached, or did not answer in time. The app tries again by itself; see whether this machine reaches the host of GITHUB_API_URL.',
  'took-too-long':
    'GitHub gave up on what was asked, since it took too long. The app tries again by itself; see https://www.githubstatus.com.',
} as const;

export type FailureReason = keyof typeof reasons;

/** A failure of the world, thrown by adapters only and caught once per job. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** Milliseconds to wait before the next try; null when nothing was said. */
  readonly retryAfter: number | null;
  /** null where the code says it all. */
  readonly reason: FailureReason | null;

  constructor(
    code: FailureCode,
    message: string,
    options: { retryAfter?: number; cause?: unknown; reason?: FailureReason } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : {});
    this.name = 'Failure';
    this.code = code;
    this.retryAfter = options.retryAfter ?? null;
    this.reason = options.reason ?? null;
  }

  /** Whether trying again may help. */
  get retry(): boolean {
    return failures[this.code].retry;
  }

  /** What a person can do about it. */
  get hint(): string {
    return this.reason === null ? failures[this.code].hint : reasons[this.reason];
  }
}
