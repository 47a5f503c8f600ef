import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { discoverLogs } from '../../../src/core/log/discover-logs.ts';
import { globMatches, isBoundedGlob } from '../../../src/core/log/glob-match.ts';
import { isDefiningPage, isGoverningPath, mayGovern } from '../../../src/core/log/governing-paths.ts';
import { logOf } from '../../../src/core/log/log-of.ts';
import { folderOfAdrDir, foldersOfLog4brains } from '../../../src/core/log/named-folders.ts';
import type { LogSettings } from '../../../src/core/model/configuration.ts';
import { hostileText } from '../report/samples.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const log = (path: string, change: Partial<LogSettings> = {}): LogSettings => ({
  path,
  kind: 'folder',
  include: ['**/*.md'],
  index: null,
  statuses: {},
  sections: {},
  ...change,
});
const found = (paths: readonly string[], adrDir: string | null = null, log4brains: string | null = null): string[] =>
  discoverLogs({ configured: null, adrDir, log4brains, paths }).map((one) => one.path);
/** The record's log, found by its own path alone. */
const ownLog = (path: string): string | null =>
  logOf(path, discoverLogs({ configured: null, adrDir: null, log4brains: null, paths: [path] }))?.path ?? null;

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
    ['docs/10-adr/0001-a.md', 'docs/10-adr'],
    ['docs/03. Architecture Decisions/0001 use + keep.md', 'docs/03. Architecture Decisions'],
    ['Docs/ADR/a.md', 'Docs/ADR'],
    ['guides/adr/0001-a.md', 'guides/adr'],
    ['.tool/adrs/CI-002-a.md', '.tool/adrs'],
    ['architecture-decision-record/0004-a.md', 'architecture-decision-record'],
    ['docs/architectural-decision-records/001-a.md', 'docs/architectural-decision-records'],
    ['architecture-decision-records/store/X-ADR-Store-0008-a.md', 'architecture-decision-records'],
    ['docs/adr/0005-使用-数据库.md', 'docs/adr'],
    ['docs/decisions/20240516132303-a.md', 'docs/decisions'],
    ['docs/network_adr/adr008-profile/README.md', 'docs/network_adr'],
    ['docs/adr/0012-a/README.md', 'docs/adr'],
    ['docs/adr/20240516-a/index.md', 'docs/adr'],
    ['docs/design-decisions/0001-a.md', 'docs/design-decisions'],
    ['docs/architecture/adr-009-a.md', 'docs/architecture'],
    ['adr-001-use-records.md', ''],
    ['notes/ABC-ADR-0005-a.md', 'notes'],
    ['ADR.md', 'ADR.md'],
    ['ADRS.md', 'ADRS.md'],
    ['DECISIONS.md', 'DECISIONS.md'],
    ['docs/ARCHITECTURE_DECISIONS.md', 'docs/ARCHITECTURE_DECISIONS.md'],
    ['ARCHITECTURE-DECISIONS.md', 'ARCHITECTURE-DECISIONS.md'],
    ['docs/architecture-decisions.md', 'docs/architecture-decisions.md'],
    ['packages/shop/docs/decision-log.md', 'packages/shop/docs/decision-log.md'],
    ['docs/08 Technical Decisions.markdown', 'docs/08 Technical Decisions.markdown'],
  ])('finds the log of %s', (path, expected) => {
    expect(found([path, 'src/main.ts'])).toEqual([expected]);
    expect(ownLog(path)).toBe(expected);
  });

  it.each([
    'src/decisions/tree.md',
    'docs/adr/diagram.png',
    'docs/guide.md',
    'docs/architecture.md',
    'docs/architecture/overview.md',
    'docs/2024-01-31-adr-workshop.md',
    'src/network-adr/notes.md',
    'node_modules/x/ADR.md',
    'adr.yml',
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
    // What it names comes to what is found by names: a package may keep records of its own.
    expect(found(['docs/adr/1.md'], text)).toEqual([...(folder === null ? [] : [folder]), 'docs/adr'].sort());
  });

  it('takes a conventional folder below the one of .adr-dir as a part of it', () => {
    expect(found(['records/adr/1.md', 'records/1.md', 'adr/2.md'], 'records')).toEqual(['adr', 'records']);
  });

  it.each([
    ['project:\n  adrFolder: ./why\n', ['why']],
    [
      'project:\n  name: Shop\n  adrFolder: why\n  packages:\n    - name: a\n      path: ./a\n      adrFolder: ./a/why/\n    - name: b\n',
      ['a/why', 'why'],
    ],
    ['project: { adrFolder: ../elsewhere, packages: [{ adrFolder: /etc }, { adrFolder: 7 }, 8] }', []],
    ['project: [', []],
    ['project: &a\n  adrFolder: *a\n', []],
    ['', []],
    ['adrFolder: why', []],
    ['project:\n  packages: x\n', []],
  ])('reads .log4brains.yml %j', (text, folders) => {
    expect(foldersOfLog4brains(text).toSorted()).toEqual(folders);
    expect(found([], null, text)).toEqual(folders);
  });

  it('governs a path alone as it governs it in the whole repository', () => {
    const paths = [
      'src/decisions/0001-a.md',
      'src/decisions/tree.md',
      'docs/adr-1-a.md',
      'docs/guide.md',
      'x-adr/1-a.md',
    ];
    const logs = discoverLogs({ configured: null, adrDir: null, log4brains: null, paths });
    for (const path of paths) expect(logOf(path, logs)?.path ?? null).toBe(ownLog(path));
  });

  it('at the root takes numbered files only', () => {
    const logs = discoverLogs({ configured: null, adrDir: '.', log4brains: null, paths: [] });
    expect(logOf('0001-a.md', logs)?.path).toBe('');
    expect(logOf('adr-7-a.md', logs)?.path).toBe('');
    expect(logOf('CHANGELOG.md', logs)).toBeNull();
    expect(logOf('docs/0001-a.md', logs)).toBeNull();
  });

  it('leaves configured logs alone', () => {
    const configured = [log('records')];
    expect(discoverLogs({ configured, adrDir: 'x', log4brains: null, paths: ['docs/adr/1.md'] })).toBe(configured);
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
    ['docs/adr/SHOP-ADR-0000-template.md', null],
    ['docs/adr/SHOP-ADR-0007-email-template.md', outer],
    ['docs/adr/_draft.md', null],
    ['docs/adr/ADR-nnn_Short_Title_Template.md', null],
    ['docs/adr/decision-record-template.md', null],
    ['docs/adr/NNNN-title.md', null],
    ['docs/adr/adr-xxx-title.md', null],
    ['docs/adr/templates/madr.md', null],
    ['docs/adr/templates/0001-x/README.md', null],
    ['docs/adr/0007-email-template.md', outer],
    ['docs/adr/index-strategy.md', outer],
    ['docs/adr/Index.Strategy.md', outer],
    ['docs/adr/readme-driven-development.md', outer],
    ['docs/adr/readme_first.md', outer],
    ['docs/adr/summary-of-costs.md', outer],
    ['docs/adr/toc-generator.md', outer],
    ['docs/adr/README.de.md', null],
    ['docs/adr/README_zh-CN.md', null],
    ['docs/adr/index.pt-BR.md', null],
    ['docs/adr/adr-index.md', null],
    ['docs/adr/table of contents.md', null],
    ['docs/adr/SUMMARY.md', null],
    ['docs/adr/CHANGELOG.md', null],
    ['docs/adr/0012-use + keep/README.md', outer],
    ['docs/adr/ADR-7/Readme.md', outer],
    ['docs/adr/20240516-a/index.md', outer],
    ['docs/adr/2024-05-16-a/index.md', outer],
    ['docs/adr/2024/README.md', null],
    ['docs/adr/2024-q1/README.md', null],
    ['docs/adr/01-cloud/README.md', null],
    ['docs/adr/cloud/README.md', null],
    ['docs/adr/0005 使用 数据库.md', outer],
    ['docs/adr/0005-a+b.md', outer],
    ['docs/adr/a.txt', null],
    ['docs/adr', null],
    ['docs/adrx/0001-a.md', null],
    ['src/a.md', null],
    ['', null],
  ])('%s', (path, expected) => {
    expect(logOf(path, logs)).toBe(expected);
  });

  it('gives a file that holds many records to itself, whatever its name', () => {
    const whole = log('docs/adr/README.md', { kind: 'file' });
    expect(logOf('docs/adr/README.md', [outer, whole])).toBe(whole);
    expect(logOf('docs/adr/README.md/x.md', [whole])).toBeNull();
    const withIndex = log('DECISIONS.md', { kind: 'file', index: 'DECISIONS.md' });
    expect(logOf('DECISIONS.md', [withIndex])).toBe(withIndex);
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
    const before = cpuTime();
    globMatches(['**/*a*a*a/**/*a*a*a/**/*a*a*b'], `${'a'.repeat(250)}/`.repeat(4));
    expect(cpuTime() - before).toBeLessThan(1000);
  });
});

const shop = { name: 'shop' };

describe('what governs', () => {
  it.each([
    ['.github', 'adr.yml', true],
    ['.GitHub', 'adr.yml', true],
    ['.github', 'docs/adr.yml', false],
    ['.github', 'adr.yaml', false],
    ['shop', 'adr.yml', false],
  ])('in %s %s: %s', (name, path, expected) => {
    expect(isGoverningPath(path, [log('docs/adr')], { name })).toBe(expected);
  });

  it.each([
    ['docs/adr/README.md', true],
    ['README.md', true],
    ['docs/adr/readme.md', false],
    ['docs/adr/2024/README.md', false],
    ['docs/README.md', false],
  ])('perhaps by what it shows: %s %s', (path, expected) => {
    expect(isDefiningPage(path, [log('docs/adr'), log(''), log('docs/README.md', { kind: 'file' })])).toBe(expected);
  });

  it.each([
    ['.github/adr.yml', true],
    ['.adr-dir', true],
    ['docs/adr/template.md', true],
    ['docs/adr/adr-template-long.md', true],
    ['docs/adr/templates/long.md', true],
    ['docs/adr/templates/picture.png', false],
    ['.log4brains.yml', true],
    ['docs/adr/0001-a.md', false],
    ['docs/template.md', false],
    ['sub/.adr-dir', false],
  ])('%s: %s', (path, expected) => {
    expect(isGoverningPath(path, [log('docs/adr')], shop)).toBe(expected);
  });

  it.each(['docs/forms/decision.md', 'docs/adr/0000-form.md'])(
    'the template that the configuration names, wherever it lies, and it is no record: %s',
    (template) => {
      const logs = [{ ...log('docs/adr'), template }];
      expect(isGoverningPath(template, logs, shop)).toBe(true);
      expect(logOf(template, logs)).toBeNull();
      expect(isGoverningPath('docs/forms/other.md', logs, shop)).toBe(false);
    },
  );

  it.each([
    ['.github/adr.yml', true],
    ['.github/adr-baseline.json', true],
    ['.adr-dir', true],
    ['.log4brains.yml', true],
    ['docs/adr/template.md', true],
    ['template.md', true],
    ['docs/adr/templates/long.md', true],
    ['docs/adr/0005-template-engine.md', false],
    ['docs/forms/decision.md', false],
    ['shop/.github/adr.yml', false],
    ['templates/pod.yaml', false],
  ])('perhaps, where it is not known which logs there are: %s %s', (path, expected) => {
    expect(mayGovern(path)).toBe(expected);
  });
});

describe('whatever the paths are', () => {
  const anyPath = fc
    .array(
      fc.oneof(hostileText, fc.constantFrom('docs', 'adr', '/', '.md', '..', 'template', 'README', '0012-a', 'ADR-1')),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));

  it('discovers, and judges each path, without a throw; what it finds has a record below it', () => {
    fc.assert(
      fc.property(fc.array(anyPath, { maxLength: 6 }), fc.option(anyPath), (paths, adrDir) => {
        const logs = discoverLogs({ configured: null, adrDir, log4brains: adrDir, paths });
        for (const one of logs) {
          if (adrDir !== null && folderOfAdrDir(adrDir) === one.path) expect(one.path.split('/')).not.toContain('..');
          else
            expect(paths.some((path) => one.path === '' || path === one.path || path.startsWith(`${one.path}/`))).toBe(
              true,
            );
        }
        for (const path of paths) {
          const owner = logOf(path, logs);
          if (owner !== null) expect(isGoverningPath(path, logs, shop)).toBe(false);
          if (isGoverningPath(path, logs, shop)) expect(mayGovern(path)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
