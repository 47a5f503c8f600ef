import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildASTSchema, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';

let known: GraphQLSchema | null = null;

/** GitHub's public schema; built once, on first use (about 0.3 s). */
export function githubSchema(): GraphQLSchema {
  if (known === null) {
    const path = join(dirname(fileURLToPath(import.meta.resolve('@octokit/graphql-schema'))), 'schema.graphql');
    const document = parse(readFileSync(path, 'utf8'), { noLocation: true });
    known = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  }
  return known;
}
