import { existsSync } from 'node:fs';
import path from 'node:path';
import { readTextFile } from '../adapters/local/read-text-file.ts';
import { indexPlaces } from '../core/log/index-places.ts';
import type { IndexPage } from '../core/model/index-page.ts';
import type { TreeFacts } from '../core/rules/facts.ts';
import type { LogPlace, RecordFile } from './judge-log.ts';
import type { Obstacle } from './check-report.ts';
import { shownFrom, slashed, type Candidate } from './find-candidates.ts';
import { logTemplate } from './log-template.ts';

/** The files on the disk, each path looked up once. `known` are those of the log. */
function treeBelow(start: string, known: readonly string[]): TreeFacts {
  const seen = new Map<string, boolean>();
  return {
    known,
    has: (at) => {
      const found = seen.get(at) ?? existsSync(path.join(start, at));
      seen.set(at, found);
      return found;
    },
  };
}

async function pagesOf(places: readonly string[], start: string): Promise<readonly IndexPage[]> {
  const pages = await Promise.all(
    places.map(async (at): Promise<readonly IndexPage[]> => {
      const read = await readTextFile(path.join(start, at));
      return read.kind === 'text' ? [{ path: at, text: read.text }] : [];
    }),
  );
  // On a disk that does not tell upper from lower case one page answers to several names.
  return pages.flat().filter((page, index, all) => all.findIndex(({ text }) => text === page.text) === index);
}

/** A file of many records outside of every log lists them itself, around them. */
const ownPages = (files: readonly RecordFile[], paths: readonly string[]): readonly IndexPage[] =>
  files.length === 1 ? files.map(({ text }, index) => ({ path: paths[index] ?? '', text })) : [];

/**
 * What surrounds the files of one log on the disk. Without a log there is no template, and a file alone is its own page.
 *
 * @param files those of the log, at least the first
 */
export async function logPlace(
  first: Candidate,
  files: readonly RecordFile[],
  cwd: string,
  today: string,
): Promise<{ readonly place: LogPlace; readonly obstacle: Obstacle | null }> {
  const { log, start } = first;
  const { template, obstacle } = log === null ? { template: null, obstacle: null } : await logTemplate(log, start);
  const known = files.map(({ candidate }) => slashed(path.relative(candidate.start, candidate.file)));
  const place: LogPlace = {
    log,
    template,
    pages: log === null ? ownPages(files, known) : await pagesOf(indexPlaces(log), start),
    tree: treeBelow(start, known),
    cwd,
    shown: (at) => shownFrom(cwd, path.join(start, at)),
    today,
  };
  return { place, obstacle };
}
