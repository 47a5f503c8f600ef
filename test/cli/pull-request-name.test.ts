import { describe, expect, it } from 'vitest';
import { pageHost, readGitHubName } from '../../src/cli/pull-request-name.ts';

describe('the name of a pull request', () => {
  it.each([
    ['octo-org/shop', { owner: 'octo-org', name: 'shop', number: null, host: null }],
    [' octo-org/shop.js#12 ', { owner: 'octo-org', name: 'shop.js', number: 12, host: null }],
    ['https://github.com/o/r', { owner: 'o', name: 'r', number: null, host: 'github.com' }],
    ['https://github.com/o/r/pull/7/files?w=1#diff', { owner: 'o', name: 'r', number: 7, host: 'github.com' }],
    [
      'https://ghe.example.com:8443/o_x/r/pull/7/',
      { owner: 'o_x', name: 'r', number: 7, host: 'ghe.example.com:8443' },
    ],
  ])('%s', (given, name) => {
    expect(readGitHubName(given)).toEqual(name);
  });

  it.each([
    '',
    'shop',
    'o/r#',
    'o/r#0',
    'o/r#1x',
    'o/..',
    'o/.#1',
    '../r',
    'o/r/pull/1',
    'https://github.com/o/r/issues/1',
    'https://u@github.com/o/r/pull/1',
    'o/r\n#1',
  ])('is not %j', (given) => {
    expect(readGitHubName(given)).toBeNull();
  });

  it('lies on the pages that belong to the API', () => {
    expect(pageHost('https://api.github.com')).toBe('github.com');
    expect(pageHost('https://ghe.example.com/api/v3')).toBe('ghe.example.com');
    expect(pageHost('https://api.octo.ghe.com')).toBe('octo.ghe.com');
  });
});
