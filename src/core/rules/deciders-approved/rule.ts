import { z } from 'zod';
import { roleOf } from '../../parse/field-words.ts';
import { defineRule } from '../rule.ts';
import { quotation } from '../support/quotation.ts';
import { titleRange } from '../support/title-range.ts';
import { loginOf } from './login-of.ts';

/** Nothing is decided yet: who is named is still to decide. */
const open: ReadonlySet<string> = new Set(['draft', 'proposed']);

const mostNamed = 10;

const sameLogin = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

const namesOf = (logins: readonly string[]): string => {
  const more = logins.length - mostNamed;
  return quotation(logins.slice(0, mostNamed).join(', ')) + (more > 0 ? ` and ${more} more` : '');
};

const record = (deciders: string, status = 'Accepted'): string =>
  `# ADR-0007: Use PostgreSQL for orders\n\n**Status**: ${status}\n**Deciders**: ${deciders}\n\n## Decision\n\nWe will use PostgreSQL.\n`;

export const decidersApproved = defineRule({
  id: 'deciders-approved',
  since: '0.1.0',
  needs: ['document', 'approvals'],
  severity: { recommended: 'info', strict: 'info', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'The deciders that a record names are those who approved it.',
    details:
      'Names are compared where they are logins (`@ada`, also `Ada Lovelace (@ada)`); of names, mail addresses and teams nothing is said, and where one stands among the deciders, nobody is missed there. Whoever opened the pull request cannot approve it and need not. An approval holds for the text as it is now; somebody counts as an approver if their approval counts for the scopes of the record or, where none are configured, if they may write to the repository. Drafts and proposals are left alone: there the deciders are still to decide. It needs a pull request.',
    why: 'Later the record is the only place that says who took the decision.',
    fix: 'Ask the named deciders for a review, or name those who decided.',
  },
  options: z.strictObject({}),
  messages: {
    'decider-without-approval':
      'Named as deciders, but without an approving review of this text: {names}. Ask them for one, or correct who decided.',
    'approver-unnamed':
      'Not named as deciders, though they approved this text: {names}. Add them, so that the record says who decided.',
  },
  examples: {
    good: [
      {
        title: 'Everybody who is named approved',
        approvals: { approved: ['ada', 'grace'], counted: ['ada', 'grace'] },
        markdown: record('@Ada, Grace Hopper (@grace)'),
      },
      {
        title: 'The author is among the deciders',
        approvals: { approved: ['grace'], counted: ['grace'], author: 'ada' },
        markdown: record('@ada, @grace'),
      },
      {
        title: 'Names that cannot be compared',
        approvals: { approved: ['ada'], counted: ['ada'] },
        markdown: record('Ada Lovelace, ada@example.com'),
      },
      { title: 'Still proposed', approvals: {}, markdown: record('@ada', 'Proposed') },
    ],
    bad: [
      {
        title: 'Somebody who is named has not approved',
        approvals: { approved: ['ada'], counted: ['ada'] },
        markdown: record('@ada, @grace, Linus'),
        expect: ['decider-without-approval@4'],
      },
      {
        title: 'Somebody approved and is not named',
        approvals: { approved: ['ada', 'grace', 'guest'], counted: ['ada', 'grace'] },
        markdown: record('@ada'),
        expect: ['approver-unnamed@4'],
      },
    ],
  },
  *check({ document, approvals }) {
    const { decision } = document;
    const { deciders } = decision.people;
    if (deciders.length === 0 || open.has(decision.status?.value ?? '')) return;
    const logins = deciders.map(loginOf);
    const named = logins.filter((login) => login !== null);
    const field = decision.fields.find(({ name }) => ['deciders', 'approvers'].includes(roleOf(name) ?? ''));
    const at = { range: field?.range ?? titleRange(document) };
    const isIn = (login: string, list: readonly string[]): boolean => list.some((other) => sameLogin(login, other));
    const { approved, counted, author } = approvals;
    const waiting = named.filter((login) => !isIn(login, approved) && !isIn(login, author === null ? [] : [author]));
    if (waiting.length > 0) yield { message: 'decider-without-approval', data: { names: namesOf(waiting) }, at };
    // Somebody may be meant by a name that is no login.
    if (logins.includes(null)) return;
    const unnamed = counted.filter((login) => !isIn(login, named));
    if (unnamed.length > 0) yield { message: 'approver-unnamed', data: { names: namesOf(unnamed) }, at };
  },
});
