/** What a file's name says of its record. */
export interface PathParts {
  /** The id as the name writes it: `0012`, `ADR-0012`, `ACME-ADR-Operator-0008`. */
  readonly id: string;
  readonly number: number;
}

const separator = '(?:[-_. ]|$)';
const numbered = [
  /^((\d{1,6}))(?:[-_. ]|$)/,
  new RegExp(
    `^((?:[a-z]{1,12}[-_. ]){0,4}(?:adr|madr|ladr|decision|rfc)[-_. #]{0,2}(?:[a-z]{1,16}[-_.]){0,2}(?:[a-z]{1,2}(?=\\d{2}))?(\\d{1,6}))${separator}`,
    'i',
  ),
  /^([A-Z]{1,12}(?:-[A-Za-z]{1,12}){0,3}-(\d{1,6}))(?:[-_. ]|$)/,
];

/** A folder that holds a log may carry a number of its own, which is that of no record: `docs/10-adr`. */
const logFolder =
  /^\d{1,6}[-_. ]{1,3}(?:adrs?|decisions?|decision[-_ ]?(?:log|records?)|architecture[-_ ]?decisions?(?:[-_ ]?records?)?)$/i;

/** A date, a time stamp, a month, or a year with a number of that year (`2024-003`), which is that of a record of each year. */
const isDated = (name: string): boolean =>
  /^(?:\d{8}(?:\d{4}|\d{6})?|(?:adr[-_ ])?(?:\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}[-_.]\d{1,4}))(?!\d)/i.test(name);

/** No file name is longer. */
const maximumName = 255;

/**
 * The id and number that a file name carries (`0012-x.md`, `ADR-0012-x.md`, `adr-12.md`), or that of the folder for its `README.md`
 * or `index.md`; null for slugs, dates, time stamps and numbers that begin anew each year.
 */
export const recordOfPath = (path: string): PathParts | null => {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const isFolderPage = /^(?:readme|index)\.[a-z]+$/i.test(name) && parts.length > 1;
  const carrier = (isFolderPage ? (parts.at(-2) ?? '') : name.replace(/\.[a-z]{2,8}$/i, '')).slice(0, maximumName);
  if (isDated(carrier) || (isFolderPage && logFolder.test(carrier))) return null;
  for (const pattern of numbered) {
    const match = pattern.exec(carrier);
    if (match?.[1] !== undefined) return { id: match[1], number: Number(match[2]) };
  }
  return null;
};
