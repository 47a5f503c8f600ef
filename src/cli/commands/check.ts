import { Option, type Command } from 'commander';
import { z } from 'zod';
import { ruleCrashed } from '../../core/evaluate/built-in.ts';
import { checkFile, type FixMode } from '../check-file.ts';
import { totalsOf, type CheckedFile, type CheckReport, type Obstacle } from '../check-report.ts';
import { renderGitHub } from '../formats/github.ts';
import { renderJson } from '../formats/json.ts';
import { printableLine } from '../formats/printable.ts';
import { renderText } from '../formats/text.ts';
import { exitCodes, workingFolder, type End, type Host } from '../host.ts';
import { findPaths } from '../find-paths.ts';

const optionsSchema = z.object({
  format: z.enum(['text', 'json', 'github']),
  config: z.string().optional(),
  fix: z.boolean().default(false),
  fixDryRun: z.boolean().default(false),
});

/** Colours on a terminal only, and never against https://no-color.org. */
const wantsColour = ({ stdout, env }: Host): boolean =>
  stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';

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
      return renderText(report, wantsColour(host));
  }
};

/** A check that finds nothing must not look like one that passes. */
const nothingFound = (path: string): string =>
  `No decision records were found in "${printableLine(path)}". Name the files themselves, or the folder of the log in "logs" of .github/adr.yml.`;

/** `check [paths...]`: judges files and folders and reports what it found. */
export function addCheck(program: Command, host: Host, end: End): void {
  program
    .command('check')
    .description('Check decision records in files and folders.')
    .argument('[paths...]', 'files (always checked) and folders (searched for records); default: the folder you are in')
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json', 'github']).default('text'))
    .option('--config <file>', 'configuration to use; default .github/adr.yml of the repository')
    .addOption(new Option('--fix', 'apply the safe fixes to the files').conflicts('fixDryRun'))
    .option('--fix-dry-run', 'say what --fix would leave, and write nothing')
    .action(async (given: readonly string[], raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const paths = given.length === 0 ? ['.'] : given;
      const outcome = await findPaths(paths, workingFolder(host), options.config ?? null);
      if (!outcome.ok) {
        host.stderr.write(`${outcome.problems.join('\n')}\n`);
        end(exitCodes.usage);
        return;
      }
      const { candidates, obstacles, absent, empty } = outcome.found;
      if (absent.length > 0) {
        host.stderr.write(absent.map((path) => `There is no file or folder "${printableLine(path)}".\n`).join(''));
        end(exitCodes.usage);
        return;
      }
      host.stderr.write(empty.map((path) => `${nothingFound(path)}\n`).join(''));
      if (empty.length === paths.length) {
        end(exitCodes.usage);
        return;
      }
      const fix: FixMode = options.fix ? 'write' : options.fixDryRun ? 'dry-run' : 'off';
      const files: CheckedFile[] = [];
      const met: Obstacle[] = [...obstacles];
      for (const { candidate, configuration } of candidates) {
        const result = await checkFile(candidate, configuration, fix);
        if (result.kind === 'checked') files.push(result.file);
        else if (result.kind === 'obstacle') met.push(result.obstacle);
      }
      const report: CheckReport = { files, obstacles: met, isDryRun: fix === 'dry-run' };
      host.stdout.write(render(report, options.format, host));
      end(codeOf(report));
    });
}
