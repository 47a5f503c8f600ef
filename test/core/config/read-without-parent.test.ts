import { expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import { readExtended } from '../../../src/core/config/read-extended.ts';
import { readWithoutParent } from '../../../src/core/config/read-without-parent.ts';
import { approves, facts, noDefault, subject } from '../approvals/approval-world.ts';

const path = '.github/adr.yml';
const above = 'version: 1\nextends: octo-org/.github\n';
const child = `${above}roles: { CTO: "@ada" }
scopes:
  - { name: A, default: true, approve: { any: [CTO, { count: 2, from: [Leads, CTO] }] }, inform: [Team] }
checklist: [{ id: told, text: Told, by: cost-section }]
`;

const open = (text: string): readonly string[] => {
  const read = readWithoutParent(text, path);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.open.map(({ line, key }) => `${line} ${key}`);
};

it('leaves open what the other configuration may explain', () => {
  expect(open(child)).toEqual(['5 scopes[0].approve.any[1].from[0]', '5 scopes[0].inform[0]', '6 checklist[0].by']);
  expect(open(`${above}roles: { CTO: "@ada" }\nscopes: [{ name: A, approve: CTO }]\n`)).toEqual([]);
});

it.each([
  ['nothing that it builds on', 'version: 1\nscopes: [{ name: A, approve: CTO }]\n'],
  ['a person who is none', `${above}scopes: [{ name: A, approve: "@" }]\n`],
  ['no name', `${above}scopes: [{ name: A, approve: "" }]\n`],
  ['too few people who are known', `${above}scopes: [{ name: A, approve: { count: 2, from: ["@ada"] } }]\n`],
  ['a scope twice', `${above}scopes: [{ name: A, approve: CTO }, { name: A, approve: CTO }]\n`],
  ['a key that is none', `${above}scops: []\n`],
])('refuses a file all the same: %s', (_, text) => {
  expect(readWithoutParent(text, path).ok).toBe(false);
});

it('is never how approvals are judged: by it nothing is approved, and what judges them refuses the roles', () => {
  const read = readWithoutParent(child, path);
  if (!read.ok) throw new Error();
  const given = { subjects: [subject({ scopeNames: [] })], reviews: [approves('ada'), approves('ben')] };
  const verdict = judgeApprovals({ ...facts(noDefault, given), configuration: read.value.configuration });
  expect(verdict.state).toBe('blocked');
  const repository = { owner: 'octo-org', name: 'shop' };
  const place = { owner: 'octo-org', repository: '.github', path: 'adr.yml', line: 2 };
  for (const parent of [
    null,
    { place, answer: { kind: 'missing', reason: 'file' } } as const,
    { place, answer: { kind: 'text', text: 'version: 1\n', isPrivate: false } } as const,
  ]) {
    expect(readExtended({ text: child, path, repository, parent }).ok).toBe(false);
  }
});
