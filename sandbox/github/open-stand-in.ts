import type { StandIn, StandInOptions } from './stand-in.ts';

/** Builds the state and starts the server. */
export function openStandIn(options: StandInOptions): Promise<StandIn> {
  return Promise.reject(new Error(`The stand-in for ${options.app.slug} cannot start yet.`));
}
