import { changedLogs, type JudgementFrame } from '../core/judge/needs.ts';
import type { LogSettings } from '../core/model/configuration.ts';
import type { LogState } from '../core/model/log-state.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import { readLog, type LogPorts } from './read-log.ts';
import type { RepositoryRef } from './ports.ts';

/** What is known of the logs whose records a pull request changes, at the tip of its base branch. Throws Failure. */
export async function readLogStates(
  ports: LogPorts,
  ref: RepositoryRef,
  facts: PullRequestFacts,
  frame: JudgementFrame,
): Promise<(log: LogSettings) => LogState | null> {
  const { base, adrDir, log4brains = null } = facts;
  const commit = base.sha;
  if (commit === null) return () => null;
  const at = { commit, configuration: frame.configuration, adrDir, log4brains };
  const logs = changedLogs(frame);
  const states = await Promise.all(logs.map((log) => readLog(ports, ref, at, log)));
  const byPlace = new Map(logs.map((log, index) => [`${log.kind} ${log.path}`, states[index] ?? null]));
  return (log) => byPlace.get(`${log.kind} ${log.path}`) ?? null;
}
