import { describe, expect, it } from 'vitest';
import { loginOf } from '../../../src/core/rules/deciders-approved/login-of.ts';
import { findingsOf, messagesOf, placesOf } from './messages-of.ts';

it.each([
  ['@ada', 'ada'],
  ['Ada Lovelace (@ada-l)', 'ada-l'],
  ['@Ada, CTO', 'Ada'],
  ['Ada Lovelace', null],
  ['ada@example.com', null],
  ['@octo-org/leads', null],
  ['@ada @grace', null],
  ['@dependabot[bot]', null],
  ['@example.com', null],
  ['@-ada', null],
])('%s gives the login %j', (name, expected) => {
  expect(loginOf(name)).toBe(expected);
});

const record = (deciders: string, status = 'Accepted'): string =>
  `# 7. Use a queue\n\n**Status**: ${status}\n\n**Deciders**: ${deciders}\n\n## Decision\n\nWe will use a queue.\n`;
const said = (deciders: string, approvals: object, status?: string): readonly string[] =>
  messagesOf('deciders-approved', record(deciders, status), { approvals });

describe('who is told apart', () => {
  it('compares logins without regard to case, and excuses who opened the pull request', () => {
    expect(said('@ADA, @Grace', { approved: ['ada'], counted: ['Ada'], author: 'grace' })).toEqual([]);
  });

  it('takes an approval that does not count for one of a decider, and not for one that is missing', () => {
    expect(said('@ada', { approved: ['ada', 'guest'], counted: [] })).toEqual([]);
  });

  it('may say both, on the line of the deciders', () => {
    const approvals = { approved: ['grace'], counted: ['grace'] };
    expect(said('@ada', approvals)).toEqual(['decider-without-approval@5', 'approver-unnamed@5']);
    expect(placesOf('deciders-approved', record('@ada'), { approvals })[0]).toContain('@ada');
  });

  it('misses nobody where one name is no login: that may be them', () => {
    expect(said('@ada, Grace Hopper', { approved: ['ada', 'grace'], counted: ['ada', 'grace'] })).toEqual([]);
    expect(said('@ada, Grace Hopper', { approved: [], counted: [] })).toEqual(['decider-without-approval@5']);
  });

  it.each(['Draft', 'Proposed'])('leaves a record alone that is %s', (status) => {
    expect(said('@ada', { counted: ['grace'] }, status)).toEqual([]);
  });

  it('says nothing without deciders, and where nobody knows of approvals', () => {
    expect(messagesOf('deciders-approved', record('none'), { approvals: { counted: ['ada'] } })).toEqual([]);
    expect(messagesOf('deciders-approved', record('@ada'))).toEqual([]);
  });

  it('names ten people at most, and mentions nobody', () => {
    const many = Array.from({ length: 12 }, (_, index) => `@a${index}`).join(', ');
    const [finding] = findingsOf('deciders-approved', record(many), { approvals: {} });
    expect(finding?.message).toContain('a0, a1');
    expect(finding?.message).toContain('and 2 more');
    expect(finding?.message).not.toContain('@');
  });
});
