import type { Failure, FailureCode, FailureReason } from '../app/failure.ts';
import type { Clock } from '../app/ports.ts';
import { printableLine } from './formats/printable.ts';

/** What whoever runs the command can do about it. The failure's own hint speaks to whoever runs the app. */
const steps: Partial<Readonly<Record<FailureCode, string>>> = {
  'github-unavailable': 'GitHub did not answer as it should. Try again; see https://www.githubstatus.com.',
  'github-forbidden':
    'The token may not read that. A classic token needs the scopes repo and read:org; a fine-grained one needs to read contents, pull requests, checks and, for teams, members of the organisation. To look up what a person may do in the repository it has to be one of somebody who can write there.',
  'github-not-found': 'There is no such repository or pull request, or the token may not see it.',
  'github-conflict': 'Something changed on GitHub meanwhile. Try again.',
  'github-refused': 'GitHub refused what it was asked. This is a mistake in adr-governor: please report it.',
  'github-unreadable': 'GitHub answered in a shape that is not known. Please report it.',
};

const stepFor = (reason: FailureReason, apiUrl: string): string => {
  switch (reason) {
    case 'bad-credentials':
      return 'GitHub does not accept the token: it is wrong, has expired or was revoked. Set GITHUB_TOKEN (or GH_TOKEN) to one that holds, e.g. GH_TOKEN=$(gh auth token).';
    case 'no-answer':
      return `${new URL(apiUrl).host} could not be reached, or did not answer in time. See whether ${apiUrl} is right (--api-url, or the variable GITHUB_API_URL) and whether this machine reaches it.`;
    case 'took-too-long':
      return 'GitHub gave up on what it was asked, since it took too long. Try again; see https://www.githubstatus.com.';
  }
};

/** Until when to wait, by the clock of this machine; a limit that says nothing else ends in a minute. */
function limitStep({ retryAfter }: Failure, clock: Clock): string {
  if (retryAfter === null) return 'GitHub asks this token to slow down. Try again in a minute.';
  const until = new Date(clock.now().getTime() + retryAfter).toISOString().slice(11, 16);
  return `GitHub asks this token to slow down: it has used up what it may ask for now. Try again after ${until} UTC (in ${Math.ceil(retryAfter / 60_000)} min).`;
}

/** What went wrong while GitHub was asked at `apiUrl`, and the next step, as lines for a terminal. */
export function githubProblem(failure: Failure, apiUrl: string, clock: Clock): string {
  const step =
    failure.code === 'github-limited'
      ? limitStep(failure, clock)
      : failure.reason === null
        ? (steps[failure.code] ?? failure.hint)
        : stepFor(failure.reason, apiUrl);
  return `${printableLine(failure.message)}\n${printableLine(step)}\n`;
}
