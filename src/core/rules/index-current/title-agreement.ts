/** Words that say nothing of what a decision is about. English; in other languages they only make titles agree more easily. */
const empty = new Set(
  (
    'a an the of for to in on at with and or by via as is are be from our we will use using uses used adopt adopting choose all ' +
    'every each per vs adr record decision decide new'
  ).split(' '),
);

/** Verbs that say what somebody does to something: what stands before them acts. */
const verbs = new Set(
  (
    'owns handles manages stores runs routes calls sends receives writes reads validates provides controls holds keeps serves ' +
    'publishes consumes processes issues signs verifies authenticates authorizes authorises decides approves maintains hosts ' +
    'exposes orchestrates schedules triggers executes creates delivers performs loads governs generates renders'
  ).split(' '),
);

const longest = 300;
/** Words before a verb that may name who acts. */
const mostActors = 3;
const shortestStem = 4;

const wordsOf = (text: string): readonly string[] =>
  Array.from(
    text
      .slice(0, longest)
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{M}\p{N}]{1,60}/gu),
    ([word]) => word,
  );

const telling = (words: readonly string[]): readonly string[] => words.filter((word) => !empty.has(word));

/** The same word, or one that is made from it: `config` and `configuration`, `multi` and `multiple`. */
function isAkin(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  const needed = Math.max(shortestStem, Math.ceil(shorter * 0.7));
  return shorter >= shortestStem && one.slice(0, needed) === other.slice(0, needed);
}

const shared = (some: readonly string[], others: readonly string[]): number =>
  some.filter((word) => others.some((other) => isAkin(word, other))).length;

/** `cqrs` stands for "Command query responsibility segregation"; `k8s` for `kubernetes`. */
function isShortFor(words: readonly string[], others: readonly string[]): boolean {
  const initials = others.map((word) => word.charAt(0)).join('');
  return words.some(
    (word) =>
      (word.length >= 2 && initials.includes(word)) ||
      others.some((other) => {
        const skipped = /^(\p{L})(\d{1,2})(\p{L})$/u.exec(word);
        return (
          skipped !== null &&
          other.startsWith(skipped[1] ?? '') &&
          other.endsWith(skipped[3] ?? '') &&
          other.length === Number(skipped[2]) + 2
        );
      }),
  );
}

interface Clause {
  readonly actor: readonly string[];
  readonly object: readonly string[];
}

/** Who does something, and to what: "Gateway routes requests". Null for a text that is no such sentence. */
function clauseOf(words: readonly string[]): Clause | null {
  const at = words.findIndex((word, index) => index > 0 && index <= mostActors && verbs.has(word));
  return at === -1 ? null : { actor: telling(words.slice(0, at)), object: telling(words.slice(at + 1)) };
}

/** The same is done to the same thing, but by somebody else. */
function hasOtherActor(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [clauseOf(one), clauseOf(other)];
  if (a === null || b === null || a.actor.length === 0 || b.actor.length === 0) return false;
  const fewest = Math.min(a.object.length, b.object.length);
  return fewest > 0 && 2 * shared(a.object, b.object) >= fewest && shared(a.actor, b.actor) === 0;
}

const scriptOf = (words: readonly string[]): string =>
  /^\p{Script=Latin}/u.test(words.find((word) => /^\p{L}/u.test(word)) ?? '') ? 'latin' : 'other';

/**
 * How what a list calls a record agrees with the record's title. `agrees`: they share a telling word, for a shortened title is one.
 * `actor-differs`: the same is said to be done by somebody else. `differs`: no word in common. `unsure`: too few words, or another
 * script.
 */
export function titleAgreement(listed: string, title: string): 'agrees' | 'actor-differs' | 'differs' | 'unsure' {
  const [one, other] = [wordsOf(listed), wordsOf(title)];
  if (hasOtherActor(one, other)) return 'actor-differs';
  const [a, b] = [telling(one), telling(other)];
  if (a.length === 0 || b.length === 0) return 'unsure';
  if (shared(a, b) > 0 || isShortFor(a, other) || isShortFor(b, one)) return 'agrees';
  if (scriptOf(a) !== 'latin' || scriptOf(b) !== 'latin') return 'unsure';
  return a.length >= 2 && b.length >= 2 ? 'differs' : 'unsure';
}
