import { describe, expect, it } from 'vitest';
import { configurationPeople } from '../../../src/core/judge/configuration-people.ts';
import type { Account } from '../../../src/core/model/pull-request.ts';
import { account, configured, oneScope, resolved, standard } from '../approvals/approval-world.ts';

const told = (text: string, author: Account | null = null): readonly string[] =>
  configurationPeople({ text, path: '.github/adr.yml', configuration: configured(text), resolved, author }).map(
    ({ range, severity, messageId }) => `${range.start.line}:${range.start.column} ${severity} ${messageId}`,
  );

describe('people of a configuration', () => {
  it.each<[string, string, readonly string[]]>([
    ['all of them are there', standard, []],
    ['a team that does not exist and is needed', oneScope('"@octo/ghosts"'), ['10:43 error not-found']],
    ['one that is not shown', oneScope('{ all: [CTO, "@octo/hidden"] }'), ['10:56 error not-visible']],
    ['a login that is somebody else by now', oneScope('"@renamed"'), ['10:43 error other-id']],
    ['a pinned login that somebody else has', oneScope('"@ada#7"'), ['10:43 error other-id']],
    ['a pinned team that is another one by now', oneScope('{ any: ["@octo/arb#7", ARB] }'), ['10:51 error other-id']],
    ['a pinned team that is still the same', oneScope('"@octo/arb#2"'), []],
    ['a name that others may stand in for', oneScope('{ any: [CTO, "@octo/ghosts"] }'), ['10:56 warning not-found']],
    ['a team without members', oneScope('"@octo/empty"'), ['10:1 error count-above-members', '10:43 error team-empty']],
    ['more than there are', oneScope('{ count: 4, from: [ARB] }'), ['10:1 error count-above-members']],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['who is consulted and is not there', '"@octo/ghosts"', ['10:57 warning not-found']],
    ['a team without members may be consulted', '"@octo/empty"', []],
  ])('%s', (_, who, expected) => {
    const text = oneScope(`CTO, consult: ${who}`);
    expect(told(text)).toEqual(expected);
    const found = configurationPeople({ text, path: 'x', configuration: configured(text), resolved, author: null });
    for (const { why } of found) expect(why).toContain('hears of no decision');
  });

  it('names both ids of a name that belongs to somebody else, and what to write if that is right', () => {
    const messages = (text: string) =>
      configurationPeople({ text, path: 'x', configuration: configured(text), resolved, author: null }).map(
        ({ message }) => message,
      );
    expect(messages(oneScope('"@ada#7"'))).toEqual([
      '@ada belongs to another account (id 1) than the one that it is pinned to (id 7), perhaps after a change of name, so nobody counts by it. If the new one is right, pin it: "@ada#1". Else correct the name.',
    ]);
    expect(messages(oneScope('"@renamed"'))).toEqual([
      '@renamed belongs to another account (id 12) than when it was first seen (id 11), perhaps after a change of name, so nobody counts by it. If the new one is right, pin it: "@renamed#12". Else correct the name.',
    ]);
    expect(messages(oneScope('"@Octo/Arb#7"'))).toEqual([
      '@octo/arb is another team (id 2) than the one that it is pinned to (id 7), perhaps made anew under the same name, so nobody counts by it. If the new one is right, pin it: "@octo/arb#2". Else correct the name.',
    ]);
  });

  it('judges what is asked for by kind of change as well', () => {
    expect(told(oneScope('CTO, when: { new: "@octo/ghosts" }'))).toEqual(['10:61 error not-found']);
    expect(told(oneScope('CTO, match: { authors: "@octo/ghosts" }'))).toEqual(['10:66 warning not-found']);
  });

  it('names a role that only the author holds as a warning, where somebody brings the configuration', () => {
    expect(told(oneScope('CTO'), account('ada'))).toEqual(['10:1 warning nobody-but-author']);
    expect(told(oneScope('CTO'), account('ben'))).toEqual([]);
  });

  it('suggests a name that is known, and never tells who is in a team', () => {
    const text = oneScope('"@octo/infro"');
    const [finding] = configurationPeople({
      text,
      path: 'x',
      configuration: configured(text),
      resolved: new Map([...resolved, ['@octo/infro', { kind: 'unresolved', reason: 'not-found' }]]),
      author: null,
    });
    expect(finding?.message).toContain('Did you mean "@octo/infra"?');
    expect(JSON.stringify(finding)).not.toContain('hal');
  });

  it('looks for the meant name of the first twenty that are not there, and names all', () => {
    const names = Array.from({ length: 50 }, (_, index) => `@octo/infr${index}`);
    const text = oneScope(`{ any: [${names.map((name) => `"${name}"`).join(', ')}] }`);
    const missing = names.map((name) => [name, { kind: 'unresolved', reason: 'not-found' }] as const);
    const messages = configurationPeople({
      text,
      path: 'x',
      configuration: configured(text),
      resolved: new Map([...resolved, ...missing]),
      author: null,
    }).flatMap(({ messageId, message }) => (messageId === 'not-found' ? [message] : []));
    expect(messages).toHaveLength(50);
    expect(messages.filter((message) => message.includes('Did you mean "@octo/infra"?'))).toHaveLength(20);
    expect(messages.at(-1)).toContain('Correct the name, or create it first.');
  });
});
