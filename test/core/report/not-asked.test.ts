import { describe, expect, it } from 'vitest';
import { informedNames, informLine } from '../../../src/core/report/render-informed.ts';
import { notAskedIn, notAskedLine, notAskedWords } from '../../../src/core/report/not-asked.ts';
import { ada, grace } from './samples.ts';

const refused = { notAsked: { users: [ada, grace], teams: [{ organization: 'octo-org', slug: 'Leads' }] } };

describe('whom GitHub refused to ask', () => {
  it('is kept in a hidden line, people by id, beside who is told after the merge', () => {
    const approver = { kind: 'user' as const, login: 'ada', id: null };
    const inform = informLine({ inform: [{ approver, people: [ada], isKnown: true }] });
    for (const lines of [[notAskedLine(refused)], [inform, notAskedLine(refused)]]) {
      const body = ['<!-- adr-governor:summary -->', ...lines, 'text'].join('\r\n');
      expect(notAskedIn(body)).toEqual({ userIds: [ada.id, grace.id], teamSlugs: ['leads'] });
      expect(informedNames(body)).toEqual(lines.length === 1 ? [] : ['ada']);
    }
  });

  it.each(['', 'text', '<!-- adr-governor:not-asked x -1 1e9 -->', `a\nb\nc\nd\n${notAskedLine(refused)}`])(
    'is nobody in %j',
    (body) => {
      expect(notAskedIn(body)).toEqual({ userIds: [], teamSlugs: [] });
    },
  );

  it('is told as code, with why and what helps; nobody leaves no word', () => {
    expect(notAskedWords(refused)).toContain('`octo-org/Leads`. GitHub refused the request');
    expect([notAskedWords({}), notAskedLine({})]).toEqual(['', '']);
  });
});
