import type { Severity } from '../model/finding.ts';

/** What the app itself says, beside the rules of the catalogue. Not to be configured: a red light is never switched off. */
export interface BuiltIn {
  readonly id: string;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

export const documentReadable: BuiltIn = {
  id: 'document-readable',
  severity: 'error',
  what: 'The document can be read: it is text, of bearable size and nesting, and its front matter is valid YAML.',
  why: 'What cannot be read cannot be judged, and an unjudged record must not look like a good one.',
  fix: 'Mend the place that the message names; what cannot be read at all is judged after that.',
};

export const ruleCrashed: BuiltIn = {
  id: 'rule-crashed',
  severity: 'error',
  what: 'Every rule came to an end.',
  why: 'A rule that broke off has judged nothing, and silence would look like approval.',
  fix: 'This is a mistake in adr-governor: please report it with the document. Until it is mended, the rule can be set to "off".',
};

export const suppressionValid: BuiltIn = {
  id: 'suppression-valid',
  severity: 'warning',
  what: 'Every comment that holds a rule back names a rule that may be held back, gives a reason, and is needed.',
  why: 'A comment that holds nothing back misleads whoever reads it, and one without a reason cannot be judged.',
  fix: 'Write <!-- adr-ignore rule-id: reason --> above the first section for the whole record, or in a section for that section alone; delete it when the rule has nothing to say any more.',
};

export const baselineValid: BuiltIn = {
  id: 'baseline-valid',
  severity: 'error',
  what: 'The baseline, .github/adr-baseline.json, can be read.',
  why: 'A baseline that cannot be read makes every pull request with a record fail.',
  fix: 'Take the file of the base branch and run "adr-governor check --update-baseline".',
};

export const baselineShrinks: BuiltIn = {
  id: 'baseline-shrinks',
  severity: 'error',
  what: 'The baseline, .github/adr-baseline.json, only loses entries.',
  why: 'The baseline is for what stood before the repository was governed: an entry that is added hides something new.',
  fix: 'Take the entry out and mend the record, or ask somebody who may for a waiver: /adr waive baseline-shrinks <reason>.',
};

export const configurationValid: BuiltIn = {
  id: 'configuration-valid',
  severity: 'error',
  what: 'The configuration, .github/adr.yml, can be read, names people and teams that exist, and says nothing in vain.',
  why: 'A configuration that cannot be read makes every pull request with a record fail, and what stands in it in vain misleads whoever wrote it.',
  fix: 'Mend the line that the message names; "adr-governor config validate" says whether it holds. What stands in it in vain is a warning.',
};

export const builtIns: readonly BuiltIn[] = [
  documentReadable,
  ruleCrashed,
  suppressionValid,
  baselineValid,
  baselineShrinks,
  configurationValid,
];
