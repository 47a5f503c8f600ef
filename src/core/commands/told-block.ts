import type { ToldSubject } from '../model/verdict.ts';

const opening = '<!-- adr-governor:told:1 ';
const ending = ' -->';

/** More than these are kept under one name: about 17,000 bytes, so that decisions still fit beside them. */
export const mostTold = 400;

const entry = /^([0-9TZ:.-]{20,30})=((?:[0-9a-f]{16}\.[0-9a-f]{16},?){1,400})$/;

/** What people were told of as a hidden line of a check's summary, grouped by when; '' for nothing. */
export function renderTold(told: readonly ToldSubject[]): string {
  if (told.length === 0) return '';
  const times = [...new Set(told.map(({ since }) => since))];
  const groups = times.map((time) => {
    const subjects = told.filter(({ since }) => since === time);
    return `${time}=${subjects.map(({ place, name }) => `${place}.${name}`).join(',')}`;
  });
  return `${opening}${groups.join(' ')}${ending}`;
}

const toldOf = (group: string): readonly ToldSubject[] => {
  const [, since = '', subjects = ''] = entry.exec(group) ?? [];
  if (Number.isNaN(Date.parse(since))) return [];
  return subjects.split(',').flatMap((one) => {
    const [place = '', name = ''] = one.split('.');
    return place === '' ? [] : [{ place, name, since }];
  });
};

/**
 * What people were told of by the summary of a check run that this app wrote; null where it holds nothing of that. It is one of the last
 * two lines: everything foreign above them is escaped and cannot begin a comment.
 */
export function toldIn(summary: string): readonly ToldSubject[] | null {
  const line = summary
    .trimEnd()
    .split('\n')
    .slice(-2)
    .find((each) => each.startsWith(opening) && each.endsWith(ending));
  return line === undefined ? null : line.slice(opening.length, -ending.length).split(' ').flatMap(toldOf);
}
