import { checkWebhook } from '../contract/validator.ts';
import type { StateEvent } from '../state/event.ts';
import type { Account, App, Installation } from '../state/model.ts';
import type { World } from '../state/world.ts';
import type { Violation } from '../traffic.ts';
import type { Deliveries } from './deliveries.ts';
import { payloadOf, repositoryOf } from './payload.ts';

/** Sent to every app, subscribed or not (docs.github.com, "Webhook events and payloads", installation). */
const unasked = new Set(['installation', 'installation_repositories']);

function accountOf(event: StateEvent): Account {
  if (event.event === 'membership' || event.event === 'team') return event.team.organization;
  if (event.event === 'organization') return event.organization;
  if (event.event === 'installation' || event.event === 'installation_repositories') return event.installation.account;
  const repository = repositoryOf(event);
  if (repository === null) throw new Error(`The event ${event.event} is about no account.`);
  return repository.owner;
}

function isFor(event: StateEvent, app: App, installation: Installation): boolean {
  if (installation.app !== app) return false;
  if (unasked.has(event.event)) return 'installation' in event && event.installation === installation;
  if (!app.events.includes(event.event) || installation.account !== accountOf(event)) return false;
  // Buttons and re-runs are for the app whose check run it is.
  if (event.event === 'check_run' && event.action !== 'created' && event.action !== 'completed')
    if (event.checkRun.suite.app !== app) return false;
  if (event.event === 'check_suite' && event.suite.app !== app) return false;
  const repository = repositoryOf(event);
  return repository === null || installation.repositories.has(repository.id);
}

/** Turns what happens into webhooks of the app, each checked against GitHub's description. */
export function sendEvents(world: World, app: App, deliveries: Deliveries, violations: Violation[]): void {
  world.onEvent((event) => {
    const wanted = [...world.installations.values()].filter((installation) => isFor(event, app, installation));
    if (event.event === 'installation' && event.action === 'deleted' && event.installation.app === app)
      wanted.push(event.installation);
    for (const installation of wanted) {
      const payload = payloadOf(world, event, { installation, account: installation.account });
      const words = event.action === null ? [event.event] : [event.event, event.action];
      const errors = checkWebhook(words.join('-').replaceAll('_', '-'), payload);
      if (errors.length > 0)
        violations.push({ requestId: null, operation: `webhook ${words.join('.')}`, part: 'webhook', errors });
      deliveries.add(event.event, event.action, installation.id, payload);
    }
  });
}
