import type { Handlers } from './call.ts';

const hourly = 5000;

/** The stand-in never runs out; limits are planted as faults. */
function limit() {
  return { limit: hourly, remaining: hourly, reset: Math.floor(Date.now() / 1000) + 3600, used: 0 };
}

export const metaHandlers: Handlers = {
  'meta/get': () => ({ status: 200, body: { verifiable_password_authentication: false } }),
  'rate-limit/get': () => ({
    status: 200,
    body: { resources: { core: limit(), search: limit(), graphql: limit() }, rate: limit() },
  }),
};
