import type { Clock, Log, Lookup, People, PullRequests, RepositorySettings, SourceTree } from '../../app/ports.ts';
import { createGitHub } from './create-github.ts';
import { createGitHubCalls } from './github-calls.ts';
import { createLookup } from './create-lookup.ts';
import { createReadOnlyClient, type ReadOnlyOptions } from './read-only-client.ts';

/** The ports that read, and none that writes. */
export interface ReadOnlyGitHub {
  readonly pullRequests: PullRequests;
  readonly sourceTree: SourceTree;
  readonly people: People;
  readonly lookup: Lookup;
  readonly settings: RepositorySettings;
}

export interface ReadOnlyConnection extends ReadOnlyOptions {
  /** Whose check runs count as the app's own; null: nobody's. */
  readonly appId: number | null;
  readonly clock: Clock;
}

/** There is no app with this id, so that its check runs are an empty list. */
const noApp = 0;

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Connects the reading ports to GitHub with a person's token, through a client that refuses to write. Calls nothing yet. */
export function connectReadOnly({ appId, clock, ...client }: ReadOnlyConnection): ReadOnlyGitHub {
  const octokit = createReadOnlyClient(client);
  const options = { octokitFor: () => Promise.resolve(octokit), appId: appId ?? noApp, log: silent, clock };
  const { pullRequests, sourceTree, people, settings } = createGitHub(options);
  return { pullRequests, sourceTree, people, settings, lookup: createLookup(createGitHubCalls(options)) };
}
