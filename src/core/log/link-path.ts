/** Where a link of a file leads inside of its repository. */
export interface LinkPath {
  /** The path in the repository, without a slash at its end; '' is its root. */
  readonly path: string;
  /** What stands behind `#`, decoded; null if nothing does. */
  readonly fragment: string | null;
}

const longest = 2_000;

/** One character as percent-encoded UTF-8, well-formed only (https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G7404). */
const next = '%[89ab][\\da-f]';
const encoded = new RegExp(
  '%[0-7][\\da-f]' +
    `|%(?:c[2-9a-f]|d[\\da-f])${next}` +
    `|%e0%[ab][\\da-f]${next}|%ed%[89][\\da-f]${next}|%e[1-9a-cef]${next}${next}` +
    `|%f0%[9ab][\\da-f]${next}${next}|%f[1-3]${next}${next}${next}|%f4%8[\\da-f]${next}${next}`,
  'gi',
);

/** Decodes what is well-formed; the rest stays as it is written. */
const decoded = (text: string): string => text.replace(encoded, (character) => decodeURIComponent(character));

/**
 * The place in the repository that the address of a link in `fromFile` means, as GitHub resolves it: relative to the file, or from
 * the root of the repository with a slash in front; `..` beyond the root stays at the root. A bare `#anchor` is the file itself.
 * Null for what leads elsewhere: addresses with a scheme or a host, empty ones, and those too long to be a path.
 */
export function linkPath(address: string, fromFile: string): LinkPath | null {
  const text = address.trim();
  if (text === '' || text.length > longest || /^(?:[a-z][a-z0-9+.-]{0,20}:|\/\/)/i.test(text)) return null;
  const hash = text.indexOf('#');
  const fragment = hash === -1 ? null : decoded(text.slice(hash + 1));
  const before = (hash === -1 ? text : text.slice(0, hash)).split('?', 1)[0] ?? '';
  if (before === '') return { path: fromFile, fragment };
  const base = before.startsWith('/') ? [] : fromFile.split('/').slice(0, -1);
  const segments: string[] = [...base];
  for (const segment of decoded(before).split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(segment);
  }
  return { path: segments.join('/'), fragment };
}
