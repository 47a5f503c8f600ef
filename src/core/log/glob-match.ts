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

/** A segment of a glob: what a name has to be, or any number of folders. */
type Segment = '**' | ((name: string) => boolean);

/** The segments of a glob, ready to be matched; null where it is too complicated. */
const compiled = (glob: string): readonly Segment[] | null =>
  isBoundedGlob(glob)
    ? glob.split('/').map((segment) => {
        if (segment === '**') return segment;
        const pattern = picomatch.makeRe(segment, options);
        return (name) => name === segment || (name !== '' && pattern.test(name));
      })
    : null;

/** Matches segment by segment, so that what one star tries is bounded by one name and never by the whole path. */
function matchesSegments(glob: readonly Segment[], path: readonly string[]): boolean {
  // Most globs tell by the name of the file alone that they do not match.
  const [last, name] = [glob.at(-1), path.at(-1)];
  if (typeof last === 'function' && name !== undefined && !last(name)) return false;
  // reachable[j]: the globs so far can consume the first j names of the path.
  let reachable = [true, ...path.map(() => false)];
  for (const segment of glob) {
    const previous = reachable;
    if (segment === '**') {
      const first = previous.indexOf(true);
      reachable = previous.map((_, index) => first !== -1 && index >= first);
    } else {
      reachable = [false, ...path.map((each, index) => previous[index] === true && segment(each))];
    }
  }
  return reachable.at(-1) === true;
}

/** Whether a path is short enough to be matched: a longer one matches every glob. */
export const isBoundedPath = (path: string): boolean =>
  path.length <= maxPathLength && path.split('/').every((name) => name.length <= maxSegmentLength);

/** Makes globs ready once for many paths; see `globMatches`. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const ready = globs.map(compiled);
  return (path) => {
    if (!isBoundedPath(path)) return true;
    const names = path.split('/');
    return ready.some((glob) => glob === null || matchesSegments(glob, names));
  };
}

/**
 * Whether a path below a log matches one of its globs. A glob or path beyond the bounds matches: rather too much is governed
 * than too little. Case does not matter, and names that begin with a dot match like others, for the same reason.
 */
export const globMatches = (globs: readonly string[], path: string): boolean => globMatcher(globs)(path);
