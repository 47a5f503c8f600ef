import { randomUUID } from 'node:crypto';
import { Option, type Command } from 'commander';
import { z } from 'zod';
import type { Clock } from '../../app/ports.ts';
import { ruleCrashed } from '../../core/evaluate/built-in.ts';
import { noFixes, type FixMode } from '../check-log.ts';
import { totalsOf, type CheckReport } from '../check-report.ts';
import { renderGitHub } from '../formats/github.ts';
import { renderJson } from '../formats/json.ts';
import { renderSarif } from '../formats/sarif/sarif.ts';
import { renderText } from '../formats/text.ts';
import type { TextLook } from '../formats/text-look.ts';
import { exitCodes, workingFolder, type End, type Host } from '../host.ts';
import { createProgress } from '../progress.ts';
import { runCheck, type CheckOutcome } from '../run-check.ts';
import { terminalLook } from '../terminal-look.ts';
import { readVersion } from '../version.ts';

const formats = ['text', 'json', 'github', 'sarif'] as const;
type Format = (typeof formats)[number];

const optionsSchema = z.object({
  format: z.enum(formats),
  config: z.string().optional(),
  parent: z.string().optional(),
  base: z.string().optional(),
  fix: z.boolean().default(false),
  fixDryRun: z.boolean().default(false),
  unsafeFixes: z.boolean().default(false),
  updateBaseline: z.boolean().default(false),
});

const textLook = (host: Host): TextLook => ({
  ...terminalLook(host),
  guard: host.env.GITHUB_ACTIONS === 'true' ? randomUUID() : null,
});

const hasCrashed = ({ files, ofChange }: CheckReport): boolean =>
  [...ofChange.map(({ finding }) => finding), ...files.flatMap(({ findings }) => findings)].some(
    ({ ruleId }) => ruleId === ruleCrashed.id,
  );

const isComplete = (report: CheckReport): boolean => report.obstacles.length === 0 && !hasCrashed(report);

function codeOf(report: CheckReport): number {
  if (!isComplete(report)) return exitCodes.unjudged;
  const isRefused = report.baselines.some(({ update }) => (update?.notAdded ?? 0) > 0);
  const { errors, advised } = totalsOf(report);
  return errors > advised || isRefused ? exitCodes.findings : exitCodes.clean;
}

const unsafeAlone = 'Give --unsafe-fixes together with --fix or --fix-dry-run: alone it does nothing.\n';

const noDryRun =
  'SARIF speaks of the files as they are, and brings the fixes with it: leave --fix-dry-run away, or choose another format.\n';

type Checked = Extract<CheckOutcome, { readonly ok: true }>;

async function render({ report, roots }: Checked, format: Format, host: Host): Promise<string> {
  switch (format) {
    case 'json':
      return renderJson(report);
    case 'github':
      return renderGitHub(report);
    case 'sarif': {
      const invocation = {
        version: await readVersion(),
        exitCode: codeOf(report),
        isComplete: isComplete(report),
      };
      return renderSarif(report, invocation, { cwd: workingFolder(host), roots });
    }
    case 'text':
      return renderText(report, textLook(host));
  }
}

/** `check [paths...]`: judges files and folders and reports what it found. */
export function addCheck(program: Command, host: Host, end: End, clock: Clock): void {
  program
    .command('check')
    .description('Check decision records in files and folders.')
    .argument('[paths...]', 'files (always checked) and folders (searched for records); default: the folder you are in')
    .addOption(new Option('--format <format>', 'how to report').choices(formats).default('text'))
    .option('--config <file>', 'configuration to use; default .github/adr.yml of the repository')
    .option('--parent <file>', 'a copy of the configuration that its "extends" names')
    .option('--base <ref>', 'check only records that changed since HEAD left this branch, tag or commit')
    .addOption(new Option('--fix', 'apply the safe fixes to the files').conflicts('fixDryRun'))
    .option('--fix-dry-run', 'show as a diff what --fix would write, and write nothing')
    .option('--unsafe-fixes', 'with one of them: also the fixes that want a second look')
    .addOption(
      new Option(
        '--update-baseline',
        'write what stands now to .github/adr-baseline.json; if it is there, take out of it what is mended',
      ).conflicts(['base', 'fixDryRun']),
    )
    .action(async (given: readonly string[], raw: unknown) => {
      const options = optionsSchema.parse(raw);
      if (options.format === 'sarif' && options.fixDryRun) {
        host.stderr.write(noDryRun);
        end(exitCodes.usage);
        return;
      }
      const reach = options.unsafeFixes ? 'all' : 'safe';
      const fix: FixMode = options.fix || options.fixDryRun ? { reach, isWritten: options.fix } : noFixes;
      if (options.unsafeFixes && fix === noFixes) {
        host.stderr.write(unsafeAlone);
        end(exitCodes.usage);
        return;
      }
      const progress = createProgress(host);
      const outcome = await runCheck({
        paths: given.length === 0 ? ['.'] : given,
        cwd: workingFolder(host),
        config: options.config ?? null,
        parent: options.parent ?? null,
        fix,
        base: options.base ?? null,
        updateBaseline: options.updateBaseline,
        environment: host.env,
        today: clock.now().toISOString().slice(0, 10),
        progress,
      }).finally(progress.end);
      host.stderr.write(outcome.notices);
      if (!outcome.ok) {
        end(outcome.code);
        return;
      }
      host.stdout.write(await render(outcome, options.format, host));
      end(codeOf(outcome.report));
    });
}
