import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../../src/core/config/default-configuration.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { configurationFindings } from '../../../src/core/judge/configuration-findings.ts';
import { previewCandidates } from '../../../src/core/judge/preview-candidates.ts';
import type { ProposedConfiguration } from '../../../src/core/judge/proposed-configuration.ts';
import type { OpenPullRequestFiles } from '../../../src/core/model/open-pull-request.ts';
import type { ParentAnswer } from '../../../src/core/model/parent.ts';
import { resolved } from '../approvals/approval-world.ts';
import { facts } from '../report/samples.ts';

const repository = { owner: 'octo', name: 'shop' };
const place = { owner: 'octo', repository: '.github', path: 'adr.yml', line: 2 };
const scope = 'scopes: [{ name: Data, default: true, approve: { all: [CTO] } }]\n';
const extending = `version: 1\nextends: octo/.github\n${scope}`;

const told = (
  text: string | null,
  change: Partial<ProposedConfiguration> & { readonly answer?: ParentAnswer } = {},
): readonly string[] => {
  const { answer, ...others } = change;
  const parent = answer === undefined ? null : { place, answer };
  return configurationFindings(
    { path: '.github/adr.yml', text, parent, isFromFork: false, resolved: null, ...others },
    { repository, author: null, known: resolved },
  ).map(
    ({ severity, messageId, path, range, message }) =>
      `${severity} ${messageId} ${path}:${range.start.line} ${message}`,
  );
};

describe('what is wrong with a configuration that a pull request brings', () => {
  it('is judged together with the one that it builds on', () => {
    const answer = { kind: 'text', text: 'version: 1\nroles: { CTO: "@ada" }\n', isPrivate: false } as const;
    expect(told(extending, { answer, resolved })).toEqual([]);
    expect(told(extending, { answer: { ...answer, text: 'version: 1\n' } })).toEqual([
      expect.stringMatching(/^error invalid \.github\/adr\.yml:3 "CTO" is neither a role/),
    ]);
  });

  it('tells a mistake of the other repository at the line that names it, and nothing of a private one but its place', () => {
    const text = 'version: 1\nsecret: hunter2\n';
    expect(told(extending, { answer: { kind: 'text', text, isPrivate: false } })[0]).toMatch(
      /^error invalid \.github\/adr\.yml:2 octo\/\.github:adr\.yml:2:1: "secret" is not known here/,
    );
    const [finding] = told(extending, { answer: { kind: 'text', text, isPrivate: true } });
    expect(finding).toMatch(/^error invalid \.github\/adr\.yml:2 octo\/\.github:adr\.yml:2:1: /);
    expect(finding).not.toMatch(/secret|hunter2/);
  });

  it('is what the text says wrong by itself where the other one is not read', () => {
    expect(told(extending, { isFromFork: true })).toEqual([
      expect.stringMatching(/^info parent-unread \.github\/adr\.yml:2 .*not read for a pull request from a fork/),
    ]);
    expect(told(`${extending}mod: enforce\n`, { isFromFork: true })).toContainEqual(
      expect.stringMatching(/^error invalid \.github\/adr\.yml:4 "mod" is not known here/),
    );
  });

  it('names people who are not there only where they were looked up', () => {
    const text = 'version: 1\nscopes: [{ name: Data, default: true, approve: { all: ["@octo/infro"] } }]\n';
    const looked = new Map([['@octo/infro', { kind: 'unresolved', reason: 'not-found' }]] as const);
    expect(told(text)).toEqual([]);
    expect(told(text, { resolved: looked })).toEqual([
      expect.stringMatching(/^error not-found \.github\/adr\.yml:2 .*Did you mean "@octo\/infra"\?/),
    ]);
  });

  it('is nothing where it is taken away', () => {
    expect(told(null)).toEqual([]);
  });
});

describe('which open pull requests another configuration may concern', () => {
  const configured = (text: string) => {
    const read = readConfiguration(`version: 1\n${text}`, 'x');
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  };
  const one = (number: number, path: string, change: Partial<OpenPullRequestFiles> = {}): OpenPullRequestFiles => ({
    number,
    baseBranch: 'main',
    headBranch: `branch-${number}`,
    headSha: 'a'.repeat(40),
    isFromFork: false,
    openedByUs: false,
    authorCanWrite: true,
    files: [{ path, change: 'added', previousPath: null }],
    ...change,
  });
  const open = [
    one(1, 'docs/adr/0002-x.md'),
    one(2, 'handbook/0001-y.md'),
    one(3, 'src/a.ts'),
    one(4, '.github/adr.yml'),
    one(8, 'docs/adr/README.md'),
    one(5, 'docs/adr/0003-x.md', { baseBranch: 'next' }),
    one(6, 'docs/adr/README.md', { openedByUs: true }),
    one(7, 'docs/adr/0004-x.md'),
  ];
  const own = facts({ number: 7 });

  it.each([
    ['records and what governs them', [defaultConfiguration()], [1, 4, 8]],
    ['as either sees them', [defaultConfiguration(), configured('logs: [{ path: handbook }]\n')], [1, 2, 4, 8]],
    ['all where files may need a decision', [configured('decision-missing: { paths: ["src/**"] }\n')], [1, 2, 3, 4, 8]],
  ])('%s', (_, configurations, expected) => {
    expect(previewCandidates(own, open, configurations)).toEqual(expected);
  });
});
