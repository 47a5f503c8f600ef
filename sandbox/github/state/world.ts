import type { StateEvent } from './event.ts';
import type {
  Account,
  App,
  CheckRun,
  Installation,
  IssueComment,
  PullRequest,
  Repository,
  Review,
  ReviewComment,
  Team,
} from './model.ts';

/** Where ids start. GitHub's ids of pull requests, reviews and comments have long outgrown 32 bits; others have not. */
const firstIds = {
  account: 5_000_001,
  app: 900_001,
  team: 700_001,
  repository: 60_000_001,
  installation: 40_000_001,
  pullRequest: 2_500_000_001,
  comment: 3_000_000_001,
  review: 3_200_000_001,
  reviewComment: 2_300_000_001,
  check: 1_500_000_001,
  suite: 1_200_000_001,
  event: 1_800_000_001,
  label: 800_000_001,
  delivery: 100_000_001,
};

/** Everything that this GitHub knows. */
export class World {
  readonly accounts = new Map<number, Account>();
  readonly teams = new Map<number, Team>();
  readonly repositories = new Map<number, Repository>();
  readonly apps = new Map<number, App>();
  readonly installations = new Map<number, Installation>();
  readonly comments = new Map<number, IssueComment>();
  readonly reviews = new Map<number, Review>();
  readonly reviewComments = new Map<number, ReviewComment>();
  readonly checkRuns = new Map<number, CheckRun>();
  readonly pullRequests = new Map<number, PullRequest>();
  /** Where the server answers; without a slash at the end. */
  url = 'http://127.0.0.1';
  readonly #clock: () => Date;
  readonly #counters = new Map<string, number>();
  readonly #listeners: ((event: StateEvent) => void)[] = [];

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** Whole seconds, as GitHub's. */
  now(): Date {
    return new Date(Math.floor(this.#clock().getTime() / 1000) * 1000);
  }

  nextId(kind: keyof typeof firstIds): number {
    const count = this.#counters.get(kind) ?? 0;
    this.#counters.set(kind, count + 1);
    return firstIds[kind] + count;
  }

  onEvent(listener: (event: StateEvent) => void): void {
    this.#listeners.push(listener);
  }

  emit(event: StateEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** By login, in any case; null when nobody has it. */
  account(login: string): Account | null {
    const wanted = login.toLowerCase();
    for (const account of this.accounts.values())
      if (!account.deleted && account.login.toLowerCase() === wanted) return account;
    return null;
  }

  repository(owner: string, name: string): Repository | null {
    const wanted = `${owner}/${name}`.toLowerCase();
    for (const repository of this.repositories.values())
      if (!repository.deleted && fullName(repository).toLowerCase() === wanted) return repository;
    return null;
  }
}

export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`;
}
