import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { createNodeMiddleware, Probot, ProbotOctokit } from 'probot';
import type { Environment } from './env.ts';

type OctokitOptions = NonNullable<ConstructorParameters<typeof ProbotOctokit>[0]>;
type Octokit = Awaited<ReturnType<Probot['auth']>>;

/** How many installations' clients are kept. */
const maxClients = 1_000;

/**
 * Waiting is the job store's business: a client that throttles all installations under one key, or sleeps until a limit is
 * over, holds up everybody. Only the function form of `defaults` reaches the plugins.
 */
const PatientlessOctokit = ProbotOctokit.defaults((options: OctokitOptions) => ({
  ...options,
  throttle: { enabled: false },
  retry: { enabled: false },
}));

/** The GitHub App behind `environment`. Calls nothing yet. */
export const createGitHubApp = (environment: Environment, logger: Logger) => {
  const probot = new Probot({
    appId: environment.appId,
    privateKey: environment.privateKey,
    secret: environment.webhookSecret,
    baseUrl: environment.githubApiUrl,
    Octokit: PatientlessOctokit,
    // At debug level Probot writes request bodies.
    log: logger.child({}, { level: 'warn' }),
  });
  const clients = new Map<number, Promise<Octokit>>();

  const octokitFor = (installationId: number): Promise<Octokit> => {
    const kept = clients.get(installationId);
    if (kept !== undefined) return kept;
    const [oldest] = clients.keys();
    if (clients.size >= maxClients && oldest !== undefined) clients.delete(oldest);
    const made = probot.auth(installationId);
    clients.set(installationId, made);
    made.catch(() => clients.delete(installationId));
    return made;
  };

  return {
    octokitFor,
    /** Probot with our routes in front: they answer everything, its own webhook route is never reached. */
    middleware: (routes: (request: IncomingMessage, response: ServerResponse) => Promise<true>) =>
      createNodeMiddleware(
        (_app, { addHandler }) => {
          addHandler(routes);
        },
        { probot },
      ),
  };
};
