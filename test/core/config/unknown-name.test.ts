import { expect, it } from 'vitest';
import { unknownNameProblem } from '../../../src/core/config/unknown-name.ts';

const roles = ['CTO', 'Tech Lead', 'Research and Development'];
const what = (name: string): string =>
  `"${name}" is neither a role nor begins with "@", so nobody could approve for it.`;

it.each<[string, string]>([
  ['CTO and Tech Lead', `${what('CTO and Tech Lead')} Did you mean "{ all: [CTO, Tech Lead] }"?`],
  ['CTO, @ben', `${what('CTO, @ben')} Did you mean "{ all: [CTO, "@ben"] }"?`],
  ['CTO & Tech Lead', `${what('CTO & Tech Lead')} Did you mean "{ all: [CTO, Tech Lead] }"?`],
  ['CTO / Tech Lead', `${what('CTO / Tech Lead')} Did you mean "{ any: [CTO, Tech Lead] }"?`],
  ['CTO or Tech Lead', `${what('CTO or Tech Lead')} Did you mean "{ any: [CTO, Tech Lead] }"?`],
  [
    'CTO and Board',
    `${what('CTO and Board')} The roles are: "CTO", "Tech Lead", "Research and Development". Add it to "roles" (roles: { CTO and Board: "@login" }), or write "@login" or "@organisation/team" here.`,
  ],
  [
    'Tech-Lead',
    `${what('Tech-Lead')} Did you mean "Tech Lead"? Add it to "roles" (roles: { "Tech-Lead": "@login" }), or write "@login" or "@organisation/team" here.`,
  ],
  ['', 'This name is empty, so it stands for nobody. Write a role, "@login" or "@organisation/team".'],
])('%s', (name, problem) => {
  expect(unknownNameProblem(name, roles, 'approve')).toBe(problem);
});

it('takes a text that is far too long for no list of names', () => {
  const name = Array.from({ length: 100 }, () => 'CTO').join(' and ');
  expect(unknownNameProblem(name, roles, 'approve')).not.toContain('Did you mean "{');
});

it('offers a list where names cannot be combined', () => {
  expect(unknownNameProblem('CTO and Tech Lead', roles, 'name')).toContain(
    'so it stands for nobody. Did you mean the list "[CTO, Tech Lead]"?',
  );
});
