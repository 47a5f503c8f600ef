import { expect, it } from 'vitest';
import { closestName, suggestion } from '../../../src/core/config/closest-name.ts';

it.each<readonly [string, readonly string[], string | null]>([
  ['mod', ['mode', 'logs'], 'mode'],
  ['MODE', ['mode'], 'mode'],
  [' CTO ', ['CTO'], 'CTO'],
  ['CT0', ['CFO', 'CTO'], 'CTO'],
  ['cat', ['dog'], null],
  ['a', ['id'], null],
  ['Infrastrukture Team Lead', ['Infrastructure Team Lead'], 'Infrastructure Team Lead'],
  ['infrastructure', ['Security'], null],
  ['', ['mode'], null],
  ['x'.repeat(101), ['x'.repeat(100)], null],
  ['mode', [], null],
])('%s among %j is %s', (name, known, expected) => {
  expect(closestName(name, known)).toBe(expected);
});

it('lists what there is where nothing is near, and not too much of it', () => {
  expect(suggestion('zzz', ['one', 'two'])).toBe('Allowed here: "one", "two".');
  expect(suggestion('zzz', [])).toBe('Remove it.');
  expect(
    suggestion(
      'zzz',
      Array.from({ length: 20 }, (_, index) => `name-${index}`),
    ),
  ).toContain('and 8 more');
});
