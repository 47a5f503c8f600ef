import { describe, expect, it } from 'vitest';
import { isReminder, renderReminder } from '../../../src/core/report/render-reminder.ts';

const ada = { id: 1, login: 'ada', kind: 'user' } as const;
const infra = { organization: 'octo', slug: 'infra' };
const reminder = {
  who: { users: [ada], teams: [infra] },
  since: '2026-11-23T10:00:00Z',
  isDue: true,
  nextAt: null,
};

describe('a reminder', () => {
  it('names those who are missing, since when, and how not to be reminded', () => {
    const body = renderReminder(reminder);
    expect(isReminder(body)).toBe(true);
    expect(body).toContain('waiting for a review since 2026-11-23: @ada and @octo/infra');
    expect(body).toContain('remove yourself from the reviewers');
  });

  it('names at most 15 and says how many more there are', () => {
    const users = Array.from({ length: 20 }, (_, index) => ({ ...ada, id: index, login: `p${String(index)}` }));
    const body = renderReminder({ ...reminder, who: { users, teams: [] } });
    expect(body.match(/@p\d+/g)).toHaveLength(15);
    expect(body).toContain('5 more');
  });

  it('calls nobody whose name could hold something else', () => {
    const body = renderReminder({
      ...reminder,
      who: { users: [ada, { ...ada, login: 'x](http://y) @all' }], teams: [] },
    });
    expect(body).not.toContain('@all');
  });

  it('is told from other comments by its first line', () => {
    expect(isReminder('Text\n<!-- adr-governor:reminder -->')).toBe(false);
    expect(isReminder('<!-- adr-governor:reminder -->\r\nText')).toBe(true);
  });
});
