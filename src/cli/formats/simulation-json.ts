import { modeOf } from '../../core/evaluate/mode-of.ts';
import { type ApprovalVerdict, type RequirementResult } from '../../core/model/approval.ts';
import { approverKey } from '../../core/model/resolved-approver.ts';
import type { Account } from '../../core/model/pull-request.ts';
import { findingsOf } from '../../core/report/told-findings.ts';
import type { Simulated, SimulationGiven } from './simulation.ts';

const accountOf = ({ id, login }: Account): object => ({ id, login });

const requirementOf = ({ kind, label, state, filledBy, candidates, parts }: RequirementResult): object => ({
  kind,
  label,
  state,
  filledBy: filledBy.map(accountOf),
  canApprove: candidates.map(approverKey),
  parts: parts.map(requirementOf),
});

const approvalsOf = ({ state, scopes, problems, overridden }: ApprovalVerdict): object => ({
  state,
  scopes: scopes.map(({ scope, state: of, subjects, requirement, reviews }) => ({
    scope,
    state: of,
    subjects: subjects.map(({ kind, path, label }) => ({ kind, path, label })),
    requirement: requirementOf(requirement),
    reviews: reviews.map(({ account, reason, commit }) => ({ account: accountOf(account), reason, commit })),
  })),
  problems: problems.map(({ code, message, path, line }) => ({ code, message, path, line })),
  overridden:
    overridden === undefined
      ? null
      : {
          by: { id: overridden.by.id, login: overridden.by.login },
          reason: overridden.reason,
          commit: overridden.commit,
        },
});

/** A simulation as JSON. The shape is described in docs/cli.md: members are added, never renamed or removed. */
export function renderSimulationJson(simulation: Simulated, given: SimulationGiven): string {
  const { facts, verdict, checks, ask, approvedBy, checkApps } = simulation;
  const judged = verdict.kind === 'judged' ? verdict : null;
  const shape = {
    version: 1,
    repository: `${facts.repository.owner}/${facts.repository.name}`,
    number: facts.number,
    title: facts.title,
    author: facts.author === null ? null : accountOf(facts.author),
    state: facts.state,
    draft: facts.isDraft,
    base: facts.base,
    head: facts.head.sha,
    configuration: given.config,
    approvedBy: approvedBy.map(accountOf),
    appId: given.appId,
    checkApps,
    verdict: verdict.kind,
    checks: checks.map(({ name, conclusion, title }) => ({ name, conclusion, title })),
    approvals: judged === null ? null : approvalsOf(judged.approvals),
    ask: { users: ask.users.map(accountOf), teams: ask.teamSlugs },
    findings:
      judged === null
        ? []
        : findingsOf(judged).map(({ ruleId, messageId, severity, path, range, message, why }) => ({
            rule: ruleId,
            messageId,
            severity,
            mode: modeOf(ruleId, judged),
            path: path === '' ? null : path,
            line: range.start.line,
            column: range.start.column,
            message,
            why,
          })),
    problems: verdict.kind === 'configuration-broken' ? verdict.problems : [],
  };
  return `${JSON.stringify(shape, null, 2)}\n`;
}
