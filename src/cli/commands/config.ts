import type { Command } from 'commander';
import { findRepositoryRoot } from '../../adapters/local/find-repository-root.ts';
import { configurationJsonSchema } from '../../core/config/configuration-json-schema.ts';
import { configurationPath } from '../../core/log/governing-paths.ts';
import { exitCodes, workingFolder, type End, type Host } from '../host.ts';
import { loadConfiguration } from '../load-configuration.ts';
import { printableLine } from '../formats/printable.ts';

/** `config validate [file]` names every problem of a configuration with its place; `config schema` prints the JSON Schema. */
export function addConfig(program: Command, host: Host, end: End): void {
  const config = program.command('config').description('Work with the configuration.');
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
        host.stdout.write(`${printableLine(loaded.path)} is valid.\n`);
        const { scopes } = loaded.configuration;
        if (scopes.length > 0 && !scopes.some((scope) => scope.isDefault)) {
          host.stdout.write(
            'Note: no scope has "default: true". A record that names no scope cannot be approved, and a change of this file needs every scope.\n',
          );
        }
      }
    });
  config
    .command('schema')
    .description('Print the JSON Schema of the configuration, for completion and checks in editors.')
    .action(() => {
      host.stdout.write(`${JSON.stringify(configurationJsonSchema(), null, 2)}\n`);
    });
}
