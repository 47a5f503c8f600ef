import { closestName } from '../config/closest-name.ts';
import type { Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { ReadingSettings } from '../model/reading.ts';
import type { SuppressedFinding, Suppression } from '../model/suppression.ts';
import { catalogue } from '../rules/catalogue.ts';
import { quotation } from '../rules/support/quotation.ts';
import { suppressionValid } from './built-in.ts';
import { inOrder } from './lower-habits.ts';

export interface Suppressed {
  /** What is left, with what is wrong about the comments themselves. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

type Place = Pick<Decision, 'path' | 'range' | 'sections'>;

/** Offsets of the original file. */
interface Cover {
  readonly start: number;
  readonly end: number;
}

/** Above the first section a comment holds for the whole record, below a heading for that section. */
function coverOf({ range, sections }: Place, at: number): Cover {
  const section = sections.findLast(
    ({ headingRange, bodyRange }) => headingRange.start.offset <= at && at < bodyRange.end.offset,
  );
  return section === undefined
    ? { start: range.start.offset, end: range.end.offset }
    : { start: section.headingRange.start.offset, end: section.bodyRange.end.offset };
}

interface Known {
  readonly suppressible: ReadonlySet<string>;
  readonly ids: readonly string[];
}

const knownRules = ({ customRules = [] }: Pick<ReadingSettings, 'customRules'>): Known => ({
  suppressible: new Set([
    ...catalogue.flatMap((rule) => (rule.suppressible ? [rule.id] : [])),
    ...customRules.map(({ id }) => id),
  ]),
  ids: [...catalogue.map(({ id }) => id), ...customRules.map(({ id }) => id)],
});

type Flaw = 'reason-missing' | 'rule-missing' | 'rule-unknown' | 'rule-firm' | 'unused';

const words: Readonly<Record<Flaw, (id: string, hint: string | null) => string>> = {
  'reason-missing': () =>
    'This comment gives no reason, so it holds nothing back. Write why behind a colon: <!-- adr-ignore rule-id: reason -->.',
  'rule-missing': () =>
    'This comment names no rule, so it holds nothing back. Write <!-- adr-ignore rule-id: reason -->.',
  'rule-unknown': (id, hint) =>
    `There is no rule "${quotation(id)}".${hint === null ? ' Name one of the rules that speak here.' : ` Did you mean "${hint}"?`}`,
  'rule-firm': (id) =>
    `"${id}" cannot be held back in a record, because numbers, lifecycle and approvals rest on it. Mend what it names, or ask whoever keeps .github/adr.yml.`,
  unused: (id) => `"${id}" has nothing to say here. Delete it from this comment.`,
};

const flawFinding = (path: string, { range }: Suppression, flaw: Flaw, id: string, hint: string | null): Finding => ({
  ruleId: suppressionValid.id,
  messageId: flaw,
  severity: suppressionValid.severity,
  path,
  range,
  message: words[flaw](id, hint),
  why: suppressionValid.why,
  fix: null,
});

/**
 * Leaves out the findings that comments in the document ask to leave out: of rules that may be held back, with a reason, in the record
 * or section the comment stands in. Everything else about a comment (no reason, no such rule, one that is firm, one with nothing to
 * say) is a finding itself, and holds nothing back. `records` are those that `findings` are about.
 */
export function suppress(
  findings: readonly Finding[],
  records: readonly Place[],
  suppressions: readonly Suppression[],
  settings: Pick<ReadingSettings, 'customRules'>,
): Suppressed {
  if (suppressions.length === 0) return { findings, suppressed: [] };
  const known = knownRules(settings);
  const left = new Set(findings);
  const suppressed: SuppressedFinding[] = [];
  const flaws: Finding[] = [];
  for (const suppression of suppressions) {
    const at = suppression.range.start.offset;
    const record = records.find(({ range }) => range.start.offset <= at && at < range.end.offset);
    if (record === undefined) continue;
    const complain = (flaw: Flaw, id = '', hint: string | null = null): void => {
      flaws.push(flawFinding(record.path, suppression, flaw, id, hint));
    };
    if (suppression.ruleIds.length === 0) complain('rule-missing');
    else if (suppression.reason === '') complain('reason-missing');
    else {
      const cover = coverOf(record, at);
      for (const id of new Set(suppression.ruleIds)) {
        if (!known.ids.includes(id)) {
          complain('rule-unknown', id, closestName(id, known.ids));
          continue;
        }
        if (!known.suppressible.has(id)) {
          complain('rule-firm', id);
          continue;
        }
        const held = [...left].filter(
          ({ ruleId, path, range: { start } }) =>
            ruleId === id && path === record.path && cover.start <= start.offset && start.offset <= cover.end,
        );
        if (held.length === 0) complain('unused', id);
        for (const finding of held) {
          left.delete(finding);
          suppressed.push({ finding, reason: suppression.reason });
        }
      }
    }
  }
  return { findings: [...left, ...flaws].sort(inOrder), suppressed };
}
