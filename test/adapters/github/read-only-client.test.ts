import { describe, expect, it } from 'vitest';
import { createReadOnlyClient } from '../../../src/adapters/github/read-only-client.ts';

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

const token = 'ghp_verySecretToken123';

/** A client whose requests end here. */
function connected(apiUrl = 'https://api.github.com') {
  const sent: Sent[] = [];
  const client = createReadOnlyClient({
    token,
    apiUrl,
    userAgent: 'test',
    fetch: (input, init = {}) => {
      sent.push({ method: init.method ?? 'GET', url: input instanceof URL ? input.href : '', body: init.body });
      const headers = { 'content-type': 'application/json' };
      return Promise.resolve(new Response('{"data":{"a":1}}', { status: 200, headers }));
    },
  });
  return { client, sent };
}

describe('the client that reads', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY', 'post'])(
    'refuses %s before anything is sent',
    async (method) => {
      const { client, sent } = connected();
      for (const path of ['/repos/{owner}/{repo}/issues', '/graphql/', '/graphql?x=1', '/user']) {
        await expect(client.request(`${method} ${path}`, { owner: 'o', repo: 'r', title: 'x' })).rejects.toThrow(
          'only reads',
        );
      }
      expect(sent).toEqual([]);
    },
  );

  it('refuses every body of GraphQL but a query', async () => {
    const { client, sent } = connected();
    await expect(client.graphql('mutation { a }')).rejects.toThrow('only reads');
    await expect(client.graphql('query Q { a } mutation M { b }', { operationName: 'M' })).rejects.toThrow(
      'only reads',
    );
    for (const body of [
      { query: 'mutation { a }' },
      { query: ['{ a }'] },
      { query: '{ a }', extensions: { persistedQuery: {} } },
      { id: 'mutation' },
    ]) {
      await expect(client.request('POST /graphql', body)).rejects.toThrow('only reads');
    }
    for (const data of [
      '{"query":"{ a }","query":"mutation { a }"}',
      'mutation { a }',
      [{ query: 'mutation { a }' }],
    ]) {
      await expect(client.request('POST /graphql', { data })).rejects.toThrow('only reads');
    }
    expect(sent).toEqual([]);
  });

  it('sends the token to no other server, and takes no disguise', async () => {
    const { client, sent } = connected();
    await expect(client.request('GET https://example.com/repos')).rejects.toThrow('only reads');
    await expect(client.request('GET /user', { baseUrl: 'http://api.github.com' })).rejects.toThrow('only reads');
    const headers = { 'x-http-method-override': 'DELETE' };
    await expect(client.request('GET /user', { headers })).rejects.toThrow('only reads');
    expect(sent).toEqual([]);
  });

  it('tells nobody the token in what it refuses', async () => {
    const { client } = connected();
    const error: unknown = await client.request('DELETE /user').catch((reason: unknown) => reason);
    expect(`${String(error)}${JSON.stringify(error)}`).not.toContain(token);
  });

  it('reads by REST and by GraphQL, on GitHub Enterprise Server, too', async () => {
    const { client, sent } = connected('https://github.example.com/api/v3');
    await client.request('GET /repos/{owner}/{repo}', { owner: 'o', repo: 'r' });
    await client.request('HEAD /user');
    expect(await client.graphql('query Q($a: Int!) { a(a: $a) }', { a: 1 })).toEqual({ a: 1 });
    expect(sent).toEqual([
      { method: 'GET', url: 'https://github.example.com/api/v3/repos/o/r', body: undefined },
      { method: 'HEAD', url: 'https://github.example.com/api/v3/user', body: undefined },
      {
        method: 'POST',
        url: 'https://github.example.com/api/graphql',
        body: '{"query":"query Q($a: Int!) { a(a: $a) }","variables":{"a":1}}',
      },
    ]);
  });
});
