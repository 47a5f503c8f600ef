import type { Operation } from '../contract/description.ts';
import type { Auth, Authenticator } from '../http/auth.ts';
import type { Doer, PullRequest, Repository } from '../state/model.ts';
import { forbidden, notFound, Refusal } from '../state/refusal.ts';
import type { World } from '../state/world.ts';
import type { Deliveries } from '../webhooks/deliveries.ts';
import { seeRepository } from './access.ts';

export interface Answer {
  readonly status: number;
  /** undefined: no content. A string goes out as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (call: Call) => Answer;
export type Handlers = Readonly<Record<string, Handler>>;

/** Something GitHub offers and this stand-in does not: a mistake of the test, not of the app. */
export class Unsupported extends Error {}

/** One REST request, checked against the description already. */
export class Call {
  readonly world: World;
  readonly operation: Operation;
  readonly auth: Auth;
  readonly body: unknown;
  readonly accept: string;
  readonly url: URL;
  readonly authenticator: Authenticator;
  readonly deliveries: Deliveries;
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(request: {
    world: World;
    operation: Operation;
    auth: Auth;
    values: Readonly<Record<string, unknown>>;
    body: unknown;
    accept: string;
    url: URL;
    authenticator: Authenticator;
    deliveries: Deliveries;
  }) {
    this.world = request.world;
    this.operation = request.operation;
    this.auth = request.auth;
    this.body = request.body;
    this.accept = request.accept;
    this.url = request.url;
    this.authenticator = request.authenticator;
    this.deliveries = request.deliveries;
    this.#values = request.values;
  }

  /** A path or query parameter; '' when it was not given. */
  text(name: string): string {
    const value = this.#values[name];
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  }

  /** Null when it was not given. */
  number(name: string): number | null {
    const value = this.#values[name];
    return typeof value === 'number' ? value : null;
  }

  /** Who acts; 401 for nobody, 403 for an app without installation. */
  doer(): Doer {
    switch (this.auth.kind) {
      case 'installation':
        return { account: this.auth.installation.app.bot, app: this.auth.installation.app };
      case 'user':
        return { account: this.auth.account, app: null };
      case 'app':
        throw forbidden();
      case 'none':
        throw new Refusal(401, 'Requires authentication');
    }
  }

  /** The repository of the path, if it may be seen and the operation is permitted. */
  repository(): Repository {
    const repository = this.world.repository(this.text('owner'), this.text('repo'));
    if (repository === null) throw notFound();
    return seeRepository(this.world, this.auth, this.operation, repository);
  }

  pullRequest(): PullRequest {
    const pullRequest = this.repository().pullRequests.get(this.number('pull_number') ?? 0);
    if (pullRequest === undefined) throw notFound();
    return pullRequest;
  }
}

/** One page of a list with GitHub's Link header; `wrap` puts the page into an object with the total. */
export function paged<Item>(
  call: Call,
  items: readonly Item[],
  present: (item: Item) => unknown,
  wrap?: (page: readonly unknown[], total: number) => unknown,
): Answer {
  const size = Math.min(Math.max(call.number('per_page') ?? 30, 1), 100);
  const page = Math.max(call.number('page') ?? 1, 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const link = (to: number, rel: string): string => {
    const url = new URL(call.url);
    url.searchParams.set('page', String(to));
    return `<${url.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  const shown = items.slice((page - 1) * size, page * size).map(present);
  return {
    status: 200,
    body: wrap === undefined ? shown : wrap(shown, items.length),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}
