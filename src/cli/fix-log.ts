import path from 'node:path';
import { applyFixes } from '../core/fix/apply-fixes.ts';
import { wholeFix } from '../core/fix/whole-fix.ts';
import type { Configuration } from '../core/model/configuration.ts';
import type { Finding, Fix } from '../core/model/finding.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import { judgeLog, openFiles, pathInLog, type JudgedLog, type LogPlace, type RecordFile } from './judge-log.ts';
import type { ReferringTexts } from './referring-texts.ts';
import { movesRecord } from './moves-record.ts';

/** Which fixes are applied: none, those that need no second look, or all. */
export type FixReach = 'none' | 'safe' | 'all';

/** A file that fixes change. */
export interface FileChange {
  /** Where it stands before, and then. */
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
}

export interface FixedLog {
  /** What is left after the fixes. */
  readonly judged: JudgedLog;
  /** The findings that were mended, by the path that their file has then. */
  readonly fixed: ReadonlyMap<string, readonly Finding[]>;
  readonly changes: readonly FileChange[];
}

/** Fixes make room for others: one that met another one, the next of several new names. More rounds than this are a circle. */
const mostRounds = 10;

/**
 * Judges a log, applies fixes to it in memory, and judges the result, until nothing is left to apply. A new name or number is given
 * without being asked for all only to a record that is new since the base: nobody refers to it elsewhere yet.
 *
 * @param others reads the other Markdown files around the log, which may refer to a record that moves; read only if one does
 */
export async function fixLog(
  files: readonly RecordFile[],
  place: LogPlace,
  configuration: Configuration,
  parse: MarkdownParser,
  reach: FixReach,
  others: ReferringTexts,
): Promise<FixedLog> {
  const open = openFiles(parse);
  let now: Round = { files, place, others: new Map() };
  const origin = new Map<string, string>();
  const before = new Map<string, string>();
  const fixed = new Map<string, readonly Finding[]>();
  let judged = judgeLog(now.files, now.place, configuration, parse, open);
  for (let round = 0; reach !== 'none' && round < mostRounds; round += 1) {
    const wanted = judged.files.flatMap(({ findings, changes }) => {
      const isNew = changes !== null && changes.length > 0 && changes.every(({ change }) => change === 'added');
      return findings.filter(
        (finding) => finding.fix !== null && (reach === 'all' || finding.fix.safe || (isNew && movesRecord(finding))),
      );
    });
    if (wanted.length === 0) break;
    if (now.others.size === 0 && wanted.some(movesRecord)) now = { ...now, others: await others() };
    const texts = textsOf(now);
    const fixes = wanted.flatMap((finding): readonly { fix: Fix; finding: Finding }[] => {
      const fix = wholeFix(finding, judged.records, texts);
      const isTaken = fix?.edits.some((edit) => edit.kind === 'rename' && now.place.tree.has(edit.to)) ?? true;
      return fix === null || isTaken ? [] : [{ fix, finding }];
    });
    const { texts: after, applied } = applyFixes(
      texts,
      fixes.map(({ fix }) => fix),
    );
    if (applied.length === 0) break;
    const renamed = new Map(
      applied.flatMap(({ edits }) =>
        edits.flatMap((edit) => (edit.kind === 'rename' ? [[edit.from, edit.to] as const] : [])),
      ),
    );
    for (const [from, text] of texts) {
      const to = renamed.get(from) ?? from;
      if (to === from && after.get(to) === text) continue;
      const first = origin.get(from) ?? from;
      if (!before.has(first)) before.set(first, text);
      origin.delete(from);
      origin.set(to, first);
    }
    for (const [from, to] of renamed) {
      const known = fixed.get(from);
      if (known !== undefined) fixed.set(to, known);
      fixed.delete(from);
    }
    for (const { fix, finding } of fixes) {
      if (!applied.includes(fix)) continue;
      const at = renamed.get(finding.path) ?? finding.path;
      fixed.set(at, [...(fixed.get(at) ?? []), finding]);
    }
    now = after === texts ? now : nextRound(now, after, renamed);
    judged = judgeLog(now.files, now.place, configuration, parse, open);
  }
  const last = textsOf(now);
  const changes = [...origin].map(([to, from]): FileChange => {
    return { from, to, before: before.get(from) ?? '', after: last.get(to) ?? '' };
  });
  return { judged, fixed, changes: changes.sort((a, b) => (a.to < b.to ? -1 : 1)) };
}

/** The texts that fixes count in. */
interface Round {
  readonly files: readonly RecordFile[];
  readonly place: LogPlace;
  readonly others: ReadonlyMap<string, string>;
}

const textsOf = ({ files, place, others }: Round): ReadonlyMap<string, string> =>
  new Map([
    ...others,
    ...place.pages.map((page) => [page.path, page.text] as const),
    ...files.map(({ candidate, text }) => [pathInLog(candidate), text] as const),
  ]);

function nextRound(
  { files, place, others }: Round,
  after: ReadonlyMap<string, string>,
  renamed: ReadonlyMap<string, string>,
): Round {
  const left = new Set(renamed.keys());
  const come = new Set(renamed.values());
  const { tree } = place;
  return {
    files: files.map((file): RecordFile => {
      const from = pathInLog(file.candidate);
      const to = renamed.get(from);
      const text = after.get(to ?? from) ?? file.text;
      if (to === undefined) return { ...file, text };
      const { candidate, before } = file;
      return {
        ...file,
        text,
        candidate: { ...candidate, file: path.join(candidate.start, to), path: place.shown(to) },
        before: before === null ? null : { ...before, record: { ...before.record, path: to } },
      };
    }),
    place: {
      ...place,
      pages: place.pages.map((page) => {
        const at = renamed.get(page.path) ?? page.path;
        return { path: at, text: after.get(at) ?? page.text };
      }),
      tree: {
        known: tree.known.map((at) => renamed.get(at) ?? at),
        has: (at) => come.has(at) || (!left.has(at) && tree.has(at)),
      },
    },
    // A file that was moved stands where it is now: its old name is free for another one.
    others: new Map(
      [...others.keys()].map((from) => {
        const at = renamed.get(from) ?? from;
        return [at, after.get(at) ?? ''];
      }),
    ),
  };
}
