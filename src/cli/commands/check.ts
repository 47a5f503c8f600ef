import { randomUUID } from 'node:crypto';
import { Option, type Command } from 'commander';
import { z } from 'zod';
import { ruleCrashed } from '../../core/evaluate/built-in.ts';
import { systemClock } from '../../adapters/system/clock.ts';
import type { FixMode } from '../check-log.ts';
import { totalsOf, type CheckReport } from '../check-report.ts';
import { renderGitHub } from '../formats/github.ts';
import { renderJson } from '../formats/json.ts';
import { renderText } from '../formats/text.ts';
import type { TextLook } from '../formats/text-look.ts';
import { exitCodes, workingFolder, type End, type Host } from '../host.ts';
import { runCheck } from '../run-check.ts';

const optionsSchema = z.object({
  format: z.enum(['text', 'json', 'github']),
  config: z.string().optional(),
  base: z.string().optional(),
  fix: z.boolean().default(false),
  fixDryRun: z.boolean().default(false),
});

/** Colours on a terminal only, and never against https://no-color.org. */
const textLook = ({ stdout, env }: Host): TextLook => {
  const isTerminal = stdout.isTTY === true;
  return {
    coloured: isTerminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    columns: isTerminal ? (stdout.columns ?? 80) : null,
    guard: env.GITHUB_ACTIONS === 'true' ? randomUUID() : null,
  };
};

function codeOf(report: CheckReport): number {
  const hasCrashed = report.files.some((file) => file.findings.some((finding) => finding.ruleId === ruleCrashed.id));
  if (report.obstacles.length > 0 || hasCrashed) return exitCodes.unjudged;
  return totalsOf(report).errors > 0 ? exitCodes.findings : exitCodes.clean;
}

const render = (report: CheckReport, format: 'text' | 'json' | 'github', host: Host): string => {
  switch (format) {
    case 'json':
      return renderJson(report);
    case 'github':
      return renderGitHub(report);
    case 'text':
      return renderText(report, textLook(host));
  }
};

/** `check [paths...]`: judges files and folders and reports what it found. */
export function addCheck(program: Command, host: Host, end: End): void {
  program
    .command('check')
    .description('Check decision records in files and folders.')
    .argument('[paths...]', 'files (always checked) and folders (searched for records); default: the folder you are in')
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json', 'github']).default('text'))
    .option('--config <file>', 'configuration to use; default .github/adr.yml of the repository')
    .option('--base <ref>', 'check only records that changed since HEAD left this branch, tag or commit')
    .addOption(new Option('--fix', 'apply the safe fixes to the files').conflicts('fixDryRun'))
    .option('--fix-dry-run', 'show as a diff what --fix would write, and write nothing')
    .action(async (given: readonly string[], raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const fix: FixMode = options.fix ? 'write' : options.fixDryRun ? 'dry-run' : 'off';
      const outcome = await runCheck({
        paths: given.length === 0 ? ['.'] : given,
        cwd: workingFolder(host),
        config: options.config ?? null,
        fix,
        base: options.base ?? null,
        environment: host.env,
        today: systemClock.now().toISOString().slice(0, 10),
      });
      host.stderr.write(outcome.notices);
      if (!outcome.ok) {
        end(outcome.code);
        return;
      }
      host.stdout.write(render(outcome.report, options.format, host));
      end(codeOf(outcome.report));
    });
}
