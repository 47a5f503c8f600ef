import leven from 'leven';
import { recordOfPath } from '../../parse/record-of-path.ts';

/** A file that was probably meant. */
export interface NearPath {
  readonly path: string;
  /** It bears the very name that is linked, in another folder or letter case. */
  readonly isSameName: boolean;
}

/** Names that stand in many folders say nothing. */
const common = /^(?:readme|index|changelog|license)(?:\.|$)/i;
const longestName = 120;
/** Letters that may differ, and how long a name must be for each. */
const mostDifferences = 3;
const lettersForEach = 5;
/** Files of a folder that are compared letter by letter. */
const mostCompared = 500;

const split = (path: string): { readonly folder: string; readonly name: string } => {
  const at = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(at, 0)), name: path.slice(at + 1) };
};

const only = (paths: readonly string[]): string | null => {
  const [first, second] = paths;
  return first !== undefined && second === undefined ? first : null;
};

const digitsOf = (name: string): string => name.replaceAll(/\D+/g, ' ').trim();

/** A typing mistake: few letters differ and no digit, for a number is no mistake of one letter but another record. */
function isMisspelled(wanted: string, name: string): boolean {
  const most = Math.min(mostDifferences, Math.floor(wanted.length / lettersForEach));
  if (name.length > longestName || Math.abs(name.length - wanted.length) > most) return false;
  return digitsOf(name) === digitsOf(wanted) && leven(wanted.toLowerCase(), name.toLowerCase()) <= most;
}

/** The words of a name behind its number, without its ending. */
const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/\.[a-z\d]{1,10}$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /\p{L}/u.test(word) && word !== 'adr');

const endingOf = (name: string): string => name.slice(name.indexOf('.')).toLowerCase();

/** The record was renamed and kept its number and most words, or was renumbered and kept its name. */
function isRenamed(wanted: string, name: string): boolean {
  if (endingOf(wanted) !== endingOf(name)) return false;
  const [old, present] = [wordsOf(wanted), wordsOf(name)];
  if (old.length === 0 || present.length === 0) return false;
  if (old.join(' ') === present.join(' ')) return true;
  const number = recordOfPath(wanted)?.number ?? null;
  const kept = old.filter((word) => present.includes(word)).length;
  return number !== null && recordOfPath(name)?.number === number && 2 * kept > old.length;
}

/**
 * The one known file that was probably meant by a path where nothing stands: the same name elsewhere, a name that differs in a few
 * letters in the same folder, or a record there that was renamed or renumbered. Null if there is none, or more than one.
 */
export function nearestPath(path: string, known: readonly string[], from: string): NearPath | null {
  const { folder, name } = split(path);
  const wanted = name.toLowerCase();
  if (name === '' || name.length > longestName) return null;
  const files = known.filter((each) => each !== from && split(each).name.includes('.'));
  const same = common.test(name) ? [] : files.filter((each) => split(each).name.toLowerCase() === wanted);
  if (same.length > 0) {
    const one = only(same);
    return one === null ? null : { path: one, isSameName: true };
  }
  const beside = files.filter((each) => split(each).folder === folder);
  const misspelled = beside.slice(0, mostCompared).filter((each) => isMisspelled(name, split(each).name));
  const renamed = beside.filter((each) => isRenamed(name, split(each).name));
  const one = only(misspelled) ?? (misspelled.length > 0 ? null : only(renamed));
  return one === null ? null : { path: one, isSameName: false };
}
