import type { Fault, Faults, LoggedRequest } from '../traffic.ts';

interface Planted {
  readonly fault: Fault;
  skip: number;
  left: number;
}

function matches({ operation, path, method }: Fault, request: LoggedRequest): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (path !== undefined && !request.path.includes(path)) return false;
  if (operation === undefined) return path !== undefined || request.kind !== 'token';
  const isNamed = operation === `graphql:${request.graphqlName ?? ''}` && request.operationId === 'graphql';
  return operation === request.operationId || isNamed;
}

/** Faults on demand; each is used up after `times` hits, the oldest first. */
export class PlantedFaults implements Faults {
  readonly #planted: Planted[] = [];

  add(fault: Fault): void {
    this.#planted.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#planted.length = 0;
  }

  pending(): readonly Fault[] {
    return this.#planted.filter(({ left }) => left > 0).map(({ fault }) => fault);
  }

  /** The fault that hits this request; null if none does. */
  take(request: LoggedRequest): Fault | null {
    for (const planted of this.#planted) {
      if (planted.left === 0 || !matches(planted.fault, request)) continue;
      if (planted.skip > 0) {
        planted.skip -= 1;
        continue;
      }
      planted.left -= 1;
      return planted.fault;
    }
    return null;
  }
}
