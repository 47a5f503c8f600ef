import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/core/rules/catalogue.ts';
import { startRoutes } from './start-routes.ts';

describe('the pages of the rules', () => {
  it('are there for every rule, and the list leads to each', async () => {
    const { url } = await startRoutes();
    const list = await fetch(`${url}/rules`);
    expect(list.status).toBe(200);
    expect(list.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await list.text();
    for (const { id } of catalogue) {
      expect(html).toContain(`href="rules/${id}"`);
      const page = await fetch(`${url}/rules/${id}`);
      expect(page.status).toBe(200);
      const text = await page.text();
      expect(text).toContain(`<title>${id}: adr-governor</title>`);
      expect(text).toContain('<html lang="en">');
      expect(text).toContain('<a href="../rules">All rules</a>');
      expect(text).toContain('How to fix it');
    }
  });

  it('run nothing and load nothing', async () => {
    const { url } = await startRoutes();
    const page = await fetch(`${url}/rules/no-placeholder`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).not.toMatch(/<script|<img|<iframe|<link/i);
  });

  it.each(['/rules/', '/rules/nothing', '/rules/../rules', '/rules/constructor', '/rules/%2e%2e'])(
    'are not at %s',
    async (path) => {
      const { url } = await startRoutes();
      const answer = await fetch(url + path);
      expect(answer.status).toBe(path === '/rules/../rules' ? 200 : 404);
    },
  );

  it('answer to reading alone', async () => {
    const { url } = await startRoutes();
    expect((await fetch(`${url}/rules`, { method: 'POST' })).status).toBe(404);
    const head = await fetch(`${url}/rules`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });
});
