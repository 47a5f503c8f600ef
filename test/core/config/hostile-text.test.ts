import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { globProblem } from '../../../src/core/config/glob-problem.ts';
import { readApprover } from '../../../src/core/config/read-approver.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { normalPath, pathProblem } from '../../../src/core/config/repository-path.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const size = 65_536;
const read = (text: string) => readConfiguration(text, '.github/adr.yml');

/** Laughs: each line ten times the one before. */
const laughs = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  .concat(
    'bcdefghij'
      .split('')
      .map(
        (name, index) =>
          `${name}: &${name} [${Array.from({ length: 10 }, () => `*${'abcdefghi'[index] ?? 'a'}`).join(', ')}]`,
      ),
  )
  .join('\n');

describe('hostile configurations', () => {
  it.each([
    ['a bomb of aliases', laughs],
    ['a bomb of merge keys', 'version: 1\na: &a { x: 1 }\nb: { <<: [*a, *a] }\n'],
    ['a mapping with a length instead of a list', 'version: 1\nbranches: { length: [{}] }\n'],
    [
      'a mapping with a length instead of people',
      'version: 1\nscopes: [{ name: a, approve: { all: { length: [{}] } } }]\n',
    ],
    ['an alias of itself', 'version: 1\na: &a [*a]\n'],
    ['open brackets', '['.repeat(size)],
    ['open braces', '{'.repeat(size)],
    ['nested mappings on a line', 'a: '.repeat(size / 3)],
    ['nested lists on a line', '- '.repeat(size / 2)],
    ['nested flow mappings', '{a: '.repeat(size / 4)],
    ['closed flow lists', `version: ${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['33 levels', `version: ${'['.repeat(33)}${']'.repeat(33)}`],
    ['question marks', '? '.repeat(size / 2)],
    ['closing brackets', ']'.repeat(size)],
    ['commas', `[${','.repeat(size - 1)}`],
    ['quotation marks', '"'.repeat(size)],
    ['anchors', '&a '.repeat(size / 3)],
    ['tags', '!a '.repeat(size / 3)],
    ['aliases', '*a '.repeat(size / 3)],
    ['documents', '---\n'.repeat(size / 4)],
    ['directives', '%a\n'.repeat(size / 3)],
    ['many keys', Array.from({ length: 8000 }, (_, index) => `k${index}:`).join('\n')],
    ['the same key', 'k:\n'.repeat(size / 3)],
    ['a long key', `${'k'.repeat(60_000)}: 1`],
    ['a long line', `version: 1 # ${'x'.repeat(60_000)}\nmode: x`],
    ['binary', Array.from({ length: 4096 }, (_, index) => String.fromCharCode(index % 256)).join('')],
    ['lone surrogates', 'version: "\uD800"\n\uDC00: 1'],
    ['more than 64 KB', `version: 1\n#${'x'.repeat(size)}`],
    ['more than 64 KB in UTF-8 alone', `version: 1\n#${'語'.repeat(22_000)}`],
    [
      'many roles named often',
      `version: 1\nroles: { A: [${Array.from({ length: 100 }, (_, index) => `"@p${index}"`).join(', ')}] }\nscopes:\n${Array.from({ length: 190 }, (_, index) => `- { name: s${index}, approve: { all: [${Array.from({ length: 50 }, () => 'A').join(',')}], any: [A] } }`).join('\n')}`,
    ],
  ])('%s is refused with a place, in time', (_name, text) => {
    const start = cpuTime();
    const outcome = read(text);
    expect(cpuTime() - start).toBeLessThan(10_000);
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(outcome.problems.length).toBeLessThanOrEqual(51);
    for (const problem of outcome.problems) {
      expect(problem.line).toBeGreaterThanOrEqual(1);
      expect(problem.column).toBeGreaterThanOrEqual(1);
      expect(problem.message.length).toBeLessThan(1000);
      expect(problem.key.length).toBeLessThan(1000);
    }
  });

  it('takes the largest file that is allowed', () => {
    const text = 'version: 1\n#';
    expect(read(text + 'x'.repeat(size - text.length)).ok).toBe(true);
    expect(read(text + 'x'.repeat(size - text.length + 1)).ok).toBe(false);
  });
});

const piece = fc.constantFrom(
  ...[
    'version: 1',
    '\n',
    '\n  ',
    '\n- ',
    ' ',
    ':',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    ',',
    '&a',
    '*a',
    '!!str',
    '|',
    '>',
    '#',
  ],
  ...[
    'mode',
    'roles',
    'scopes',
    'approve',
    'all',
    'count',
    'from',
    'name',
    'default',
    'rules',
    'logs',
    'path',
    'index',
    '@ada',
    'true',
    '2',
    '~',
    '\t',
    '__proto__',
    '<<',
  ],
);
const near = fc.array(piece, { maxLength: 40 }).map((pieces) => `version: 1\n${pieces.join('')}`);

describe('any text', () => {
  it('is read or refused, never thrown at, always the same way, with places inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(near, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 })),
        (text) => {
          const outcome = read(text);
          expect(read(text)).toEqual(outcome);
          if (outcome.ok) return;
          const lines = text.split('\n').length;
          for (const problem of outcome.problems) {
            expect(problem.line).toBeLessThanOrEqual(lines);
            expect(problem.message).not.toBe('');
          }
        },
      ),
      { numRuns: 2500 },
    );
  });

  it('is a configuration or not when it comes as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const outcome = read(
          JSON.stringify({ version: 1, roles: value, scopes: value, logs: value, rules: value, index: value }),
        );
        expect(typeof outcome.ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });

  it('never leads a path out of the repository', () => {
    const segment = fc.constantFrom('..', '.', 'a', '', '\\', '/', '~', 'C:', '.git', ' ');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(segment).map((parts) => parts.join('/')),
          fc.string(),
        ),
        (path) => {
          if (pathProblem(path) !== null) return;
          const normal = normalPath(path);
          expect(normal.startsWith('/')).toBe(false);
          expect(normal.split('/')).not.toContain('..');
          expect(normal).not.toContain('\\');
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is an approver only in one of the two forms', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `@${text}`),
          fc.string().map((text) => `@a/${text}`),
        ),
        (text) => {
          const outcome = readApprover(text);
          if (outcome.ok) expect(text.replaceAll('\u200b', '').trim()).toMatch(/^@[\w-]+(?:\/[\w.-]+)?(?:#\d+)?$/);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is a glob without parentheses, bars and backslashes', () => {
    fc.assert(
      fc.property(fc.string(), (glob) => {
        if (globProblem(glob) === null) expect(glob).not.toMatch(/[()|\\]/);
      }),
      { numRuns: 2000 },
    );
  });
});
