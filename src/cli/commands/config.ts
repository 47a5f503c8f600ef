import path from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { createTextFile } from '../../adapters/local/create-text-file.ts';
import { findRepositoryRoot } from '../../adapters/local/find-repository-root.ts';
import { createFastParser } from '../../adapters/reading/native-markdown.ts';
import { configurationJsonSchema } from '../../core/config/configuration-json-schema.ts';
import { renderInitialConfiguration } from '../../core/config/render-initial.ts';
import { configurationPath } from '../../core/log/governing-paths.ts';
import { findCandidates, shownFrom } from '../find-candidates.ts';
import { isBelow } from '../find-paths.ts';
import { authorityLines } from '../formats/authority.ts';
import { printableLine } from '../formats/printable.ts';
import { exitCodes, workingFolder, type End, type Host } from '../host.ts';
import { inferLogs } from '../infer-logs.ts';
import { loadConfiguration } from '../load-configuration.ts';

const validateOptions = z.object({ parent: z.string().optional() });
const initOptions = z.object({ write: z.boolean().default(false) });

/** `config validate [file]`: reads a configuration and names every problem with line and column. */
function addValidate(config: Command, host: Host, end: End): void {
  config
    .command('validate')
    .description(`Check a configuration file; default ${configurationPath}.`)
    .argument('[file]', 'the file to check')
    .option('--parent <file>', 'a copy of the configuration that "extends" names: both are checked together')
    .action(async (file: string | undefined, raw: unknown) => {
      const root = await findRepositoryRoot(workingFolder(host));
      const { parent = null } = validateOptions.parse(raw);
      const loaded = await loadConfiguration(file ?? null, workingFolder(host), root, parent);
      if (!loaded.ok) {
        host.stderr.write(`${loaded.problems.join('\n')}\n`);
        end(exitCodes.usage);
      } else if (loaded.path === null) {
        host.stdout.write(`There is no ${configurationPath}: the defaults hold.\n`);
      } else {
        const { path: shown, configuration } = loaded;
        const alone = loaded.unread === null ? 'is valid' : 'is valid as far as it goes by itself';
        const both = parent === null ? alone : `and ${parent} are valid together`;
        host.stdout.write(`${printableLine(`${shown} ${both}.`)}\n`);
        const { scopes } = configuration;
        if (loaded.unread === null && scopes.length > 0 && !scopes.some((scope) => scope.isDefault)) {
          host.stdout.write(
            'Note: no scope has "default: true". A record that names no scope and that no path, label or author gives one cannot be approved, and a change of this file needs every scope.\n',
          );
        }
        for (const line of [...loaded.open, ...loaded.advice]) host.stderr.write(`${line}\n`);
        if (loaded.unread !== null) host.stderr.write(`${loaded.unread}\n`);
      }
    });
}

/** `config schema`: the JSON Schema of the configuration, for editors. */
function addSchema(config: Command, host: Host): void {
  config
    .command('schema')
    .description('Print the JSON Schema of the configuration, for completion and checks in editors.')
    .action(() => {
      host.stdout.write(`${JSON.stringify(configurationJsonSchema(), null, 2)}\n`);
    });
}

/** The root of the repository that a path lies in: the one the command runs in, where it lies there. */
async function repositoryOf(given: string, cwd: string): Promise<string> {
  const target = path.resolve(cwd, given);
  const here = await findRepositoryRoot(cwd);
  return isBelow(target, here)
    ? here
    : findRepositoryRoot(/\.(?:md|markdown)$/i.test(target) ? path.dirname(target) : target);
}

/** What does not hold without the file: the rest of it only says what was found. */
const whatChanges = (text: string): string =>
  /^ {2}since: /m.test(text)
    ? 'It keeps "mode: advise", and adds "since": findings on the records before it become notes.'
    : 'It keeps "mode: advise".';

/** `config init [path]`: a first configuration with what the records do. */
function addInit(config: Command, host: Host, end: End): void {
  config
    .command('init')
    .description('Print a configuration with what was inferred from the records, figures as comments.')
    .argument('[path]', 'the folder or file of many records to look at; default: the folder you are in')
    .option('--write', `save it as ${configurationPath}; one that is there is never replaced`)
    .action(async (given: string | undefined, raw: unknown) => {
      const { write } = initOptions.parse(raw);
      const cwd = workingFolder(host);
      const root = await repositoryOf(given ?? '.', cwd);
      const { candidates, absent } = await findCandidates([given ?? '.'], cwd, root, null);
      if (absent.length > 0) {
        host.stderr.write(`There is no file or folder "${printableLine(absent.join(', '))}".\n`);
        end(exitCodes.usage);
        return;
      }
      const logs = await inferLogs(candidates, await createFastParser());
      const text = renderInitialConfiguration(logs);
      const approvals = authorityLines(logs)
        .map((line) => `${line}\n`)
        .join('');
      const file = path.join(root, configurationPath);
      const shown = printableLine(shownFrom(cwd, file));
      if (!write) {
        host.stdout.write(text);
        // Beside the text, so that the text can be redirected into a file.
        host.stderr.write(approvals);
      } else if (await createTextFile(file, text)) {
        host.stdout.write(`${shown} is written. Read it through, then commit it. ${whatChanges(text)}\n${approvals}`);
      } else {
        host.stderr.write(`There is a ${shown} already. Without --write the configuration is only printed.\n`);
        end(exitCodes.usage);
      }
    });
}

/** `config validate | schema | init`. */
export function addConfig(program: Command, host: Host, end: End): void {
  const config = program.command('config').description('Work with the configuration.');
  addValidate(config, host, end);
  addSchema(config, host);
  addInit(config, host, end);
}
