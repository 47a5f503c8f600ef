import { appHandlers } from './apps.ts';
import type { Handlers } from './call.ts';
import { checkHandlers } from './checks.ts';
import { gitHandlers } from './git.ts';
import { issueHandlers } from './issues.ts';
import { metaHandlers } from './meta.ts';
import { peopleHandlers } from './people.ts';
import { pullHandlers } from './pulls.ts';
import { repositoryHandlers } from './repositories.ts';
import { reviewHandlers } from './reviews.ts';

/** Every operation the stand-in offers, by GitHub's own id. */
export const handlers: Handlers = {
  ...appHandlers,
  ...checkHandlers,
  ...gitHandlers,
  ...issueHandlers,
  ...metaHandlers,
  ...peopleHandlers,
  ...pullHandlers,
  ...repositoryHandlers,
  ...reviewHandlers,
};
