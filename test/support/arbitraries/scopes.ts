import fc from '../properties.ts';
import { knownScopes as toKnown } from '../../../src/core/parse/scope-text.ts';
import { few, word } from './text.ts';

/** Names of configured scopes, often such as records of these tests have. */
export const scopeNames = few(fc.oneof(fc.constantFrom('Infrastructure', 'Security', 'a', 'b', 'R&D', '基盤'), word));

/** The same as records are read with; null where none are configured. */
export const knownScopes = scopeNames.map(toKnown);
