import { existsSync } from 'node:fs';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { z } from 'zod';
import { openSqliteAudit } from '../../adapters/jobs/sqlite-audit.ts';
import type { AuditQuery, AuditReader } from '../../app/job-ports.ts';
import type { Log } from '../../app/ports.ts';
import { auditLine } from '../formats/audit.ts';
import { printableLine } from '../formats/printable.ts';
import { exitCodes, workingFolder, type End, type Host } from '../host.ts';

const optionsSchema = z.object({
  format: z.enum(['text', 'jsonl']),
  since: z.string().optional(),
  dataDir: z.string().optional(),
});

const placeForm = /^([\w.-]+)\/([\w.-]+?)(?:#([1-9]\d{0,9}))?$/;
const dateForm = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;

type Read<Value> = { readonly value: Value } | { readonly problem: string };

const readQuery = (place: string | undefined, since: string | undefined): Read<AuditQuery> => {
  const found = place === undefined ? null : placeForm.exec(place);
  if (place !== undefined && found === null) {
    return { problem: `"${printableLine(place)}" is no repository. Write it as owner/name or owner/name#12.` };
  }
  if (since !== undefined && (!dateForm.test(since) || Number.isNaN(Date.parse(since)))) {
    return { problem: `"${printableLine(since)}" is no date. Write it as 2026-01-31 or 2026-01-31T12:00:00Z.` };
  }
  const [, owner, name, number] = found ?? [];
  return {
    value: {
      ...(owner === undefined || name === undefined ? {} : { repository: { owner, name } }),
      ...(number === undefined ? {} : { pullRequest: Number(number) }),
      ...(since === undefined ? {} : { since }),
    },
  };
};

const set = (value: string | undefined): string | null =>
  value === undefined || value.trim() === '' ? null : value.trim();

/** The same place where the server keeps it: `DATABASE_URL`, else a file in `DATA_DIR`. A folder that is named comes first. */
const open = async (host: Host, dataDir: string | undefined): Promise<Read<AuditReader>> => {
  const url = dataDir === undefined ? set(host.env.DATABASE_URL) : null;
  if (url !== null) {
    const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const { openPostgresAudit } = await import('../../adapters/jobs/postgres-audit.ts');
    return { value: openPostgresAudit(url, quiet) };
  }
  const folder = path.resolve(workingFolder(host), dataDir ?? set(host.env.DATA_DIR) ?? 'data');
  const file = path.join(folder, 'jobs.sqlite');
  if (!existsSync(file)) {
    return {
      problem: `There is no ${printableLine(file)}. Name the data folder of the server with --data-dir, or set DATABASE_URL as the server has it.`,
    };
  }
  return { value: openSqliteAudit(file) };
};

const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return /no such table|relation .* does not exist/.test(message)
    ? 'there is no audit log in it yet; the server makes it when it starts'
    : message;
};

/** `audit [repository]`: who approved, waived, confirmed and overrode what, as the server kept it. */
export function addAudit(program: Command, host: Host, end: End): void {
  program
    .command('audit')
    .description('Print who approved, objected, waived, confirmed and overrode what, as the server kept it.')
    .argument('[repository]', 'owner/name or owner/name#12; default: all')
    .option('--since <date>', 'only what was decided on that day or later')
    .option('--data-dir <folder>', 'the data folder of the server; default: DATABASE_URL, else DATA_DIR, else ./data')
    .addOption(
      new Option('--format <format>', 'a line of text or of JSON for each entry')
        .choices(['text', 'jsonl'])
        .default('text'),
    )
    .action(async (place: string | undefined, raw: unknown) => {
      const { format, since, dataDir } = optionsSchema.parse(raw);
      const fail = (message: string, code: number): void => {
        host.stderr.write(`${message}\n`);
        end(code);
      };
      const query = readQuery(place, since);
      if ('problem' in query) {
        fail(query.problem, exitCodes.usage);
        return;
      }
      const opened = await open(host, dataDir);
      if ('problem' in opened) {
        fail(opened.problem, exitCodes.usage);
        return;
      }
      try {
        let count = 0;
        for await (const entry of opened.value.read(query.value)) {
          host.stdout.write(format === 'jsonl' ? `${JSON.stringify(entry)}\n` : `${auditLine(entry)}\n`);
          count += 1;
        }
        if (count === 0 && format === 'text') host.stdout.write('Nothing was decided yet.\n');
      } catch (error) {
        fail(`The audit log cannot be read: ${printableLine(reasonOf(error))}.`, exitCodes.unjudged);
      } finally {
        await opened.value.close();
      }
    });
}
