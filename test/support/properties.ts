import fc from 'fast-check';

const wanted = process.env.PROPERTY_SEED;

/**
 * One seed for all properties: a commit that passed once passes again, and properties which draw a document first draw the same
 * ones, so that each is parsed once. `PROPERTY_SEED=<n>` draws others, `PROPERTY_SEED=random` others each time; a failure prints it.
 */
export const propertySeed =
  wanted === 'random' ? Math.trunc(Math.random() * 0x7fffffff) + 1 : Number(wanted ?? 20_261_128);

if (!Number.isSafeInteger(propertySeed))
  throw new Error(`PROPERTY_SEED=${wanted}: expected a whole number or "random"`);

fc.configureGlobal({ seed: propertySeed });

export { default } from 'fast-check';
