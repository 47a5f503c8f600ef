import path from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { createTextFile } from '../../adapters/local/create-text-file.ts';
import { findRepositoryRoot } from '../../adapters/local/find-repository-root.ts';
import { createFastParser } from '../../adapters/reading/native-markdown.ts';
import { unsupportedKeys } from '../../core/approvals/unsupported-keys.ts';
import { configurationJsonSchema } from '../../core/config/configuration-json-schema.ts';
import { renderInitialConfiguration } from '../../core/config/render-initial.ts';
import { configurationPath } from '../../core/log/governing-paths.ts';
import { findCandidates, shownFrom } from '../find-candidates.ts';
import { isBelow } from '../find-paths.ts';
import { printableLine } from '../formats/printable.ts';
import { exitCodes, workingFolder, type End, type Host } from '../host.ts';
import { inferLogs } from '../infer-logs.ts';
import { loadConfiguration } from '../load-configuration.ts';

const initOptions = z.object({ write: z.boolean().default(false) });

/** `config validate [file]`: reads a configuration and names every problem with line and column. */
function addValidate(config: Command, host: Host, end: End): void {
  config
    .command('validate')
    .description(`Check a configuration file; default ${configurationPath}.`)
    .argument('[file]', 'the file to check')
    .action(async (file: string | undefined) => {
      const root = await findRepositoryRoot(workingFolder(host));
      const loaded = await loadConfiguration(file ?? null, workingFolder(host), root);
      if (!loaded.ok) {
        host.stderr.write(`${loaded.problems.join('\n')}\n`);
        end(exitCodes.usage);
      } else if (loaded.path === null) {
        host.stdout.write(`There is no ${configurationPath}: the defaults hold.\n`);
      } else {
        const { path: shown, configuration } = loaded;
        host.stdout.write(`${printableLine(shown)} is valid.\n`);
        const { scopes } = configuration;
        if (scopes.length > 0 && !scopes.some((scope) => scope.isDefault)) {
          host.stdout.write(
            'Note: no scope has "default: true". A record that names no scope cannot be approved, and a change of this file needs every scope.\n',
          );
        }
        // It is right, but nothing can be approved by it yet: better heard here than on a pull request.
        for (const { line, message } of unsupportedKeys(configuration)) {
          host.stderr.write(`${printableLine(`${shown}:${line ?? 1}: ${message}`)}\n`);
        }
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
      const text = renderInitialConfiguration(await inferLogs(candidates, await createFastParser()));
      const file = path.join(root, configurationPath);
      const shown = printableLine(shownFrom(cwd, file));
      if (!write) {
        host.stdout.write(text);
      } else if (await createTextFile(file, text)) {
        host.stdout.write(`${shown} is written. Read it through, then commit it.\n`);
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
