import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { startGitHub, type StandIn } from '../github/stand-in.ts';
import type { RepositoryHandle } from '../github/actor.ts';
import type { StoryStep } from '../page/page-facts.ts';
import { startPage, type RunningPage } from '../page/start-page.ts';
import { startApp, type AppProcess } from './app-process.ts';
import { approvalSteps } from './approval-steps.ts';
import { mergeSteps } from './merge-steps.ts';
import { reviewSteps } from './review-steps.ts';
import { createStage, Unmet } from './stage.ts';
import type { Terminal } from './terminal.ts';
import { indexPath, readManifest, settle } from './world.ts';

export interface DemoOptions {
  readonly terminal: Terminal;
  /** Serve the page; null: no page. */
  readonly pagePort: number | null;
  /** How long each step may take. */
  readonly deadlineMs: number;
  /** Called after each step with what it was and where it can be seen. */
  readonly afterStep?: (step: StoryStep) => Promise<void>;
  /** Overrides the app's environment, for tests that sabotage it. */
  readonly appEnvironment?: Readonly<Record<string, string>>;
}

export interface Demo {
  readonly standIn: StandIn;
  readonly repository: RepositoryHandle;
  readonly page: RunningPage | null;
  /** Plays the story; false if a step did not happen (what was missing has been told by then). */
  play(): Promise<boolean>;
  /** Ends the app, the stand-in and the page and removes the app's data. May be called more than once. */
  stop(): Promise<void>;
}

const story = [...reviewSteps, ...approvalSteps, ...mergeSteps];

/** Which parts of the app's environment the stand-in decides. */
const environmentFor = (standIn: StandIn, dataDir: string): Readonly<Record<string, string>> => ({
  APP_ID: String(standIn.appId),
  PRIVATE_KEY: standIn.privateKey,
  WEBHOOK_SECRET: standIn.webhookSecret,
  GITHUB_API_URL: standIn.url,
  DATA_DIR: dataDir,
  LOG_LEVEL: 'info',
  DEBOUNCE_MS: '100',
});

/** Characters of one log line or violation that are shown. */
const longest = 700;

const tellFailure = (terminal: Terminal, error: Unmet, app: AppProcess): void => {
  terminal.gap();
  terminal.lines(['This did not happen:'], 4, 'red');
  terminal.say(error.expected, 8);
  terminal.lines(['There is instead:'], 4, 'red');
  terminal.whole(error.found, 8);
  const ended = app.ended();
  terminal.lines(
    [ended === null ? 'The app still runs. Its last lines:' : `The app ended (${ended}). Its last lines:`],
    4,
    'red',
  );
  terminal.whole(
    app.lastLines().map((line) => line.slice(0, longest)),
    8,
  );
};

const tellViolations = (terminal: Terminal, standIn: StandIn): void => {
  if (standIn.violations.length === 0) return;
  terminal.gap();
  terminal.lines(["These are not valid by GitHub's own description:"], 4, 'red');
  const texts = standIn.violations.map(
    ({ operation, part, errors }) => `${operation} (${part}): ${errors.join('; ').slice(0, longest)}`,
  );
  terminal.whole([...new Set(texts)], 8);
};

/** Starts the stand-in in this process and the app as another one. Rejects, with nothing left running, if that fails. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { terminal } = options;
  const endings: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const dataDir = await mkdtemp(join(tmpdir(), 'adr-governor-demo-'));
    endings.push(() => rm(dataDir, { recursive: true, force: true }));
    const standIn = await startGitHub({
      app: {
        id: 4711,
        slug: 'adr-governor',
        name: 'adr-governor',
        webhookSecret: randomBytes(24).toString('hex'),
        ...readManifest(),
      },
    });
    endings.push(() => standIn.close());
    const app = await startApp({ ...environmentFor(standIn, dataDir), ...options.appEnvironment }, options.deadlineMs);
    endings.push(() => app.stop());
    standIn.setWebhookUrl(`${app.url}/api/github/webhooks`);
    const repository = settle(standIn);
    const steps: StoryStep[] = [];
    const page =
      options.pagePort === null
        ? null
        : await startPage(
            { standIn, repositories: () => [repository], steps: () => steps, indexes: [indexPath] },
            options.pagePort,
          );
    if (page !== null) endings.push(() => page.close());
    const stage = createStage(standIn, repository, terminal, options.deadlineMs);
    const play = async (): Promise<boolean> => {
      for (const [index, step] of story.entries()) {
        terminal.heading(index + 1, step.title);
        try {
          await step.play(stage);
        } catch (error) {
          if (!(error instanceof Unmet)) throw error;
          tellFailure(terminal, error, app);
          tellViolations(terminal, standIn);
          return false;
        }
        const done = { title: step.title, href: step.href(stage) };
        steps.push(done);
        await options.afterStep?.(done);
      }
      tellViolations(terminal, standIn);
      return standIn.violations.length === 0;
    };
    return { standIn, repository, page, play, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
