import type { IncomingMessage, ServerResponse } from 'node:http';
import type { createHealthHandlers } from './health-handler.ts';
import { respond } from './respond.ts';
import { webhookPath } from './webhook-handler.ts';

export interface Handlers {
  readonly webhook: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly health: ReturnType<typeof createHealthHandlers>;
  /** The pages of the rules: false where there is none at the path. */
  readonly rulePage: (path: string, response: ServerResponse) => boolean;
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

/**
 * Answers every request, so that nothing is ever handed on to Probot's own webhook route (which reads bodies without a limit
 * before it looks at the signature). Resolves to true for that reason.
 */
export const createRoutes =
  ({ webhook, health, rulePage }: Handlers) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<true> => {
    const path = pathOf(request);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (path === webhookPath) await webhook(request, response);
    else {
      if (isRead && path === '/healthz') health.alive(response);
      else if (isRead && path === '/readyz') await health.ready(response);
      else if (!isRead || !rulePage(path, response)) respond(response, 404, { message: 'There is nothing here.' });
    }
    return true;
  };
