import { readTextFile } from '../adapters/local/read-text-file.ts';
import { defaultConfiguration } from '../core/config/default-configuration.ts';
import type { InitialLog } from '../core/config/render-initial.ts';
import { commonBreaches } from '../core/conventions/habit-key.ts';
import { inferConvention } from '../core/conventions/infer-convention.ts';
import { byRecord } from '../core/evaluate/log-breaches.ts';
import { openDocument } from '../core/evaluate/read-document.ts';
import { readingSettings } from '../core/evaluate/reading-settings.ts';
import type { LogSettings } from '../core/model/configuration.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import { looksLikeRecord } from './judge-log.ts';
import type { Candidate } from './find-candidates.ts';
import { logAuthority } from './log-authority.ts';
import { logChecklist } from './log-checklist.ts';
import { logTemplate } from './log-template.ts';
import { looseLog, withOwnLog } from './own-log.ts';

/** The log of a candidate; outside of all usual places the file that was named or holds many records, else its folder. */
async function logFor(candidate: Candidate, parse: MarkdownParser): Promise<LogSettings> {
  if (candidate.log !== null) return candidate.log;
  if (candidate.because === 'named') return looseLog(candidate, 'file');
  const read = await readTextFile(candidate.file);
  const own = read.kind === 'text' ? withOwnLog(candidate, read.text, parse).log : null;
  return own ?? looseLog(candidate, 'folder');
}

async function inferLog(
  log: LogSettings,
  candidates: readonly Candidate[],
  parse: MarkdownParser,
): Promise<InitialLog | null> {
  const settings = readingSettings(defaultConfiguration(), log);
  const opened = [];
  for (const { file, path: shown, because } of candidates) {
    const read = await readTextFile(file);
    if (read.kind !== 'text') continue;
    const document = openDocument(shown, read.text, settings, parse);
    if (because !== 'number' || looksLikeRecord(document.reading)) opened.push(document);
  }
  const decisions = opened.flatMap(({ reading }) => reading.decisions);
  const [first] = candidates;
  if (decisions.length === 0 || first === undefined) return null;
  const convention = inferConvention(decisions);
  const { template } = await logTemplate(log, first.start);
  const records = opened.flatMap((document) =>
    byRecord(document.reading.decisions, document.findings({ convention, template })),
  );
  return {
    settings: log,
    decisions,
    convention,
    template: template?.source ?? null,
    authority: await logAuthority(log, first.start, decisions),
    checklist: await logChecklist(log, first.start, decisions),
    breaches: commonBreaches(records),
  };
}

/** What the records of every log among the candidates do. Logs without a readable record are left out. */
export async function inferLogs(
  candidates: readonly Candidate[],
  parse: MarkdownParser,
): Promise<readonly InitialLog[]> {
  const logs = new Map<string, { readonly log: LogSettings; readonly candidates: Candidate[] }>();
  for (const candidate of candidates) {
    const log = await logFor(candidate, parse);
    const group = logs.get(log.path) ?? { log, candidates: [] };
    group.candidates.push(candidate);
    logs.set(log.path, group);
  }
  const inferred: InitialLog[] = [];
  for (const { log, candidates: own } of logs.values()) {
    const one = await inferLog(log, own, parse);
    if (one !== null) inferred.push(one);
  }
  return inferred;
}
