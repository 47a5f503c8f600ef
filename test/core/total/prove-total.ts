import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { propertySeed } from '../../support/properties.ts';
import { exercise, type Entry, type Table } from './entries.ts';

const core = new URL('../../../src/core/', import.meta.url);
const inputs = 5000;

/**
 * What throws by design: a case that the compiler proves to be impossible. The engines that refuse front matter in other languages
 * throw as well, but are not exported: the reading around them is, and catches.
 */
export const exempt = ['model/assert-never.ts#assertNever'] as const;

const isChecking = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'needs') && Object.hasOwn(value, 'check');

/** The folders of the core. */
export const folders = (): readonly string[] =>
  readdirSync(core, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Sources of the core that lie in none of its folders: no table would cover them. */
export const filesOutsideOfFolders = (): readonly string[] => readdirSync(core).filter((name) => name.endsWith('.ts'));

/** Every exported function, class, rule and kind of the files below a folder, as `log/log-of.ts#logOf`. */
const exportedFunctions = async (folder: string): Promise<ReadonlyMap<string, unknown>> => {
  const files = readdirSync(new URL(`${folder}/`, core), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'))
    .sort();
  const found = new Map<string, unknown>();
  for (const file of files) {
    const module = (await import(new URL(file, core).href)) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(module)) {
      if (typeof value === 'function' || isChecking(value)) found.set(`${file}#${name}`, value);
    }
  }
  for (const name of exempt) found.delete(name);
  return found;
};

const run = (exported: unknown, entry: Entry): void => {
  if ('run' in entry) {
    expect(entry.subject).toBe(exported);
    entry.run(propertySeed, inputs);
    return;
  }
  expect(exported).toBeTypeOf('function');
  const call = exported as (...args: readonly unknown[]) => unknown;
  exercise(call, entry, (subject, args) => subject(...args)).run(propertySeed, inputs);
};

/**
 * Proves of folders of the core that each of their exported functions bears 5,000 inputs of its type without throwing. A failure
 * prints the seed; `PROPERTY_SEED=<seed>` runs the same inputs again.
 */
export const proveTotal = async (tables: Readonly<Record<string, Table>>): Promise<void> => {
  for (const [folder, table] of Object.entries(tables)) {
    const exported = await exportedFunctions(folder);
    describe(`src/core/${folder}`, () => {
      it('has an entry for every exported function, and no other', () => {
        expect(table.map(([name]) => name).sort()).toEqual([...exported.keys()].sort());
      });

      it.each(table)('%s throws at none of 5,000 inputs', (name, entry) => run(exported.get(name), entry), 240_000);
    });
  }
};
