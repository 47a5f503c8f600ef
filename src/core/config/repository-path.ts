const longestPath = 500;

/** A path of the repository without `./` at its start and `/` at its end; '' is the root. */
export const normalPath = (path: string): string => {
  const trimmed = path.trim().slice(0, longestPath + 1);
  return trimmed
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/');
};

/** What is wrong with a path that has to lie within the repository, null if nothing is. */
export function pathProblem(path: string): string | null {
  const trimmed = path.trim();
  if (trimmed === '') return 'The path is empty. Write it from the root of the repository, for example "docs/adr".';
  if (trimmed.length > longestPath) return `The path is longer than ${longestPath} characters.`;
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(trimmed)) return 'The path holds control characters. Write plain text.';
  if (trimmed.includes('\\')) return 'Backslashes are not allowed in paths. Separate folders by "/".';
  if (trimmed.startsWith('/') || trimmed.startsWith('~') || /^[A-Za-z]:/.test(trimmed)) {
    return 'Absolute paths are not allowed. Write the path from the root of the repository, without a slash at its start.';
  }
  const segments = trimmed.split('/');
  if (segments.includes('..')) return '".." is not allowed in paths. Write the path from the root of the repository.';
  if (segments.some((segment) => segment.toLowerCase() === '.git')) return 'Paths into ".git" are not allowed.';
  return null;
}
