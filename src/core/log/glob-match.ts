import picomatch from 'picomatch';

const maxGlobLength = 200;
const maxPathLength = 1024;
/** File systems allow no longer name; each star of a segment multiplies the places a backtracking matcher tries by its length. */
const maxSegmentLength = 255;
const maxStarsInSegment = 3;

/**
 * Parentheses, `|` and backslashes would reach the regular expression that picomatch makes, `..` in braces makes thousands of
 * alternatives, and `!` turns the meaning round.
 */
const foreignSyntax = /[()|\\!]|\.\./;
const bracesAcrossFolders = /\{[^{}]*\/[^{}]*\}|\{[^{}]*\{/;
// windows: false keeps it from asking the platform.
const options = { dot: true, nocase: true, windows: false };

/**
 * Whether a glob is simple enough to be matched in bounded time: no regular-expression syntax, no nested braces, at most three
 * stars in a segment. The configuration can refuse others by name; `globMatches` treats them as matching everything.
 */
export function isBoundedGlob(glob: string): boolean {
  if (glob === '' || glob.length > maxGlobLength) return false;
  if (foreignSyntax.test(glob) || bracesAcrossFolders.test(glob)) return false;
  return glob.split('/').every((segment) => {
    if (segment === '**') return true;
    if (segment === '' || segment.split('*').length - 1 > maxStarsInSegment) return false;
    // picomatch answers an impossible pattern (`[z-a]`) with an expression that matches nothing.
    return picomatch.makeRe(segment, options).source !== '$^';
  });
}

/** Matches segment by segment, so that what one star tries is bounded by one name and never by the whole path. */
function matchesSegments(glob: readonly string[], path: readonly string[]): boolean {
  // reachable[j]: the globs so far can consume the first j names of the path.
  let reachable = [true, ...path.map(() => false)];
  for (const segment of glob) {
    if (segment === '**') {
      const first = reachable.indexOf(true);
      reachable = reachable.map((_, index) => first !== -1 && index >= first);
    } else {
      const previous = reachable;
      reachable = [
        false,
        ...path.map((name, index) => previous[index] === true && picomatch.isMatch(name, segment, options)),
      ];
    }
  }
  return reachable.at(-1) === true;
}

/** Whether a path is short enough to be matched: a longer one matches every glob. */
export const isBoundedPath = (path: string): boolean =>
  path.length <= maxPathLength && path.split('/').every((name) => name.length <= maxSegmentLength);

/**
 * Whether a path below a log matches one of its globs. A glob or path beyond the bounds matches: rather too much is governed
 * than too little. Case does not matter, and names that begin with a dot match like others, for the same reason.
 */
export function globMatches(globs: readonly string[], path: string): boolean {
  if (!isBoundedPath(path)) return true;
  const names = path.split('/');
  return globs.some((glob) => !isBoundedGlob(glob) || matchesSegments(glob.split('/'), names));
}
