import { expect, it } from 'vitest';
import { configurationAdvice } from '../../../src/core/config/configuration-advice.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';

const advice = (text: string): readonly string[] => {
  const read = readConfiguration(text, '.github/adr.yml');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return configurationAdvice(text, '.github/adr.yml', read.value).map(
    ({ line, column, key, message }) => `${line}:${column} ${key} ${message.split('.')[0] ?? ''}`,
  );
};

it.each<[string, string, readonly string[]]>([
  ['nothing', 'version: 1\n', []],
  [
    'deputies that no role has',
    'version: 1\nroles: { CTO: "@ada" }\napprovals: { if-author: deputy }\n',
    ['3:25 approvals.if-author No role names deputies, so nobody can step in for an author who holds a role alone'],
  ],
  [
    'deputies that a role has',
    'version: 1\nroles: { CTO: { who: "@ada", deputies: ["@ben"] } }\napprovals: { if-author: deputy }\n',
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

it('says nothing of a text that is no YAML', () => {
  const read = readConfiguration('version: 1\napprovals: { if-author: deputy }\n', 'x');
  if (!read.ok) throw new Error();
  expect(configurationAdvice('a: [', 'x', read.value)).toEqual([]);
});
