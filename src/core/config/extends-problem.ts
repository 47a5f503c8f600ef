import { parseParent } from './parent-place.ts';
import { pathProblem } from './repository-path.ts';

const form =
  'Write the repository as "owner/name", for example "octo-org/.github", with ":" and a path behind it where its file is no "adr.yml" at the root.';

/** What is wrong with the text of `extends` by itself; null if nothing is. */
export function extendsProblem(text: string): string | null {
  const place = parseParent(text, null);
  if (place === null || /^\.{1,2}$/.test(place.repository)) return form;
  const problem = pathProblem(place.path);
  if (problem !== null) return problem;
  return /\.ya?ml$/i.test(place.path)
    ? null
    : 'A configuration stands in a YAML file: write a path that ends in ".yml".';
}
