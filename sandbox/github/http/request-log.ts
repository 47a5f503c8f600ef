import type { LoggedRequest, RequestCount } from '../traffic.ts';

export type OpenRequest = { -readonly [Key in keyof LoggedRequest]: LoggedRequest[Key] };

/** Everything that was asked, in order. */
export class RequestLog {
  readonly entries: OpenRequest[] = [];
  readonly #listeners = new Set<() => void>();

  open(method: string, path: string): OpenRequest {
    const entry: OpenRequest = {
      id: this.entries.length + 1,
      operationId: null,
      method,
      path,
      status: 0,
      kind: method === 'GET' ? 'read' : 'write',
      graphqlName: null,
      points: 0,
      body: undefined,
      startedAt: Date.now(),
      durationMs: 0,
      faulted: false,
    };
    this.entries.push(entry);
    return entry;
  }

  done(entry: OpenRequest, status: number): void {
    entry.status = status;
    entry.durationMs = Date.now() - entry.startedAt;
    for (const listener of this.#listeners) listener();
  }

  onDone(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  count(since: number): RequestCount {
    const newer = this.entries.slice(since);
    const of = (kind: LoggedRequest['kind']): number => newer.filter((entry) => entry.kind === kind).length;
    return { reads: of('read'), writes: of('write'), tokens: of('token') };
  }
}
