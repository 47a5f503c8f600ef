import { isBoundedGlob } from '../log/glob-match.ts';
import { pathProblem } from './repository-path.ts';

/** What is wrong with a glob, null if nothing is. Globs are the only patterns there are: no regular expressions, no extglobs. */
export function globProblem(glob: string): string | null {
  const problem = pathProblem(glob);
  if (problem !== null) return problem.replaceAll('path', 'pattern');
  if (glob !== glob.trim()) return 'The pattern begins or ends with a blank. Remove it.';
  if (glob.startsWith('!')) return 'A pattern cannot begin with "!". Say what belongs to it, not what does not.';
  if (/[()|]/.test(glob))
    return 'Parentheses and "|" are not allowed in patterns. Use "*", "**", "?", "[0-9]" and "{a,b}".';
  if (!isBoundedGlob(glob)) {
    return 'The pattern is too complicated: at most 200 characters, three "*" in a folder or file name and three "**" in all.';
  }
  return null;
}
