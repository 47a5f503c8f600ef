import { createHmac, randomUUID } from 'node:crypto';
import type { Delivery } from '../traffic.ts';

interface Outgoing {
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly installationId: number | null;
  readonly payload: unknown;
  readonly body: string;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface DeliveryOptions {
  readonly appId: number;
  readonly secret: string;
  readonly nextId: () => number;
  readonly now: () => Date;
}

/** GitHub gives up on an answer after ten seconds (docs.github.com, "Handling failed webhook deliveries"). */
const patience = 10_000;

/** Sends signed webhooks, each on its own, and keeps the log. A failed one is not repeated: GitHub does not either. */
export class Deliveries {
  readonly log: Mutable<Delivery>[] = [];
  url: string | null = null;
  readonly #options: DeliveryOptions;
  readonly #waiting = new Set<Promise<unknown>>();
  readonly #outgoing = new Map<string, Outgoing>();
  #held: Outgoing[] | null = null;

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** Queues a webhook; it leaves after the present turn of the event loop. */
  add(event: string, action: string | null, installationId: number | null, payload: unknown): void {
    const body = JSON.stringify(payload);
    const outgoing = { guid: randomUUID(), event, action, installationId, payload, body };
    this.#outgoing.set(outgoing.guid, outgoing);
    if (this.#held === null) void this.#start(outgoing, false);
    else this.#held.push(outgoing);
  }

  hold(): void {
    this.#held ??= [];
  }

  release(options: { readonly reverse?: boolean; readonly drop?: boolean }): void {
    const held = this.#held ?? [];
    this.#held = null;
    if (options.drop === true) return;
    for (const outgoing of options.reverse === true ? held.toReversed() : held) void this.#start(outgoing, false);
  }

  /** Sends one again under its GUID; rejects when there was none. */
  redeliver(guid: string): Promise<Delivery> {
    const outgoing = this.#outgoing.get(guid);
    if (outgoing === undefined) return Promise.reject(new Error(`There is no delivery ${guid}.`));
    return this.#start(outgoing, true);
  }

  async settled(): Promise<void> {
    while (this.#waiting.size > 0) await Promise.all(this.#waiting);
  }

  #start(outgoing: Outgoing, redelivery: boolean): Promise<Delivery> {
    const sending = this.#send(outgoing, redelivery);
    this.#waiting.add(sending);
    void sending.finally(() => this.#waiting.delete(sending));
    return sending;
  }

  async #send(outgoing: Outgoing, redelivery: boolean): Promise<Delivery> {
    const { guid, event, action, installationId, payload, body } = outgoing;
    const { appId, secret, nextId, now } = this.#options;
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    const delivery: Mutable<Delivery> = {
      id: nextId(),
      guid,
      event,
      action,
      redelivery,
      installationId,
      statusCode: null,
      deliveredAt: now().toISOString(),
      durationMs: 0,
      payload,
      signature,
    };
    this.log.push(delivery);
    const { url } = this;
    const started = performance.now();
    await new Promise((resolve) => setImmediate(resolve));
    if (url === null) delivery.statusCode = 0;
    else {
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'GitHub-Hookshot/stand-in',
        'x-github-delivery': guid,
        'x-github-event': event,
        'x-github-hook-id': '1',
        'x-github-hook-installation-target-id': String(appId),
        'x-github-hook-installation-target-type': 'integration',
        'x-hub-signature-256': signature,
      };
      delivery.statusCode = await post(url, headers, body);
    }
    delivery.durationMs = performance.now() - started;
    return delivery;
  }
}

/** Status of the answer; 0 when there was none. */
async function post(url: string, headers: Record<string, string>, body: string): Promise<number> {
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(patience) });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    // No answer, a refused connection, a time-out: all the same in GitHub's delivery log.
    return 0;
  }
}
