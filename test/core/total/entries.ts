import fc from '../../support/properties.ts';

type Callable = (...args: never[]) => unknown;
/** A rule or kind: its `check` is called by others, so it is held to the same. */
interface Checking {
  readonly needs: unknown;
  check: Callable;
}

/** A use of something that a plain call does not show: a class, a function that gives functions. */
export interface Exercise {
  readonly subject: unknown;
  readonly run: (seed: number, numRuns: number) => void;
}

export type Entry = fc.Arbitrary<readonly unknown[]> | Exercise;
/** Entries under names such as `log/log-of.ts#logOf`. */
export type Table = readonly (readonly [string, Entry])[];

type EntryOf<Export> = Export extends (...args: infer Args) => unknown
  ? fc.Arbitrary<Readonly<Args>> | Exercise
  : Exercise;

/** What of a module needs an entry: functions, classes, rules and kinds; no other constant. */
type NamesIn<Module> = {
  [Name in keyof Module]: Module[Name] extends Callable | Checking | { readonly prototype: unknown } ? Name : never;
}[keyof Module];

/** An entry for each exported function of a module, none left out and none too many: the compiler sees to that, too. */
export const entriesOf = <Module>(
  path: string,
  entries: { readonly [Name in NamesIn<Module> & string]: EntryOf<Module[Name]> },
): Table => Object.entries<Entry>(entries).map(([name, entry]) => [`${path}#${name}`, entry]);

/** Takes every value out of what is made on demand: a generator that nobody reads has run nothing. */
export const consume = (made: unknown): void => {
  if (typeof made !== 'object' || made === null || Array.isArray(made) || !(Symbol.iterator in made)) return;
  const iterable = made as Iterable<unknown>;
  Array.from(iterable);
};

/** Runs a property often enough; `use` gets the exported thing and one input. */
export const exercise = <Subject, Input>(
  subject: Subject,
  inputs: fc.Arbitrary<Input>,
  use: (subject: Subject, input: Input) => unknown,
): Exercise => {
  const property = fc.property(inputs, (input) => {
    consume(use(subject, input));
  });
  return { subject, run: (seed, numRuns) => fc.assert(property, { seed, numRuns }) };
};
