import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { assertNever } from '../../../src/core/model/assert-never.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { exercise } from './entries.ts';
import { exempt, filesOutsideOfFolders, folders } from './prove-total.ts';
import { judging, reading, telling } from './tables.ts';

const groups = [reading, judging, telling];

describe('the proof that no function of the core throws', () => {
  it('covers every folder of the core, each once', () => {
    expect(groups.flatMap((group) => Object.keys(group)).sort()).toEqual([...folders()].sort());
    expect(filesOutsideOfFolders()).toEqual([]);
  });

  it('has each entry once, in the table of its folder', () => {
    const names = groups.flatMap((group) =>
      Object.entries(group).flatMap(([folder, table]) =>
        table.map(([name]) => {
          expect(name.startsWith(`${folder}/`)).toBe(true);
          return name;
        }),
      ),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('exempts what throws by design: a case that the compiler rules out', () => {
    expect(exempt).toEqual(['model/assert-never.ts#assertNever']);
    expect(() => assertNever('x' as never)).toThrow('Unhandled case');
  });

  it('exempts the engines that refuse front matter in other languages inside of the reading only, which catches them', () => {
    for (const language of ['js', 'javascript', 'coffee', 'toml', 'json']) {
      const text = `---${language}\nmodule.exports = 1\n---\n# T\n`;
      expect(() => parseDocument('a.md', text)).not.toThrow();
    }
  });

  it.each<[string, (input: number) => unknown]>([
    [
      'throws',
      () => {
        throw new Error('planted');
      },
    ],
    [
      'throws when its values are taken',
      function* (input: number) {
        yield input;
        throw new Error('planted');
      },
    ],
    [
      'throws at one input of many',
      (input: number) => {
        if (input === 41) throw new Error('planted');
        return null;
      },
    ],
  ])('finds a function that %s, and prints the seed', (_how, planted) => {
    const { run } = exercise(planted, fc.nat({ max: 100 }), (subject, input) => subject(input));
    expect(() => run(7, 5000)).toThrow(/seed: 7,/);
  });

  it('runs as many inputs as it says', () => {
    let runs = 0;
    exercise(null, fc.nat(), () => (runs += 1)).run(1, 5000);
    expect(runs).toBe(5000);
  });
});
