import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import type { ApprovalVerdict } from '../../../src/core/model/approval.ts';
import type { ResolvedApprover } from '../../../src/core/model/resolved-approver.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { approves, facts, subject } from './approval-world.ts';

const requirements: readonly (readonly [string, string])[] = [
  ['all of a team, named often', 'all: [TEAM]'],
  ['any of a team, named often', 'any: [TEAM]'],
  ['a count of a team, named often', 'count: 5, from: [TEAM]'],
];
const names = (name: string): string => Array.from({ length: 45 }, () => name).join(', ');
const configuration = (requirement: string, settings: string): string => {
  const scopes = Array.from(
    { length: 100 },
    (_, index) =>
      `- { name: S${String(index)}, ${index === 0 ? 'default: true, ' : ''}match: { paths: ['**'] }, approve: { ${requirement.replace('TEAM', names('All'))} } }`,
  );
  return `version: 1\nroles: { All: '@octo/everybody' }\napprovals: { ${settings} }\nscopes:\n${scopes.join('\n')}\n`;
};
const teamOf = (size: number): ReadonlyMap<string, ResolvedApprover> => {
  const members = Array.from({ length: size }, (_, index) => ({
    id: 1_000 + index,
    login: `member-${String(index)}`,
    kind: 'user' as const,
  }));
  return new Map([
    ['@octo/everybody', { kind: 'team', id: 9, slug: 'everybody', organization: 'octo', isSecret: false, members }],
  ]);
};

describe('a judgement takes no longer because a team is large, however often it is named', () => {
  it.each(
    requirements.flatMap(([name, requirement]) =>
      ['distinct: true', 'distinct: false', 'if-author: skip'].map(
        (settings) => [`${name}, ${settings}`, configuration(requirement, settings)] as const,
      ),
    ),
  )('%s', (_name, text) => {
    const given = facts(text, { subjects: [subject({ scopeNames: [] })], reviews: [approves('ada')] });
    const judge = (size: number): { readonly used: number; readonly state: ApprovalVerdict['state'] } => {
      const resolved = teamOf(size);
      const begun = cpuTime();
      const { state } = judgeApprovals({ ...given, resolved });
      return { used: cpuTime() - begun, state };
    };
    judge(60);
    const small = Math.max(judge(60).used, judge(60).used);
    const large = [judge(20_000), judge(20_000)];
    expect(large.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    // Members are told from bots once; looking at all of them in every place would take more than a hundred times as long.
    expect(Math.min(...large.map(({ used }) => used))).toBeLessThan(4 * small + 60);
  });
});
