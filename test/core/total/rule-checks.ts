import fc from '../../support/properties.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { everyFact } from '../../support/arbitraries/rule.ts';
import { dictionary, few, number, word } from '../../support/arbitraries/text.ts';
import { exercise, type Exercise } from './entries.ts';

/** Options as a configuration might have them, fitting or not. */
export const options = dictionary(
  fc.oneof(
    fc.constantFrom(
      'sections',
      'words',
      'required',
      'section',
      'instead',
      'always',
      'order',
      'fields',
      'values',
      'form',
    ),
    word,
  ),
  fc.oneof(fc.boolean(), word, number, few(word, 2), fc.constant(null)),
);

/** A rule is given records of any shape and options of any shape, and its reports are taken one by one. */
export const checks = (subject: Rule): Exercise =>
  exercise(subject, fc.tuple(everyFact, fc.oneof(fc.constant({}), options)), (checked, [view, own]) =>
    checked.check(view, own),
  );
