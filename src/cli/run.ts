import { Command, CommanderError } from 'commander';
import { systemClock } from '../adapters/system/clock.ts';
import type { Clock } from '../app/ports.ts';
import { addAudit } from './commands/audit.ts';
import { addCheck } from './commands/check.ts';
import { addConfig } from './commands/config.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExplain } from './commands/explain.ts';
import { addList } from './commands/list.ts';
import { addSimulate } from './commands/simulate.ts';
import { exitCodes, type End, type Host } from './host.ts';
import { printable } from './formats/printable.ts';
import { readVersion } from './version.ts';

/**
 * Runs the command line in a process, or what stands for one, and returns the exit code: 0 clean, 1 findings, 2 usage or
 * configuration, 3 could not judge. Never rejects, never ends the process itself.
 */
export async function run(host: Host, clock: Clock = systemClock): Promise<number> {
  let code: number = exitCodes.clean;
  const end: End = (next) => {
    code = next;
  };
  const program = new Command('adr-governor')
    .description('Checks architecture decision records.')
    .version(await readVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void host.stdout.write(text),
      writeErr: (text) => void host.stderr.write(text),
    })
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExit codes: 0 clean, 1 errors found, 2 usage, configuration or GitHub out of reach, 3 could not judge.',
    );
  addCheck(program, host, end, clock);
  addExplain(program, host, end);
  addList(program, host, end);
  addConfig(program, host, end);
  addSimulate(program, host, end, clock);
  addDoctor(program, host, end, clock);
  addAudit(program, host, end);
  try {
    await program.parseAsync([...host.argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    host.stderr.write(`adr-governor broke off; please report this:\n${printable(stack)}\n`);
    return exitCodes.unjudged;
  }
}
