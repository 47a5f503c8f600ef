import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { buildASTSchema, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';

let known: GraphQLSchema | null = null;

/** GitHub's public schema; built once, on first use (about 0.3 s). */
export function githubSchema(): GraphQLSchema {
  if (known === null) {
    const path = createRequire(import.meta.url).resolve('@octokit/graphql-schema/schema.graphql');
    const document = parse(readFileSync(path, 'utf8'), { noLocation: true });
    known = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  }
  return known;
}
