import { globMatcher, isBoundedPath } from '../../log/glob-match.ts';
import { neverDeciding, pathPresets, type PathPresetName } from './path-presets.ts';

/** Which files ask for a decision. */
export interface DecisionTriggers {
  readonly paths: readonly string[];
  readonly preset: readonly PathPresetName[];
  readonly unless: readonly string[];
}

/** The changed files that ask for a decision, sorted, and what asks for it: names of presets, then globs, each once. */
export interface TouchedFiles {
  readonly files: readonly string[];
  readonly reasons: readonly string[];
}

/** A path that is too long to be matched is never exempt. */
const exempting = (globs: readonly string[]): ((file: string) => boolean) => {
  const matches = globMatcher(globs);
  return (file) => isBoundedPath(file) && matches(file);
};

/**
 * The changed files that ask for a decision. What the team names counts unless the team exempts it; what a preset names also not where
 * it decides nothing by itself, and new versions of dependencies not where a bot brings them.
 */
export function touchedFiles(
  changed: readonly string[],
  { paths, preset, unless }: DecisionTriggers,
  isByBot: boolean,
): TouchedFiles {
  const presets = preset
    .filter((name) => !(isByBot && name === 'dependencies'))
    .map((name) => ({ name, matches: globMatcher(pathPresets[name].paths) }));
  const own = paths.map((glob) => ({ glob, matches: globMatcher([glob]) }));
  const [isExempt, isMinor] = [exempting(unless), exempting(neverDeciding)];
  const found = [...new Set(changed)].sort().flatMap((file) => {
    const globs = own.filter(({ matches }) => matches(file)).map(({ glob }) => glob);
    const named = presets.filter(({ matches }) => matches(file)).map(({ name }) => name);
    const names = named.length > 0 && isMinor(file) ? [] : named;
    return globs.length + names.length === 0 || isExempt(file) ? [] : [{ file, globs, names }];
  });
  return {
    files: found.map(({ file }) => file),
    reasons: [
      ...new Set([
        ...preset.filter((name) => found.some(({ names }) => names.includes(name))),
        ...paths.filter((glob) => found.some(({ globs }) => globs.includes(glob))),
      ]),
    ],
  };
}
