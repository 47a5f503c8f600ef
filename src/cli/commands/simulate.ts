import path from 'node:path';
import { Option, type Command } from 'commander';
import { z } from 'zod';
import { connectReadOnly } from '../../adapters/github/connect-read-only.ts';
import { readTextFile } from '../../adapters/local/read-text-file.ts';
import { createDocumentReader } from '../../adapters/reading/create-document-reader.ts';
import { Failure } from '../../app/failure.ts';
import type { Clock, Log, Memory } from '../../app/ports.ts';
import { simulatePullRequest, type Simulation } from '../../app/simulate-pull-request.ts';
import { findRepositoryRoot } from '../../adapters/local/find-repository-root.ts';
import { printableLine } from '../formats/printable.ts';
import { renderSimulation } from '../formats/simulation.ts';
import { renderSimulationJson } from '../formats/simulation-json.ts';
import { readAccess, type GitHubAccess } from '../github-access.ts';
import { githubProblem } from '../github-problem.ts';
import { exitCodes, workingFolder, type End, type Host } from '../host.ts';
import { loadConfiguration } from '../load-configuration.ts';
import { namedParent } from '../named-parent.ts';
import { terminalLook } from '../terminal-look.ts';
import { appIdOption, apiUrlOption } from '../github-options.ts';

const optionsSchema = z.object({
  format: z.enum(['text', 'json']),
  config: z.string().optional(),
  asApprovedBy: z.string().optional(),
  appId: z.number().optional(),
  apiUrl: z.string().optional(),
});

type Options = z.infer<typeof optionsSchema>;

/** Nothing is looked at twice in one run, but by the steps of one judgement. */
const memory = <Value>(): Memory<Value> => new Map<string, Value>();
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

const notJudged: Readonly<Record<Extract<Simulation, { kind: 'not-judged' }>['reason'], string>> = {
  merged: 'It is merged: there is nothing left to judge.',
  archived: 'Its repository is archived: the app leaves it alone.',
  'base-gone': 'Its base branch is gone: the app leaves it alone.',
  'own-index':
    "It looks like the app's own pull request for the index, which the app judges by what it would write itself. That cannot be told with the token of a person.",
};

/** The text of the file to judge by, if one was named; problems where it cannot be used. */
async function readConfigurationText(
  named: string | undefined,
  host: Host,
): Promise<{ readonly text: string | null } | { readonly problems: readonly string[] }> {
  if (named === undefined) return { text: null };
  const cwd = workingFolder(host);
  const read = await readTextFile(path.resolve(cwd, named));
  // What it builds on is read from GitHub, and then both are judged together.
  if (read.kind === 'text' && namedParent(read.text) !== null) return { text: read.text };
  const loaded = await loadConfiguration(named, cwd, await findRepositoryRoot(cwd));
  if (!loaded.ok) return { problems: loaded.problems };
  return read.kind === 'text' ? { text: read.text } : { problems: [printableLine(`${named}: cannot be read.`)] };
}

/** The logins of a list `ada,@grace`; null where one of them cannot be a login. */
function readLogins(given: string | undefined): readonly string[] | null {
  const logins = (given ?? '')
    .split(',')
    .map((login) => login.trim().replace(/^@/, ''))
    .filter((login) => login !== '');
  const isEmpty = given !== undefined && logins.length === 0;
  return isEmpty || logins.some((login) => !/^[A-Za-z\d][\w-]{0,99}$/.test(login)) ? null : logins;
}

interface Wish {
  readonly access: GitHubAccess;
  readonly number: number;
  readonly configuration: string | null;
  readonly approvedBy: readonly string[];
  readonly appId: number | null;
}

/** Throws Failure. */
async function simulate({ access, number, configuration, approvedBy, appId }: Wish, clock: Clock): Promise<Simulation> {
  const { lookup, ...github } = connectReadOnly({ ...access, appId, clock });
  const reader = createDocumentReader({ log: silent });
  try {
    const repository = await lookup.repository(access.target.owner, access.target.name);
    const ports = { ...github, lookup, reader, logs: memory<never>(), records: memory<never>(), clock };
    const supposition = { configuration, approvedBy, isAppKnown: appId !== null };
    return await simulatePullRequest(ports, { ...repository, number }, supposition);
  } finally {
    await reader.close();
  }
}

/** Reads what was asked for; null where that is wrong, which was then said. */
async function readWish(host: Host, given: string, options: Options): Promise<Wish | null> {
  const refuse = (problems: readonly string[]): null => {
    host.stderr.write(`${problems.join('\n')}\n`);
    return null;
  };
  const read = await readAccess(host, given, options.apiUrl);
  if (!read.ok) return refuse(read.problems);
  const { number } = read.access.target;
  if (number === null) return refuse(['Name a pull request: owner/repo#12, or its address.']);
  const approvedBy = readLogins(options.asApprovedBy);
  if (approvedBy === null) return refuse(['--as-approved-by takes logins with commas between them: ada,grace.']);
  const configuration = await readConfigurationText(options.config, host);
  if ('problems' in configuration) return refuse(configuration.problems);
  return { access: read.access, number, configuration: configuration.text, approvedBy, appId: options.appId ?? null };
}

/** `simulate owner/repo#N`: what the app would say of a pull request, and under what is supposed. */
export function addSimulate(program: Command, host: Host, end: End, clock: Clock): void {
  program
    .command('simulate')
    .description('Say what the app would say of a pull request, and why. Reads GitHub with your token, writes nothing.')
    .argument('<pull-request>', 'owner/repo#12, or its address')
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .option('--config <file>', 'judge by this configuration instead of that of the base branch')
    .option('--as-approved-by <logins>', 'as if these people (ada,grace) approved the head now')
    .addOption(appIdOption())
    .addOption(apiUrlOption())
    .action(async (given: string, raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const wish = await readWish(host, given, options);
      if (wish === null) {
        end(exitCodes.usage);
        return;
      }
      let simulation: Simulation;
      try {
        simulation = await simulate(wish, clock);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        host.stderr.write(githubProblem(error, wish.access.apiUrl, clock));
        end(exitCodes.usage);
        return;
      }
      if (simulation.kind !== 'simulated') {
        const problem =
          simulation.kind === 'not-judged'
            ? notJudged[simulation.reason]
            : `GitHub knows nobody with the login ${simulation.logins.map((login) => `"${printableLine(login)}"`).join(', ')}.`;
        host.stderr.write(`${problem}\n`);
        end(exitCodes.usage);
        return;
      }
      const told = { config: options.config ?? null, appId: wish.appId };
      host.stdout.write(
        options.format === 'json'
          ? renderSimulationJson(simulation, told)
          : renderSimulation(simulation, told, terminalLook(host)),
      );
      end(simulation.checks.every(({ conclusion }) => conclusion === 'success') ? exitCodes.clean : exitCodes.findings);
    });
}
