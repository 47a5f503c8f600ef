import type { Asked, OpenSaying, Saying } from '../model/authority.ts';
import { readAsked } from './read-asked.ts';

/** Who takes which part in approving records, or in reviewing them before. */
export interface Parts {
  readonly approve: Asked;
  readonly review: Asked | null;
  readonly consult: string | null;
  readonly inform: string | null;
  readonly said: readonly Saying[];
}

/** What a matrix says; `open` is what it says of approvals and could not be read. */
export interface ReadRaci {
  readonly parts: Parts | null;
  readonly open: readonly OpenSaying[];
}

export type Letter = 'R' | 'A' | 'C' | 'I' | 'S';
/** By letter the cells that say who has it. */
type Shares = ReadonlyMap<Letter, readonly string[]>;
export interface Activity {
  readonly name: string;
  readonly line: number;
  readonly shares: Shares;
}

const object =
  '(?: (?:the|an?|of|on|each|every|new))*(?: (?:adrs?|(?:architectur\\w{1,4} )?decisions?(?: records?)?|records?|proposals?|proposed adrs?|draft))?';
/** `Approve ADR`, `Sign-off`, `ADR approval`. */
export const approving = new RegExp(
  `^(?:(?:(?:final|formal) )?(?:approve|approves|approval|approving|sign[- ]?off|ratify|accept)(?: (?:and|&|/) (?:commit|merge|sign[- ]?off|publish|reject))?${object}|(?:approve or reject|accept or reject|accept/reject|approve/reject)${object}|(?:adrs?|(?:architectur\\w{1,4} )?decision(?: record)?s?) (?:approval|sign[- ]?off|acceptance))$`,
  'i',
);
const reviewing = new RegExp(
  `^(?:(?:peer )?review(?:ing)?${object}|(?:adrs?|(?:architectur\\w{1,4} )?decision(?: record)?s?) (?:peer )?review)$`,
  'i',
);

const word: Readonly<Record<string, Letter>> = {
  responsible: 'R',
  accountable: 'A',
  approver: 'A',
  approvers: 'A',
  consulted: 'C',
  contributor: 'C',
  contributors: 'C',
  informed: 'I',
  support: 'S',
  supports: 'S',
  supporting: 'S',
  r: 'R',
  a: 'A',
  c: 'C',
  i: 'I',
  s: 'S',
};

/** `Accountable`, `Accountable (A)`, `A - Accountable`, `A`. */
export function letterOf(cell: string): Letter | null {
  const text = cell
    .toLowerCase()
    .replace(/\([a-z]\)|^[a-z] ?[-–=:] ?(?=[a-z]{4})/g, '')
    .replace(/[*:]/g, '')
    .trim();
  return Object.hasOwn(word, text) ? (word[text] ?? null) : null;
}

/** `R`, `A/R`, `R, A`, `C *`; null: the cell holds something else. Empty for a dash or nothing. */
export function lettersIn(cell: string): readonly Letter[] | null {
  const text = cell.replace(/\([^()]{0,40}\)|[*\s]/g, '');
  if (/^[-–—.·]{0,3}$|^n\/a$/i.test(text)) return [];
  if (!/^[RACIS](?:[/,&+]?[RACIS]){0,3}$/.test(text)) return null;
  return text.split('').flatMap((letter) => letterOf(letter) ?? []);
}

const isNobody = (cell: string): boolean => /^[-–—.·\s]*$|^(?:n\/a|none|nobody)$/i.test(cell);

export const sharesOf = (pairs: readonly (readonly [Letter, string])[]): Shares => {
  const shares = new Map<Letter, readonly string[]>();
  for (const [letter, who] of pairs) if (!isNobody(who)) shares.set(letter, [...(shares.get(letter) ?? []), who]);
  return shares;
};

/** The author takes part, but never approves: that part needs nobody else. */
const isAuthor = (who: string): boolean =>
  /^(?:(?:the|adr|decision|original|record) )*(?:authors?|proposers?|submitters?|initiators?)$/i.test(who);

/** All of these people; null if one of the texts cannot be read, or nobody is left. */
function everybody(texts: readonly string[]): Asked | null {
  const others = [...new Set(texts)].filter((text) => !isAuthor(text));
  const read = others.map(readAsked);
  const of = read.flatMap((asked) => (asked === null ? [] : asked.kind === 'all' ? asked.of : [asked]));
  const unique = [...new Map(of.map((asked) => [JSON.stringify(asked).toLowerCase(), asked])).values()];
  const [only] = unique;
  if (read.some((asked) => asked === null) || only === undefined) return null;
  return unique.length === 1 ? only : { kind: 'all', of: unique };
}

const wordsOf = ({ name, shares }: Activity): string =>
  `${name}: ${[...shares].map(([letter, who]) => `${letter} ${who.join(', ')}`).join('; ')}`;

/** What the activities say: whoever is responsible for or accountable for approving approves. */
export function partsOf(activities: readonly Activity[], path: string): ReadRaci {
  const at = activities.flatMap(({ name }, index) => (approving.test(name) ? [index] : []));
  const approval = at.length === 1 ? activities[at[0] ?? -1] : undefined;
  const sayingOf = (activity: Activity): Saying => ({ path, line: activity.line, words: wordsOf(activity) });
  if (approval === undefined) {
    const several = at.flatMap((index) => activities[index] ?? []);
    return { parts: null, open: several.map((one) => ({ ...sayingOf(one), why: 'contradicts' })) };
  }
  const { shares } = approval;
  const approve = everybody([...(shares.get('R') ?? []), ...(shares.get('A') ?? [])]);
  if (approve === null) return { parts: null, open: [{ ...sayingOf(approval), why: 'unclear' }] };
  const reviews = activities.slice(0, at[0]).filter(({ name }) => reviewing.test(name));
  const [review] = reviews;
  const by = reviews.length === 1 && review !== undefined ? everybody(review.shares.get('R') ?? []) : null;
  const isOpen = review !== undefined && by === null && (review.shares.get('R') ?? []).some((who) => !isAuthor(who));
  return {
    parts: {
      approve,
      review: by,
      consult: shares.get('C')?.join(', ') ?? null,
      inform: shares.get('I')?.join(', ') ?? null,
      said: [...(by === null || review === undefined ? [] : [sayingOf(review)]), sayingOf(approval)],
    },
    open: isOpen ? reviews.map((one) => ({ ...sayingOf(one), why: 'unclear' })) : [],
  };
}
