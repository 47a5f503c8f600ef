import { openStandIn } from './open-stand-in.ts';
import type { StandIn, StandInOptions } from './public-interface.ts';

export type { AppOptions, RepositoryInput, StandIn, StandInOptions, TeamInput } from './public-interface.ts';

/** Starts a GitHub of its own. Listens on 127.0.0.1 only. */
export function startGitHub(options: StandInOptions): Promise<StandIn> {
  return openStandIn(options);
}
