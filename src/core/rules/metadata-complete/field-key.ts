import type { Decision } from '../../model/decision.ts';
import { roleOf } from '../../parse/field-words.ts';
import type { FieldRole } from '../../parse/metadata-words/metadata-words.ts';

/** What a record may be asked to say of itself, beside its status. */
export type Demand = 'date' | 'author' | 'deciders' | 'owner' | 'reviewers' | 'impact' | 'scope' | 'category';

/** Labels that say the same for this purpose. Relations, tags and who was informed come and go with the record. */
const demands: Readonly<Partial<Record<FieldRole, Demand>>> = {
  date: 'date',
  created: 'date',
  author: 'author',
  deciders: 'deciders',
  approvers: 'deciders',
  owner: 'owner',
  reviewers: 'reviewers',
  impact: 'impact',
  scope: 'scope',
  category: 'category',
};

/** A field as it is asked for. */
export interface FieldKey {
  /** Equal for labels that say the same. */
  readonly key: string;
  /** In lower case with single blanks. */
  readonly name: string;
  /** null: a name that only the team knows, or nothing that is ever missing. */
  readonly demand: Demand | null;
  /** How it is written. */
  readonly label: string;
}

/** Takes the name of a field, in lower case. */
export function fieldKey(name: string): FieldKey {
  const role = roleOf(name);
  const demand = role === null ? null : (demands[role] ?? null);
  return { key: demand ?? `"${name}"`, name, demand, label: name.charAt(0).toUpperCase() + name.slice(1) };
}

/** Who has decided is known at the end: nobody is asked for it before. */
export const isDue = (demand: Demand | null, { status }: Decision): boolean =>
  !(demand === 'deciders' || demand === 'reviewers') || (status?.value !== 'draft' && status?.value !== 'proposed');

/** Whether a value says nothing: no text, or what YAML writes for none. */
export const isBlank = (value: string): boolean => /^[\s"'[\]{}]*$/.test(value) || /^(?:~|null)$/i.test(value.trim());

const isSaid = (values: readonly string[]): boolean => values.some((value) => !isBlank(value));

/** Whether a record says it outside of its fields: in a section, in its file's name. */
export function isSaidElsewhere(demand: Demand | null, decision: Decision): boolean {
  switch (demand) {
    case null:
      return false;
    case 'date':
      return decision.date !== null || decision.dateRaw !== null;
    case 'impact':
    case 'category':
      return isSaid([decision[demand] ?? '']);
    case 'scope':
      return isSaid(decision.scopes.map(({ name }) => name));
    default:
      return isSaid(decision.people[demand]);
  }
}
