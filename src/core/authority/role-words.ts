import { readApprover } from '../config/read-approver.ts';

/** Words that say nobody in particular, or that what follows is a sentence and no name: then nothing is read. */
const noName = new Set(
  (
    'author authors proposer proposers submitter requester reporter reviewer reviewers approver approvers approval approvals ' +
    'stakeholder stakeholders everyone everybody anyone anybody nobody none tbd todo tba n/a consensus majority quorum relevant ' +
    'affected appropriate respective concerned impacted involved other others additional you your us we they them it its who whoever whom ' +
    'that which this these those if when unless depending optional optionally required auto automatically human user users following same ' +
    'any all each every both either neither least most not no is are be been being has have had must should shall will would can could may might ' +
    'after before within during via using in on at to with without by from for as than once until per yes name names role roles ' +
    'only auto-approved logging ' +
    'pull request requests pr prs adr adrs record records decision decisions list'
  ).split(' '),
);
/** Alone they say nothing; `2 team members` does. */
const tooGeneral = new Set(
  'team teams group community member members people person persons lead leads owner owners peer peers colleague colleagues management someone somebody individual individuals pairs'.split(
    ' ',
  ),
);
const person =
  /^(?:lead|leader|architect|engineer|manager|owner|director|officer|head|chief|maintainer|developer|member|steward|analyst|admin|administrator|specialist|expert|champion|chair|chairperson|president|sponsor|representative|coordinator|governor|designer|committer|contributor|staff|senior|tester|consultant|founder|editor)s?$/i;
const body =
  /^(?:team|board|committee|council|group|guild|office|department|chapter|authority|forum|panel|squad|tribe|circle)s?$/i;
/** `CTO`, `ARB`, `SREs`. */
const acronym = /^[A-Z]{2,5}s?$/;

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
/** `IT Head` is a post, `it` is none. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/^IT (?=\S)/, '')
    .toLowerCase()
    .split(/\s+/);

/** Whether the words are those of a post or a body of people (`Tech Lead`, `Head of Platform`, `ARB`), or name an account. */
export const isRoleLike = (name: string): boolean =>
  name.startsWith('@') ||
  /^(?:head|vp|svp|director|chief|president) (?:of )?\S/i.test(name) ||
  person.test(lastWord(name)) ||
  body.test(lastWord(name)) ||
  acronym.test(lastWord(name));

/** Whether the words are a post by themselves, not half of one: `CTO`, `Tech Lead`; not `UI`. */
export const isPost = (name: string): boolean =>
  /^(?:C[A-Z]{1,3}O|VP|SVP|EVP)$/.test(name) || person.test(lastWord(name)) || body.test(lastWord(name));

/** Whether the last word is one body or one post: `Compliance Team`, not `Platform Teams`. */
export const isSingularRole = (name: string): boolean =>
  !/s$/i.test(lastWord(name)) && (person.test(lastWord(name)) || body.test(lastWord(name)));

/** Whether the words can be the name of whoever approves: short, and none of them belongs to a sentence. */
export const isName = (name: string): boolean =>
  name.length <= 60 &&
  wordsOf(name).length <= 6 &&
  /^(?:@?[\p{L}\p{N}][\p{L}\p{N} .'’&/_-]*|@[\p{L}\p{N}][\w./-]*)$/u.test(name) &&
  /\p{L}/u.test(name) &&
  // What is done, and nobody who does it.
  !/^(?:reviews?|logging|testing|ci)$/i.test(lastWord(name)) &&
  (!name.startsWith('@') || readApprover(name).ok) &&
  !tooGeneral.has(name.toLowerCase()) &&
  !wordsOf(name).some((word) => noName.has(word));
