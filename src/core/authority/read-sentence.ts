import type { Asked } from '../model/authority.ts';
import type { Page, Sentence } from './page-parts.ts';
import { namesIn, readAsked } from './read-asked.ts';
import { isRoleLike } from './role-words.ts';

/** What a sentence asks for; null: that it does not speak of. */
export interface AskedFor {
  readonly review: Asked | null;
  readonly approve: Asked | null;
}

/** unclear: it says who has to approve, but not so that it could be written down. null: it says nothing of it. */
export type ReadSentence = AskedFor | 'unclear' | null;

const record =
  '(?:adrs?|(?:architectur(?:e|al) )?decision records?|(?:architectur(?:e|al) )?decisions?|proposals?|records?|adr (?:proposals?|drafts?|documents?|changes|prs?|pull requests?)|(?:prs?|pull requests?) (?:for|with|proposing|adding|containing) (?:an? |new )?(?:adrs?|decision records?))';
/** Every record, and not those of one kind. */
const subject = `(?:(?:all|each|every|any|new|proposed|the|these|an?|final|draft) ){0,3}${record}`;
/** On a page of the log a pull request is one with a record. */
const aPullRequest =
  /^(?:(?:all|each|every|any|the|an?|your) )?(?:prs?|pull requests?) (?=must |should |has to |have to |needs? |requires? |is |are )/i;
const must = '(?:must|shall|should|has to|have to|needs to|need to|is to|are to)';
const done =
  '(?:reviewed and approved|approved and reviewed|reviewed & approved|reviewed|approved and signed off|approved|signed[- ]off|ratified|accepted)';
const noun =
  '(?:(?:explicit|formal|final|written) )?(?:review and approval|approvals?|approving reviews?|reviews?|sign[- ]?offs?)';
const verb = '(?:review and approve|approves?|sign[- ]?off(?: on)?|signs off(?: on)?|ratify|ratifies|reviews?)';

const pattern = (text: string): RegExp => new RegExp(`^${text}$`, 'i');
/** Each with the verb or noun first and the people second, unless `whoFirst`. */
const firm: readonly { readonly form: RegExp; readonly isWhoFirst?: true }[] = [
  { form: pattern(`${subject} (?:${must} be|are|is|will be|get|gets) (${done}) by\\b(.*)`) },
  {
    form: pattern(
      `${subject} (?:always )?(?:requires?|needs?|must (?:have|get|receive|obtain)|should (?:have|get|receive)) (?:the |an? )?(${noun}) (?:from|by|of)\\b(.*)`,
    ),
  },
  {
    form: pattern(`(.{1,80}?) (?=${must} |approves|reviews|signs|ratifies)(?:${must} )?(${verb}) ${subject}`),
    isWhoFirst: true,
  },
];
/** `All ADRs require at least two approvals from maintainers`. */
const countFirst = pattern(
  `${subject} (?:requires?|needs?|must (?:have|get|receive)) ((?:at least |a minimum of )?(?:\\d{1,2}|one|two|three|four|five|six)) (${noun}) (?:from|by|of)\\b(.*)`,
);
/** Where nothing says what has to be approved: an item of a checklist or of the steps of a process. */
const bare: readonly RegExp[] = [
  pattern(`(?:(?:adr|it|this) )?(?:must be |has been |is |was )?(${done}) by\\b(.*)`),
  pattern(
    `(?:get |obtain |request |requires? )?(?:the )?(${noun}) (?:from|by|of)\\b(.*?)(?: (?:is |are )?(?:required|obtained|received|given|needed))?`,
  ),
];
const both = pattern(
  `(?:${subject} (?:${must} be|are|is) |must be )?reviewed by (.{2,120}?)(?:,|;)? (?:and |then |and then )?(?:must be |be |is |are )?(?:approved|signed off) by (.*)`,
);
const label = pattern(
  '(?:required approvers?|approvers?|approval authority|must be approved by|final approval(?: by)?|approval) ?[:–—] ?(.*)',
);

const ofProcess =
  /\bapprov|\breview|\bprocess|\bworkflow|\blife ?cycle|\bgovernance|\bcheck-?list|\bsign-?off|\bacceptance|\baccepting|\bauthority/i;

/** `Approvers: ...` stands in the head of many a page, too: there it is about the page. */
const ofApproval = /\bapprov|\bsign-?off|\bacceptance|\bauthority/i;

/** When it is to be done does not change who has to. */
const withoutWhen = (text: string): string =>
  text
    .replace(/,? (?:before|prior to) (?:(?!\b(?:if|when|unless)\b).){1,120}$/i, '')
    .replace(/ (?:to be|in order to be) (?:accepted|merged|approved)$/i, '')
    .replace(/, who (?:is|are) .{1,120}$/i, '')
    .replace(/^[:\s]+|[.;:,\s]+$/g, '');

/** The people of a phrase, else of the list below it, each item one of them. In a sentence only what sounds like a role is one. */
function peopleIn(phrase: string, below: readonly string[]): Asked | null {
  const text = withoutWhen(phrase);
  if (text === '' && below.length > 0) {
    const read = below.map(readAsked);
    const of = read.filter((asked) => asked !== null);
    const [only] = of;
    const isRoles = of.flatMap(namesIn).every(isRoleLike);
    if (of.length < read.length || only === undefined || !isRoles) return null;
    return of.length === 1 ? only : { kind: 'all', of };
  }
  const read = below.length > 0 ? null : readAsked(text);
  return read !== null && namesIn(read).every(isRoleLike) ? read : null;
}

const isReviewAlone = (what: string): boolean => /review/i.test(what) && !/approv/i.test(what);

const askedFor = (what: string, people: Asked | null): ReadSentence => {
  if (people === null) return 'unclear';
  return isReviewAlone(what) ? { review: people, approve: null } : { review: null, approve: people };
};

/** A number without anybody (`two approvals`) stands before the people. */
const withCount = (count: string, people: string): string => `${count} ${people.replace(/^(?:the|our) /i, '')}`;

function readFirm(text: string, below: readonly string[]): ReadSentence {
  const two = both.exec(text);
  if (two !== null) {
    const [review, approve] = [peopleIn(two[1] ?? '', []), peopleIn(two[2] ?? '', below)];
    return review === null || approve === null ? 'unclear' : { review, approve };
  }
  const counted = countFirst.exec(text);
  if (counted !== null)
    return askedFor(counted[2] ?? '', peopleIn(withCount(counted[1] ?? '', counted[3] ?? ''), below));
  for (const { form, isWhoFirst } of firm) {
    const match = form.exec(text);
    if (match === null) continue;
    const [, one = '', other = ''] = match;
    if (isWhoFirst !== true) return askedFor(one, peopleIn(other, below));
    const people = peopleIn(one, []);
    // Much else stands before such a verb.
    return people === null ? null : askedFor(other, people);
  }
  return null;
}

/**
 * Reads who has to review or approve every record from a sentence, an item of a checklist or a step of a process (`All ADRs must be
 * approved by the CTO`, `Reviewed by Tech Lead + 2 team members`), in English. What happened once (`was approved by`), holds under a
 * condition or for some records only is not read. Of a template only its checklist counts.
 */
export function readSentence({ words, kind, headings, below }: Sentence, page: Page['kind']): ReadSentence {
  const isStep = kind !== 'prose' && headings.some((text) => ofProcess.test(text));
  const isTask = kind === 'task';
  if (page === 'template' && !isTask) return null;
  const text = words
    .replace(/^(?:step \d{1,2} ?[:.)-]? ?)/i, '')
    .replace(/^(?:approval|final approval|review|accepted|sign-?off|decision|acceptance|process) ?[:–—-] (?=\S)/i, '')
    .replace(page === 'own' ? aPullRequest : /^$/, (pullRequest) => (/s $/i.test(pullRequest) ? 'ADRs ' : 'The ADR '))
    .replace(/[.;]$/, '')
    .trim();
  const read = readFirm(text, below);
  if (read !== null || /\b(?:if|when|unless|where)\b/i.test(text)) return read;
  // What once happened is no rule; an item of a checklist says it in advance.
  if (!isTask && /\b(?:was|were|has been|have been)\b/i.test(text)) return null;
  const isFilledIn = /\bby ?:/i.test(text);
  if (isTask || (isStep && !isFilledIn)) {
    for (const form of bare) {
      const match = form.exec(text);
      if (match === null) continue;
      const people = peopleIn(match[2] ?? '', below);
      return people === null ? (isTask ? 'unclear' : null) : askedFor(match[1] ?? '', people);
    }
  }
  const isBelow = ofApproval.test(headings.at(-1) ?? '') || (isStep && headings.length > 1);
  const named = isBelow ? label.exec(words) : null;
  const people = named === null ? null : peopleIn(named[1] ?? '', below);
  return people === null ? null : { review: null, approve: people };
}
