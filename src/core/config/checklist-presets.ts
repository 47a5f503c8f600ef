import type { ChecklistEntry } from '../model/configuration.ts';
import type { Severity } from '../model/finding.ts';

/** What a preset of the checklist asks of a rule that the configuration does not name. */
export interface AskedOfRule {
  /** What it weighs at least. Absent: a warning. */
  readonly severity?: Severity;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A ready checklist. */
export interface ChecklistPreset {
  /** What it is for, one sentence. */
  readonly what: string;
  readonly items: readonly ChecklistEntry[];
  /** What it asks of rules, by rule id: they weigh at least as a warning then, with these options. */
  readonly asks: Readonly<Record<string, AskedOfRule>>;
}

const ruled = (id: string, text: string, ...rules: readonly string[]): ChecklistEntry => ({ id, text, by: { rules } });
const forPeople = (id: string, text: string): ChecklistEntry => ({ id, text, by: 'people' });

/** Items that several presets have: the same id is the same item, so that presets can be joined. */
const context = ruled(
  'context',
  'Readers learn which need or problem made a decision necessary',
  'context-explains-why',
);
const threeOptions = ruled(
  'alternatives',
  'At least three other options were looked at, and each is weighed',
  'alternatives-considered',
  'alternatives-weighed',
);
const options = ruled('options', 'Other options than the chosen one were looked at', 'alternatives-considered');
const consequences = ruled(
  'consequences',
  'What gets better and what gets worse are both told',
  'consequences-balanced',
);
const firm = ruled('firm', 'The decision is firm: no "should probably" or "might"', 'decision-firm');
const reviewPlanned = forPeople('review-planned', 'It is settled when the team looks at this decision again');

const threeWeighed = { 'alternatives-considered': { options: { minimum: 3 } }, 'alternatives-weighed': {} } as const;

/** The ready checklists, by name. Sources: `review` and `tips`, `guidelines` and `anti-patterns` follow lists that teams keep in their logs. */
export const checklistPresets = {
  review: {
    what: 'What a record needs from its first draft until everybody knows of it.',
    items: [
      ruled(
        'template',
        'The fields and sections of the template are there and filled in',
        'metadata-complete',
        'sections-complete',
        'no-placeholder',
      ),
      ruled('decision', 'One or two sentences say what is decided', 'decision-stated'),
      context,
      threeOptions,
      consequences,
      ruled('plan', 'It says how the decision is put into practice', 'implementation-planned'),
      ruled('references', 'Links lead to sources or to the discussion', 'references-given'),
      forPeople('reviewed', 'The technical lead and two more of the team have reviewed it'),
      { id: 'signed-off', text: 'Those who decide have approved it', by: 'approvals' },
      { id: 'committed', text: 'The record is on the base branch', by: 'committed' },
      forPeople('announced', 'The team has been told'),
    ],
    asks: { ...threeWeighed, 'implementation-planned': { options: { required: true } }, 'references-given': {} },
  },
  tips: {
    what: 'What makes a record good to read and hard to misunderstand.',
    items: [
      firm,
      context,
      threeOptions,
      consequences,
      forPeople('open-to-challenge', 'The team can follow the reasoning and argue against it'),
      ruled('length', 'It can be read in one go: three pages at most', 'length-reasonable'),
    ],
    asks: threeWeighed,
  },
  guidelines: {
    what: 'What a thorough record has beyond its sections.',
    items: [
      forPeople('specific', 'It names concrete technical details instead of general aims'),
      consequences,
      options,
      ruled(
        'dated',
        'The situation is told as it was at the time, so that it can be understood later',
        'context-dated',
      ),
      ruled('measurable', 'A figure or a check will show whether it worked', 'outcomes-measurable'),
      reviewPlanned,
      ruled(
        'status-current',
        'Its status, and that of records it replaces, say how things stand',
        'status-known',
        'supersession-mutual',
      ),
    ],
    asks: {},
  },
  'anti-patterns': {
    what: 'What often spoils records.',
    items: [
      firm,
      context,
      options,
      consequences,
      reviewPlanned,
      forPeople('understandable', 'It tells what it means for the business, not for specialists alone'),
      forPeople('merit', 'Technical reasons decided it, not who wanted it'),
    ],
    asks: {},
  },
} as const satisfies Readonly<Record<string, ChecklistPreset>>;

export type ChecklistPresetName = keyof typeof checklistPresets;

/** The names of the ready checklists. */
export const checklistPresetNames = Object.keys(checklistPresets) as readonly ChecklistPresetName[];
