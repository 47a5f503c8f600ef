import { Option, type Command } from 'commander';
import { z } from 'zod';
import { createFastParser } from '../../adapters/reading/native-markdown.ts';
import type { Clock } from '../../app/ports.ts';
import { ruleCrashed } from '../../core/evaluate/built-in.ts';
import { checkFiles } from '../check-files.ts';
import type { FixMode } from '../check-log.ts';
import { totalsOf, type CheckedFile, type CheckReport, type Obstacle } from '../check-report.ts';
import { findPaths } from '../find-paths.ts';
import { renderGitHub } from '../formats/github.ts';
import { renderJson } from '../formats/json.ts';
import { printableLine } from '../formats/printable.ts';
import { notReadLines } from '../formats/not-read.ts';
import { renderText } from '../formats/text.ts';
import { exitCodes, workingFolder, type End, type Host } from '../host.ts';

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
export function addCheck(program: Command, host: Host, end: End, clock: Clock): void {
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
      const cwd = workingFolder(host);
      const paths = given.length === 0 ? ['.'] : given;
      const found = await findPaths(paths, cwd, options.config ?? null);
      if (!found.ok) {
        host.stderr.write(`${found.problems.join('\n')}\n`);
        end(exitCodes.usage);
        return;
      }
      const { repositories } = found;
      const absent = repositories.flatMap((each) => each.absent);
      if (absent.length > 0) {
        host.stderr.write(absent.map((path) => `There is no file or folder "${printableLine(path)}".\n`).join(''));
        end(exitCodes.usage);
        return;
      }
      const notRead = repositories.flatMap((each) => each.notRead);
      host.stderr.write(notReadLines(notRead));
      const empty = repositories.flatMap((each) => each.empty);
      host.stderr.write(empty.map((path) => `${nothingFound(path)}\n`).join(''));
      if (empty.length === paths.length) {
        end(exitCodes.usage);
        return;
      }
      const fix: FixMode = options.fix ? 'write' : options.fixDryRun ? 'dry-run' : 'off';
      const parse = await createFastParser();
      const today = clock.now().toISOString().slice(0, 10);
      const files: CheckedFile[] = [];
      const obstacles: Obstacle[] = [];
      for (const { root, configuration, candidates, obstacles: met } of repositories) {
        const checked = await checkFiles(candidates, { cwd, root }, configuration, parse, fix, today);
        files.push(...checked.files);
        obstacles.push(...met, ...checked.obstacles);
      }
      const report: CheckReport = { files, obstacles, notRead, isDryRun: fix === 'dry-run' };
      host.stdout.write(render(report, options.format, host));
      end(codeOf(report));
    });
}
