import { describe, expect, it } from 'vitest';
import { commandLine, parseCommand } from '../../../src/core/commands/parse-command.ts';

describe('the line of a command', () => {
  it.each([
    ['/adr', '/adr'],
    ['/adr fix  ', '/adr fix'],
    ['/adr fix\r\nmore', '/adr fix'],
    ['/adr\tfix', '/adr\tfix'],
    [' /adr fix', null],
    ['/ADR fix', null],
    ['/adrfix', null],
    ['text\n/adr fix', null],
    ['> /adr fix', null],
    ['', null],
  ])('of %j is %j', (body, line) => {
    expect(commandLine(body)).toBe(line);
  });

  it('is cut, not searched, in a long comment', () => {
    expect(commandLine(`/adr waive x ${'y'.repeat(100_000)}`)).toHaveLength(1000);
  });
});

describe('a command', () => {
  it.each([
    ['/adr', { kind: 'help' }],
    ['/adr help', { kind: 'help' }],
    ['/adr check', { kind: 'check' }],
    ['/adr  fix', { kind: 'fix' }],
    ['/adr renumber', { kind: 'renumber', to: null }],
    ['/adr renumber 0012', { kind: 'renumber', to: 12 }],
    ['/adr waive no-placeholder it is quoted', { kind: 'waive', rule: 'no-placeholder', reason: 'it is quoted' }],
    ['/adr confirm announced', { kind: 'confirm', item: 'announced' }],
    ['/adr override Away', { kind: 'override', commit: null, reason: 'Away' }],
    ['/adr override abc1234 Away', { kind: 'override', commit: 'abc1234', reason: 'Away' }],
    ['/adr override added is the rest', { kind: 'override', commit: null, reason: 'added is the rest' }],
  ])('%j is read', (line, command) => {
    expect(parseCommand(line)).toEqual({ ok: true, value: command });
  });

  it.each([
    ['/adr help me', '/adr help takes no further words.'],
    ['/adr fix all', '/adr fix takes no further words.'],
    ['/adr chek', 'There is no command "chek". Did you mean /adr check?'],
    ['/adr FIX', 'There is no command "FIX". Did you mean /adr fix?'],
    ['/adr constructor', 'There is no command "constructor". Write /adr help for what there is.'],
    ['/adr renumber x', '"x" is no number. Write /adr renumber [N].'],
    ['/adr renumber 1234567', '"1234567" is no number. Write /adr renumber [N].'],
    ['/adr waive', 'It does not say which rule. Write /adr waive <rule> <reason>.'],
    ['/adr waive x', 'A waiver needs a reason that others can judge. Write /adr waive <rule> <reason>.'],
    ['/adr override', 'An override needs a reason that others can judge. Write /adr override [commit] <reason>.'],
    [
      '/adr override abc1234',
      'An override needs a reason that others can judge. Write /adr override [commit] <reason>.',
    ],
    ['/adr confirm', 'It has to name one item of the checklist by its id. Write /adr confirm <item>.'],
    ['/adr confirm a b', 'It has to name one item of the checklist by its id. Write /adr confirm <item>.'],
  ])('%j is refused with what would work', (line, why) => {
    expect(parseCommand(line)).toEqual({ ok: false, problems: [why] });
  });
});
