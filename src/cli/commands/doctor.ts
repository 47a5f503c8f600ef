import { Option, type Command } from 'commander';
import { z } from 'zod';
import { connectReadOnly } from '../../adapters/github/connect-read-only.ts';
import { examineRepository, type Examination } from '../../app/examine-repository.ts';
import { Failure } from '../../app/failure.ts';
import type { Clock } from '../../app/ports.ts';
import { renderDoctor, renderDoctorJson } from '../formats/doctor.ts';
import { readAccess } from '../github-access.ts';
import { apiUrlOption, appIdOption } from '../github-options.ts';
import { githubProblem } from '../github-problem.ts';
import { exitCodes, type End, type Host } from '../host.ts';
import { terminalLook } from '../terminal-look.ts';

const optionsSchema = z.object({
  format: z.enum(['text', 'json']),
  appId: z.number().optional(),
  apiUrl: z.string().optional(),
});

/** `doctor owner/repo`: whether the app can do its work in a repository, and what it says is heeded. */
export function addDoctor(program: Command, host: Host, end: End, clock: Clock): void {
  program
    .command('doctor')
    .description(
      'Look over a repository: configuration, people, app, branch rules. Reads GitHub with your token, writes nothing.',
    )
    .argument('<repository>', 'owner/repo, or its address')
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .addOption(appIdOption())
    .addOption(apiUrlOption())
    .action(async (given: string, raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const read = await readAccess(host, given, options.apiUrl);
      if (!read.ok) {
        host.stderr.write(`${read.problems.join('\n')}\n`);
        end(exitCodes.usage);
        return;
      }
      const { target, ...client } = read.access;
      const appId = options.appId ?? null;
      let examination: Examination;
      try {
        examination = await examineRepository(connectReadOnly({ ...client, appId, clock }), target, appId);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        host.stderr.write(githubProblem(error, read.access.apiUrl, clock));
        end(exitCodes.usage);
        return;
      }
      host.stdout.write(
        options.format === 'json' ? renderDoctorJson(examination) : renderDoctor(examination, terminalLook(host)),
      );
      const isBad = examination.diagnoses.some(({ state }) => state === 'problem');
      end(isBad ? exitCodes.findings : exitCodes.clean);
    });
}
