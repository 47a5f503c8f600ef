import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoverLogs, folderOfAdrDir } from '../../../src/core/log/discover-logs.ts';
import { globMatches, isBoundedGlob } from '../../../src/core/log/glob-match.ts';
import { isGoverningPath } from '../../../src/core/log/governing-paths.ts';
import { logOf } from '../../../src/core/log/log-of.ts';
import type { LogSettings } from '../../../src/core/model/configuration.ts';
import { hostileText } from '../report/samples.ts';

const log = (path: string, change: Partial<LogSettings> = {}): LogSettings => ({
  path,
  include: ['**/*.md'],
  index: null,
  statuses: {},
  sections: {},
  ...change,
});
const found = (paths: readonly string[], adrDir: string | null = null): string[] =>
  discoverLogs({ configured: null, adrDir, paths }).map((one) => one.path);

describe('discoverLogs', () => {
  it.each([
    ['docs/adr/0001-a.md', 'docs/adr'],
    ['doc/adr/0001-a.md', 'doc/adr'],
    ['docs/adrs/a.md', 'docs/adrs'],
    ['docs/decisions/a.md', 'docs/decisions'],
    ['docs/architecture/decisions/a.md', 'docs/architecture/decisions'],
    ['doc/architecture/decisions/a.md', 'doc/architecture/decisions'],
    ['docs/architecture-decisions/a.md', 'docs/architecture-decisions'],
    ['docs/architecture/adr/a.md', 'docs/architecture/adr'],
    ['adr/a.md', 'adr'],
    ['adrs/a.md', 'adrs'],
    ['.adr/a.md', '.adr'],
    ['decisions/a.md', 'decisions'],
    ['packages/shop/docs/adr/a.md', 'packages/shop/docs/adr'],
    ['services/pay/adr/0001.md', 'services/pay/adr'],
    ['services/pay/decisions/0001-a.md', 'services/pay/decisions'],
    ['docs/adr/infra/cloud/0001-a.md', 'docs/adr'],
    ['docs/decisions/adr/0001-a.md', 'docs/decisions'],
  ])('finds the log of %s', (path, expected) => {
    expect(found([path, 'src/main.ts'])).toEqual([expected]);
  });

  it.each([
    'src/decisions/tree.md',
    'docs/adr/diagram.png',
    'docs/guide.md',
    'adr.md',
    'node_modules/x/docs/adr/0001-a.md',
    'vendor/x/adr/0001-a.md',
    'test/fixtures/docs/adr/0001-a.md',
    'docs/my-adr/a.md',
  ])('finds none for %s', (path) => {
    expect(found([path])).toEqual([]);
  });

  it('lists each once, sorted', () => {
    expect(found(['docs/adr/2.md', 'a/docs/adr/1.md', 'docs/adr/1.md'])).toEqual(['a/docs/adr', 'docs/adr']);
  });

  it.each([
    ['doc/architecture/decisions\n', 'doc/architecture/decisions'],
    ['./docs//records/\r\n', 'docs/records'],
    ['\uFEFFrecords', 'records'],
    ['.', ''],
    ['', null],
    ['  \n', null],
    ['../elsewhere', null],
    ['docs/../../x', null],
    ['/etc', null],
  ])('reads .adr-dir %j', (text, folder) => {
    expect(folderOfAdrDir(text)).toBe(folder);
    if (folder !== null) expect(found(['docs/adr/1.md'], text)).toEqual([folder]);
    else expect(found(['docs/adr/1.md'], text)).toEqual(['docs/adr']);
  });

  it('at the root takes numbered files only', () => {
    const logs = discoverLogs({ configured: null, adrDir: '.', paths: [] });
    expect(logOf('0001-a.md', logs)?.path).toBe('');
    expect(logOf('adr-7-a.md', logs)?.path).toBe('');
    expect(logOf('CHANGELOG.md', logs)).toBeNull();
    expect(logOf('docs/0001-a.md', logs)).toBeNull();
  });

  it('leaves configured logs alone', () => {
    const configured = [log('records')];
    expect(discoverLogs({ configured, adrDir: 'x', paths: ['docs/adr/1.md'] })).toBe(configured);
  });
});

describe('logOf', () => {
  const outer = log('docs/adr', { index: 'docs/adr/overview.md' });
  const inner = log('docs/adr/infra', { include: ['[0-9]*.md'] });
  const logs = [outer, inner];

  it.each([
    ['docs/adr/0001-a.md', outer],
    ['docs/adr/deep/a.md', outer],
    ['docs/adr/deep/A.MD', outer],
    ['docs/adr/0005-template-engine.md', outer],
    ['docs/adr/readmes-are-generated.md', outer],
    ['docs/adr/infra/0001-a.md', inner],
    ['docs/adr/infra/notes.md', null],
    ['docs/adr/overview.md', null],
    ['docs/adr/README.md', null],
    ['docs/adr/deep/readme.md', null],
    ['docs/adr/index.md', null],
    ['docs/adr/template.md', null],
    ['docs/adr/template-long.md', null],
    ['docs/adr/adr-template.md', null],
    ['docs/adr/0000-template.md', null],
    ['docs/adr/_draft.md', null],
    ['docs/adr/a.txt', null],
    ['docs/adr', null],
    ['docs/adrx/0001-a.md', null],
    ['src/a.md', null],
    ['', null],
  ])('%s', (path, expected) => {
    expect(logOf(path, logs)).toBe(expected);
  });

  it('is a record where the glob or path is beyond the bounds: rather too much than too little', () => {
    expect(logOf('docs/adr/a.md', [log('docs/adr', { include: ['(a+)+b'] })])).not.toBeNull();
    expect(logOf(`docs/adr/${'a'.repeat(2000)}.md`, [log('docs/adr', { include: ['[0-9]*.md'] })])).not.toBeNull();
    expect(logOf('docs/adr/a.md', [log('docs/adr', { include: [] })])).toBeNull();
  });
});

describe('globs', () => {
  it.each([
    ['*.md', 'a.md', true],
    ['*.md', 'a/b.md', false],
    ['**/*.md', 'a.md', true],
    ['**/*.md', 'a/b/c.md', true],
    ['a/**', 'a/b/c.md', true],
    ['a/**/c.md', 'a/c.md', true],
    ['a/**/c.md', 'b/c.md', false],
    ['{a,b}/?.md', 'b/x.md', true],
    ['[0-9]*.md', '12-x.md', true],
    ['[!0-9]*.md', '12-x.md', true],
  ])('%s on %s: %s', (glob, path, expected) => {
    expect(globMatches([glob], path)).toBe(expected);
  });

  it.each([
    '',
    '!a',
    '(a)',
    'a|b',
    '+(a)',
    '{a/b,c}',
    '{a,{b,c}}',
    '{1..99999}',
    '*a*b*c*d',
    'a//b',
    'x'.repeat(201),
    '[z-a]',
  ])('refuses %j', (glob) => {
    expect(isBoundedGlob(glob)).toBe(false);
  });

  it('never throws and never hangs', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '/',
      '[',
      ']',
      '{',
      '}',
      ',',
      '?',
      'a',
      '.',
      '0-9',
      '^',
      '+',
      '@',
      '$',
      '\\',
      '(',
      ')',
    );
    const glob = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(glob, fc.string({ unit: 'binary' }), (pattern, path) => {
        expect(typeof globMatches([pattern], path)).toBe('boolean');
      }),
      { numRuns: 3000 },
    );
    const before = performance.now();
    globMatches(['**/*a*a*a/**/*a*a*a/**/*a*a*b'], `${'a'.repeat(250)}/`.repeat(4));
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('what governs', () => {
  it.each([
    ['.github/adr.yml', true],
    ['.adr-dir', true],
    ['docs/adr/template.md', true],
    ['docs/adr/adr-template-long.md', true],
    ['docs/adr/0001-a.md', false],
    ['docs/template.md', false],
    ['sub/.adr-dir', false],
  ])('%s: %s', (path, expected) => {
    expect(isGoverningPath(path, [log('docs/adr')])).toBe(expected);
  });
});

describe('whatever the paths are', () => {
  const anyPath = fc
    .array(fc.oneof(hostileText, fc.constantFrom('docs', 'adr', '/', '.md', '..', 'template')), { maxLength: 6 })
    .map((parts) => parts.join(''));

  it('discovers, and judges each path, without a throw; what it finds has a record below it', () => {
    fc.assert(
      fc.property(fc.array(anyPath, { maxLength: 6 }), fc.option(anyPath), (paths, adrDir) => {
        const logs = discoverLogs({ configured: null, adrDir, paths });
        for (const one of logs) {
          if (adrDir !== null && folderOfAdrDir(adrDir) !== null) expect(one.path.split('/')).not.toContain('..');
          else expect(paths.some((path) => path.startsWith(`${one.path}/`))).toBe(true);
        }
        for (const path of paths) {
          const owner = logOf(path, logs);
          if (owner !== null) expect(isGoverningPath(path, logs)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
