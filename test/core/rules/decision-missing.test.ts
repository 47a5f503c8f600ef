import { describe, expect, it } from 'vitest';
import { isBoundedGlob } from '../../../src/core/log/glob-match.ts';
import {
  neverDeciding,
  pathPresetNames,
  pathPresets,
  type PathPresetName,
} from '../../../src/core/rules/decision-missing/path-presets.ts';
import { touchedFiles } from '../../../src/core/rules/decision-missing/touched-files.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { findingsOf } from './messages-of.ts';

const nothing = { paths: [], preset: [], unless: [] };
const named = (file: string, isByBot = false): readonly string[] =>
  touchedFiles([file], { ...nothing, preset: pathPresetNames }, isByBot).reasons;

it.each([...neverDeciding, ...Object.values(pathPresets).flatMap(({ paths }) => [...paths])])(
  'the glob %s can be matched',
  (glob) => {
    expect(isBoundedGlob(glob)).toBe(true);
    expect(glob).toBe(glob.toLowerCase());
  },
);

describe('the ready lists', () => {
  it.each<[string, readonly PathPresetName[]]>([
    ['package.json', ['dependencies']],
    ['services/orders/go.mod', ['dependencies']],
    ['app/Gemfile', ['dependencies']],
    ['requirements-dev.txt', ['dependencies']],
    ['src/Shop/Shop.csproj', ['dependencies']],
    ['pnpm-workspace.yaml', ['structure']],
    ['settings.gradle.kts', ['structure']],
    ['live/main.tf', ['infrastructure']],
    ['Dockerfile', ['infrastructure']],
    ['services/a/Dockerfile.prod', ['infrastructure']],
    ['docker-compose.override.yml', ['infrastructure']],
    ['.github/workflows/release.yml', ['infrastructure']],
    ['Jenkinsfile', ['infrastructure']],
    ['charts/shop/values.yaml', ['infrastructure']],
    ['db/migrate/20260101_orders.rb', ['data']],
    ['prisma/schema.prisma', ['data']],
    ['src/db/migration/V2__Orders.java', ['data']],
    ['src/main/resources/db/migration/V1__orders.sql', ['data']],
    ['api/openapi.yaml', ['api']],
    ['docs/orders.openapi.json', ['api']],
    ['proto/orders.proto', ['api']],
    ['src/auth/login.ts', ['security']],
    ['policies/access.rego', ['security']],
    ['infra/security/main.tf', ['infrastructure', 'security']],
  ])('%s: %j', (file, expected) => {
    expect(named(file)).toEqual(expected);
  });

  it.each([
    'src/orders.ts',
    'README.md',
    'docs/security/threats.md',
    'src/auth/login.test.ts',
    'src/auth/test_login.py',
    'test/auth/login.ts',
    'infra/examples/main.tf',
    'package-lock.json',
    'infra/.terraform.lock.hcl',
    'go.sum',
    'yarn.lock',
    'vendor/lib/go.mod',
    'node_modules/a/package.json',
    'src/authors/list.ts',
    'src/deployments.ts',
  ])('%s: none', (file) => {
    expect(named(file)).toEqual([]);
  });

  it('leave new versions alone that a bot brings, and nothing else', () => {
    expect(named('package.json', true)).toEqual([]);
    expect(named('infra/main.tf', true)).toEqual(['infrastructure']);
  });
});

describe('the paths of a team', () => {
  const of = (files: readonly string[], more: object) => touchedFiles(files, { ...nothing, ...more }, false);

  it('count also where a ready list would leave them alone, and not where the team exempts them', () => {
    expect(of(['docs/api.md', 'b.ts'], { paths: ['docs/**'] })).toEqual({
      files: ['docs/api.md'],
      reasons: ['docs/**'],
    });
    expect(of(['docs/api.md'], { paths: ['docs/**'], unless: ['**/*.md'] }).files).toEqual([]);
  });

  it('are not escaped by a name that is too long to be matched', () => {
    const long = `infra/${'x'.repeat(300)}.md`;
    expect(of([long], { preset: ['infrastructure'], unless: ['**/*.md'] }).files).toEqual([long]);
  });
});

it('costs little for as many files as GitHub lists', () => {
  const folder = 'services/orders/src/main/java/org/example/orders/internal';
  const files = Array.from({ length: 3_000 }, (_, index) => `${folder}/feature${index}/Handler${index}.java`);
  const begun = cpuTime();
  expect(touchedFiles(files, { ...nothing, preset: pathPresetNames, unless: ['**/*.x'] }, false).files).toEqual([]);
  expect(cpuTime() - begun).toBeLessThan(1_500);
});

describe('what is said', () => {
  const said = (paths: readonly string[], change: object = {}) =>
    findingsOf('decision-missing', '# A\n', {
      options: { preset: ['infrastructure'] },
      change: { paths, ...change },
    })[0];

  it('names the first files, and who may let it pass', () => {
    const message = said(['a.tf', 'b.tf', 'c.tf', 'd.tf', 'e.tf'], { waivedBy: 'admin' })?.message;
    expect(message).toContain('a.tf, b.tf, c.tf and 2 more files');
    expect(message).toContain('the permission "admin"');
  });

  it('is told apart by every file, not by those alone that are named', () => {
    const elements = ['d.tf', 'e.tf'].map((last) => said(['a.tf', 'b.tf', 'c.tf', last])?.element);
    expect(new Set(elements).size).toBe(2);
    expect(said(['b.tf', 'a.tf'])?.element).toBe(said(['a.tf', 'b.tf', 'src/x.ts'])?.element);
  });

  it('is nothing where nobody knows what changes', () => {
    expect(findingsOf('decision-missing', '# A\n', { options: { paths: ['**'] } })).toEqual([]);
  });
});
