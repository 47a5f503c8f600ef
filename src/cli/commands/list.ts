import { Option, type Command } from 'commander';
import { z } from 'zod';
import { createFastParser } from '../../adapters/reading/native-markdown.ts';
import type { Obstacle } from '../check-report.ts';
import { findPaths } from '../find-paths.ts';
import { listRows, renderListJson, type ListedRecord } from '../formats/list.ts';
import { notReadLines } from '../formats/not-read.ts';
import { printableLine } from '../formats/printable.ts';
import { exitCodes, workingFolder, type End, type Host } from '../host.ts';
import { listFile } from '../list-file.ts';

const optionsSchema = z.object({
  format: z.enum(['text', 'json']),
  config: z.string().optional(),
  parent: z.string().optional(),
});

/** Waiting for the disk takes longer than reading a record; more at once would only fill the memory. */
const filesAtOnce = 64;

const renderText = (records: readonly ListedRecord[]): string =>
  records.length === 0 ? 'No decision records.\n' : `${listRows(records).map(printableLine).join('\n')}\n`;

/** `list [paths...]`: what the records in files and folders say, without a judgement. */
export function addList(program: Command, host: Host, end: End): void {
  program
    .command('list')
    .description('List decision records in files and folders with what they say about themselves.')
    .argument('[paths...]', 'files (always read) and folders (searched for records); default: the folder you are in')
    .addOption(new Option('--format <format>', 'how to list').choices(['text', 'json']).default('text'))
    .option('--config <file>', 'configuration to use; default .github/adr.yml of the repository')
    .option('--parent <file>', 'a copy of the configuration that its "extends" names')
    .action(async (given: readonly string[], raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const paths = given.length === 0 ? ['.'] : given;
      const found = await findPaths(paths, workingFolder(host), options.config ?? null, options.parent ?? null);
      if (!found.ok) {
        host.stderr.write(`${found.problems.join('\n')}\n`);
        end(exitCodes.usage);
        return;
      }
      const absent = found.repositories.flatMap((each) => each.absent);
      if (absent.length > 0) {
        host.stderr.write(absent.map((path) => `There is no file or folder "${printableLine(path)}".\n`).join(''));
        end(exitCodes.usage);
        return;
      }
      const parse = await createFastParser();
      const records: ListedRecord[] = [];
      const obstacles: Obstacle[] = found.repositories.flatMap((each) => each.obstacles);
      const candidates = found.repositories.flatMap((each) => each.candidates);
      for (let at = 0; at < candidates.length; at += filesAtOnce) {
        const part = candidates.slice(at, at + filesAtOnce);
        for (const listed of await Promise.all(part.map((candidate) => listFile(candidate, parse)))) {
          records.push(...listed.records);
          if (listed.obstacle !== null) obstacles.push(listed.obstacle);
        }
      }
      host.stderr.write(found.repositories.flatMap(({ unread }) => (unread === null ? [] : [`${unread}\n`])).join(''));
      host.stderr.write(notReadLines(found.repositories.flatMap((each) => each.notRead)));
      host.stderr.write(
        obstacles
          .map(({ path, message }) => `${printableLine(path)} could not be read. ${printableLine(message)}\n`)
          .join(''),
      );
      host.stdout.write(options.format === 'json' ? renderListJson(records) : renderText(records));
      end(obstacles.length > 0 ? exitCodes.unjudged : exitCodes.clean);
    });
}
