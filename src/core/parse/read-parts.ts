import { scopeKey } from '../config/scope-key.ts';
import type { Decision } from '../model/decision.ts';
import { recordOfPath } from './record-of-path.ts';
import type { Part } from './substance-parts.ts';
import { collapse } from './words.ts';

/** What of a record is read, and decides who approves it, under what name it is known and whether it is in force. */
export type WhatIsRead = Pick<
  Decision,
  'id' | 'number' | 'title' | 'scopes' | 'unreadScopes' | 'status' | 'supersededBy'
>;

/** Whom it is for and what it is called: what names a scope in another way, or in another order, is the same. */
export const readParts = ({ id, number, title, scopes, unreadScopes = [] }: WhatIsRead): readonly Part[] => [
  id,
  number,
  title === null ? null : collapse(title.text),
  [...new Set(scopes.map(({ name }) => scopeKey(name)))].toSorted(),
  unreadScopes.length,
];

/** A record that is named as people may name it: by its number, wherever its file stands; by words where it has none. */
const nameOf = (target: string): Part => {
  const digits = /(\d{1,6})$/.exec(target)?.[1];
  return recordOfPath(target)?.number ?? (digits === undefined ? collapse(target) : Number(digits));
};

/** Whether it is in force: its status, and which records took its place. */
export const stateParts = ({ status, supersededBy }: WhatIsRead): readonly Part[] => [
  status?.value ?? null,
  supersededBy.map(nameOf),
];
