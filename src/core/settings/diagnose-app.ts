import type { AppInstallation, CheckApp } from '../model/app-installation.ts';
import { appNeeds } from './app-needs.ts';
import { fine, type Diagnosis } from './diagnosis.ts';

export interface AppFacts {
  /** The app that is meant; null: whichever makes these checks. */
  readonly appId: number | null;
  /** Open pull requests whose heads were looked at, the newest first. */
  readonly lookedAt: readonly number[];
  /** The apps whose runs of the two checks stand there. */
  readonly seen: readonly CheckApp[];
  /** unreadable: whoever looks may not see what is installed. */
  readonly installed: readonly AppInstallation[] | 'unreadable';
}

/** The app of workflows: a run of it may bear any name. GitHub keeps the slug for itself; its id differs on other hosts. */
const isWorkflow = ({ slug }: CheckApp): boolean => slug === 'github-actions';

/** Which app is meant: the one that was named, else the only one that makes these checks; null where that is not known. */
export const meantApp = ({ appId, seen }: Pick<AppFacts, 'appId' | 'seen'>): number | null => {
  const [only, ...more] = seen;
  return appId ?? (only === undefined || more.length > 0 || isWorkflow(only) ? null : only.id);
};

const nameOf = ({ id, slug }: CheckApp): string => `${slug} (App ID ${id})`;

function answers({ appId, lookedAt, seen }: AppFacts): Diagnosis {
  const id = 'app-answers';
  const ours = appId === null ? seen : seen.filter((app) => app.id === appId);
  const [first, ...more] = ours;
  const where = lookedAt.map((number) => `#${number}`).join(', ');
  if (lookedAt.length === 0)
    return {
      id,
      state: 'warning',
      what: 'No pull request is open, so it cannot be told whether the app answers.',
      next: 'Open one, e.g. a draft: the app puts both checks on every pull request.',
    };
  if (first === undefined)
    return {
      id,
      state: 'problem',
      what: `The app has put no check on the newest open pull requests (${where}).`,
      next: 'Install the app on this repository, and see whether its server runs (/readyz) and takes webhooks ("Recent deliveries" of the app).',
    };
  if (more.length > 0)
    return {
      id,
      state: 'warning',
      what: `Several apps make checks of these names: ${ours.map(nameOf).join(', ')}.`,
      next: 'Say which is meant with --app-id, and take the others away.',
    };
  if (appId === null && isWorkflow(first))
    return {
      id,
      state: 'warning',
      what: `Checks of these names are made by workflows alone: ${nameOf(first)}. That is another app, and its runs are no judgement.`,
      next: 'Install the app on this repository, or name it with --app-id; then give the job of the workflow another name.',
    };
  return fine(id, `The app ${nameOf(first)} puts its checks on pull requests.`);
}

const rank = (level: string | undefined): number => ['read', 'write', 'admin'].indexOf(level ?? '');

function lacking({ permissions, events }: AppInstallation): readonly string[] {
  const needed = Object.entries(appNeeds.permissions).filter(([name, level]) => rank(permissions[name]) < rank(level));
  const unheard = appNeeds.events.filter((event) => !events.includes(event));
  return [
    ...(needed.length === 0 ? [] : [`permissions ${needed.map(([name, level]) => `${name}: ${level}`).join(', ')}`]),
    ...(unheard.length === 0 ? [] : [`events ${unheard.join(', ')}`]),
  ];
}

function installation(facts: AppFacts): Diagnosis {
  const id = 'app-installed';
  const appId = meantApp(facts);
  if (facts.installed === 'unreadable')
    return {
      id,
      state: 'warning',
      what: 'What the app may do and what it is told of could not be read: GitHub shows it to owners of the organisation only. Nothing is wrong because of that.',
      next: 'Ask an owner to run this with a token of the scope admin:org (read), or to look at Settings, GitHub Apps.',
    };
  if (appId === null)
    return {
      id,
      state: 'warning',
      what: 'It is not known which app is meant, so what it may do was not looked at.',
      next: 'Name it with --app-id: it is the "App ID" on the page of the GitHub App.',
    };
  const own = facts.installed.find((each) => each.appId === appId);
  if (own === undefined)
    return {
      id,
      state: 'problem',
      what: `The app with the id ${appId} is not installed on the account of this repository.`,
      next: 'Install it (page of the app, "Install App") and choose this repository.',
    };
  if (own.isSuspended)
    return {
      id,
      state: 'problem',
      what: `The app ${own.slug} is suspended here.`,
      next: 'Unsuspend it in Settings, GitHub Apps.',
    };
  const missing = lacking(own);
  if (missing.length === 0)
    return fine(id, `The app ${own.slug} is installed with all permissions and events it needs.`);
  return {
    id,
    state: 'problem',
    what: `The app ${own.slug} lacks ${missing.join('; ')}.`,
    next: 'Set them on the page of the app ("Permissions & events") as app.yml has them, then accept the new permissions in the organisation.',
  };
}

/** What is to be said of the app itself, as far as whoever looks may see it. */
export const diagnoseApp = (facts: AppFacts): readonly Diagnosis[] => [answers(facts), installation(facts)];
