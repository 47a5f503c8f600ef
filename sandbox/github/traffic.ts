/** What goes over the wire between the stand-in and the app: request log, webhooks, faults, violations. */

export interface LoggedRequest {
  /** Counts from 1; also sent as X-GitHub-Request-Id. */
  readonly id: number;
  /** GitHub's operation id, `graphql`, or null for an unknown operation. */
  readonly operationId: string | null;
  readonly method: string;
  readonly path: string;
  /** 0 while it is being answered, or when a fault cut the connection. */
  readonly status: number;
  readonly kind: 'read' | 'write' | 'token';
  /** Operation name, else the first root field, of a GraphQL request. */
  readonly graphqlName: string | null;
  /** GraphQL points as GitHub counts them; 0 for REST. */
  readonly points: number;
  readonly body: unknown;
  readonly startedAt: number;
  readonly durationMs: number;
  /** A planted fault answered. */
  readonly faulted: boolean;
}

export interface RequestCount {
  readonly reads: number;
  readonly writes: number;
  readonly tokens: number;
}

/** Something that GitHub's own description does not allow. */
export interface Violation {
  readonly requestId: number | null;
  /** Operation id, `graphql`, or `webhook <event>.<action>`. */
  readonly operation: string;
  readonly part: 'route' | 'path' | 'query' | 'body' | 'response' | 'webhook' | 'graphql' | 'stand-in';
  readonly errors: readonly string[];
}

export interface Fault {
  /** Operation id; for GraphQL `graphql` or `graphql:<name>`. */
  readonly operation?: string;
  /** A part of the path. Without `operation` and `path` every request but token requests is hit. */
  readonly path?: string;
  readonly method?: string;
  /** How often (default 1). */
  readonly times?: number;
  /** Let so many matching requests pass first (default 0). */
  readonly after?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Wait before answering (or before the reset). Alone: a slow but right answer. */
  readonly delayMs?: number;
  /** Cut the connection without an answer. */
  readonly reset?: boolean;
  /** Carry the request out first, then answer with the fault (a write whose answer was lost). */
  readonly applied?: boolean;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** Faults that have not been used up. */
  pending(): readonly Fault[];
}

export interface Delivery {
  /** Numeric id of this attempt. */
  readonly id: number;
  /** X-GitHub-Delivery; a redelivery keeps it. */
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly redelivery: boolean;
  readonly installationId: number | null;
  /** Status of the answer; 0: no answer; null: still under way. */
  readonly statusCode: number | null;
  readonly deliveredAt: string;
  readonly durationMs: number;
  readonly payload: unknown;
  readonly signature: string;
}
