import { expect, it } from 'vitest';
import { configurationAdvice } from '../../../src/core/config/configuration-advice.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';

const advice = (text: string, path = '.github/adr.yml'): readonly string[] => {
  const read = readConfiguration(text, path);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return configurationAdvice(text, path, read.value).map(
    ({ line, column, key, message }) => `${line}:${column} ${key} ${message.split('.')[0] ?? ''}`,
  );
};

it.each<[string, string, readonly string[]]>([
  ['nothing', 'version: 1\n', []],
  [
    'deputies that no role has',
    'version: 1\nroles: { CTO: "@ada" }\napprovals: { if-author: deputy }\nscopes: [{ name: A, approve: CTO }]\n',
    ['3:25 approvals.if-author No role names deputies, so nobody can step in for an author who holds a role alone'],
  ],
  [
    'deputies that a role has',
    'version: 1\nroles: { CTO: { who: "@ada", deputies: ["@ben"] } }\napprovals: { if-author: deputy }\nscopes: [{ name: A, approve: CTO }]\n',
    [],
  ],
  [
    'deputies that are never asked',
    'version: 1\nroles: { CTO: { who: "@ada", deputies: ["@ben"] } }\nscopes: [{ name: A, approve: CTO }]\n',
    [
      '2:30 roles.CTO.deputies Deputies approve only where "approvals: { if-author: deputy }" stands, so these never do',
    ],
  ],
  [
    'a deputy of their own',
    'version: 1\nroles: { CTO: { who: "@Ada", deputies: ["@ada", "@ben"] } }\napprovals: { if-author: deputy }\nscopes: [{ name: A, approve: CTO }]\n',
    ['2:40 roles.CTO.deputies @ada holds "CTO" already, so they cannot step in for themselves'],
  ],
  [
    'a role of one person without deputies, where others have some',
    'version: 1\nroles:\n  CTO: "@ada"\n  CISO: { who: "@ben", deputies: "@cyd" }\n  Leads: "@octo/leads"\n  Either: "@dan"\napprovals: { if-author: deputy }\nscopes: [{ name: A, approve: { all: [{ any: [Either, Leads] }, CISO, Leads], after: CTO } }]\n',
    [
      '3:3 roles.CTO One person alone holds "CTO", and it has no deputies, so nobody can step in where they are the author',
    ],
  ],
  [
    'reminders under another mode',
    'version: 1\nmode: advise\nscopes: [{ name: A, approve: "@ada" }]\napprovals: { remind: 3 days }\n',
    ['4:22 approvals.remind Nobody is reminded: that is done under "mode: enforce" only, and the mode is "advise"'],
  ],
  [
    'reminders without scopes',
    'version: 1\napprovals: { remind: 3 days }\n',
    ['2:22 approvals.remind Nobody is reminded: there are no scopes, so nobody has to approve'],
  ],
  ['reminders', 'version: 1\nscopes: [{ name: A, approve: "@ada" }]\napprovals: { remind: 3 days }\n', []],
  [
    'roles without scopes',
    'version: 1\nroles: { CTO: "@ada" }\n',
    ['2:1 roles There are no scopes, so these roles approve nothing'],
  ],
  [
    'roles that are named wherever they may be, and one that is only the name of a scope',
    'version: 1\nroles: { CTO: "@ada", CISO: "@ben", Told: "@cyd", Asked: "@dan", Late: "@eve" }\nscopes: [{ name: CISO, approve: { all: [CTO] }, when: { new: Late }, inform: [Told], consult: { who: Asked } }]\n',
    ['2:23 roles.CISO No scope names the role "CISO", so it approves nothing'],
  ],
  [
    'a role that nothing names but itself',
    'version: 1\nroles: { CTO: "@ada", CISO: "@ben" }\nscopes: [{ name: A, approve: CTO }]\n',
    ['2:23 roles.CISO No scope names the role "CISO", so it approves nothing'],
  ],
  [
    'a file that builds on another one',
    'version: 1\nextends: octo/.github\nroles: { CTO: { who: "@ada", deputies: "@ben" } }\napprovals: { remind: 3 days }\n',
    [],
  ],
  [
    'what nothing does yet',
    'version: 1\nmerge: { accept: true, write: direct }\nindex: { statistics: true, graph: true }\nreview: { every: 90 days, stale-proposal: 1 month }\n',
    [
      '2:10 merge.accept This has no effect yet: the app never changes a status',
      '2:24 merge.write This has no effect yet: the index always comes by a pull request',
      '3:10 index.statistics This has no effect yet: no figures stand below the list',
      '3:28 index.graph This has no effect yet: no graph stands below the list',
      '4:11 review.every This has no effect yet: nobody is told that a record is due',
      '4:27 review.stale-proposal This has no effect yet: nobody is told that a proposal is stale',
    ],
  ],
  [
    'what is not asked for',
    'version: 1\nmerge: { accept: false, write: pull-request }\nindex: { statistics: false, graph: false }\n',
    [],
  ],
  [
    'files that need a decision, and the rule is off',
    'version: 1\nrules: { decision-missing: off }\ndecision-missing: { paths: [a] }\n',
    ['3:1 decision-missing The rule "decision-missing" is off ("rules"), so these files need no decision after all'],
  ],
  ['a rule that is off', 'version: 1\nrules: { decision-missing: off }\n', []],
])('%s', (_, text, expected) => {
  expect(advice(text)).toEqual(expected);
});

it('says nothing of the people of a configuration on which others build', () => {
  expect(advice('version: 1\nroles: { CTO: "@ada" }\nmerge: { accept: true }\n', 'adr.yml')).toEqual([
    '3:10 merge.accept This has no effect yet: the app never changes a status',
  ]);
});

it('says nothing of a text that is no YAML', () => {
  const read = readConfiguration('version: 1\napprovals: { if-author: deputy }\n', 'x');
  if (!read.ok) throw new Error();
  expect(configurationAdvice('a: [', 'x', read.value)).toEqual([]);
});
