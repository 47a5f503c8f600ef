/** Words that say of a sentence that something is decided, whoever says it. */
const firm =
  /(?<!\p{L})(?:will|shall|must|decided|decides?|chose|chosen|choose|chooses|selected|select|selects|adopt\p{L}*|agreed|agrees?|opted|opt for|elect|elected|going to|go with|going with|goes with|went with|recommend\p{L}*|proposes?|proposed|settled on|stick to|stick with|prefer|preferred|accepted|approved|rejected|forbidden|prohibited|should)(?!\p{L})/iu;

/** Words that may state a decision or describe a situation: they are no background, and no proof of a decision. */
const open =
  /(?<!\p{L})(?:uses?|using|used|keeps?|kept|keeping|implement\p{L}*|introduc\p{L}+|replac\p{L}+|moved?|moving|switch\p{L}*|migrat\p{L}+|add(?:s|ed|ing)?|remov\p{L}+|creat\p{L}+|build(?:s|ing)?|built|writ(?:e|es|ing|ten)|store[sd]?|storing|run(?:s|ning)?|deploy\p{L}*|split\p{L}*|defin\p{L}+|establish\p{L}*|standardi[sz]\p{L}+|need to|have to|best (?:choice|option|fit|solution)|right (?:choice|option|fit|solution))(?!\p{L})/iu;

/** It is still to be decided. */
const undecided =
  /(?<!\p{L})(?:need(?:s)? to (?:decide|be decided|choose|agree|discuss)|(?:to|yet to|still to|have to|has to|must) be (?:decided|agreed|discussed|determined)|(?:has|have) not (?:yet )?been (?:decided|agreed)|have (?:yet )?to (?:decide|choose|agree)|not (?:yet )?decided|no decision)(?!\p{L})/iu;

/** Beginnings of sentences that lead up to a decision: what was looked at, what spoke for it. */
const background: readonly RegExp[] = [
  /^(?:two|three|four|five|several|multiple|many|a number of|a couple of|various|some|different|both|all|these|those|the(?: following)?)(?: [\p{L}-]{1,20}){0,3} (?:options?|approaches|alternatives|solutions|ways|proposals|possibilities|candidates|choices) (?:are|were|have been|exist|existed|remain)(?!\p{L})/iu,
  /^(?:we|i|the (?:team|group|board|architects?)) (?:have |had |also |first )?(?:considered|discussed|looked|evaluated|compared|explored|investigated|tried|analy[sz]ed|reviewed|researched|met|held|experimented)(?!\p{L})/iu,
  /^(?:this|the|our|that) (?:decision|choice)(?: [\p{L}-]{1,20}){0,2} (?:came|comes|was (?:based|driven|difficult|hard|made (?:on|after|because))|is (?:based|driven|difficult|hard)|depends|depended|boils|boiled)(?!\p{L})/iu,
  /^the (?:primary|main|key|biggest|major|first|most important) (?:benefits?|advantages?|reasons?|drivers?|motivations?|problems?|issues?|concerns?|difficulty)(?!\p{L})/iu,
  /^.{1,120}? (?:is|are) (?:an? )(?:[\p{L}-]{1,20} ){0,4}(?:tools?|library|libraries|frameworks?|services?|databases?|platforms?|protocols?|standards?|languages?|wrappers?|packages?|products?|applications?|patterns?|techniques?)(?!\p{L})/iu,
];

/** Beginnings that tell of what there is, or was before the decision. */
const before =
  /^(?:there (?:is|are|was|were|has been|have been|had been|exists?)|currently|today|at (?:the moment|present|the time of)|at this time|historically|previously|initially|originally|in the past|until (?:now|recently)|so far|traditionally|recently|nowadays|these days)(?!\p{L})/iu;

/** What might be done. That a decision hedges is the business of decision-firm. */
const possible = /(?<!\p{L})(?:could|might)(?!\p{L})/iu;

/** A sentence that goes on about what the one before described. */
const goesOn = /^(?:it|they|this|these|those|such an?)(?!\p{L})/iu;

/** The beginning of a statement that a question at its end does not turn into one: the name of an article, say. */
const weAct = /^(?:we|i|the team) (?:will|shall|have decided|decided|chose)(?!\p{L})/iu;

/** A word of the status where the decision should stand. */
const statusOnly =
  /^(?:accepted|approved|agreed|rejected|declined|proposed|implemented|done|yes|no|decided|pending|deferred|ok|okay|see (?:above|below)|as above)[.!]?$/iu;

/** Verbs with which English says what to do. */
const imperative =
  /^(?:we |you )?(?:use|adopt|implement|add|create|introduce|move|keep|replace|migrate|write|store|build|run|deploy|enable|disable|remove|rewrite|restructure|split|merge|start|stop|continue|require|enforce|allow|make|provide|support|switch|upgrade|standardi[sz]e|consolidate|extract|rename|choose|select|prefer|avoid|define|expose|follow|apply|separate|publish|retain|drop|deprecate|establish|develop|leverage|change|increase|reduce|do not|don['’]t|never|always)(?!\p{L})/iu;

/** What a sentence of a decision does. `open`: it may state it, in whatever form; nothing is held against it. */
export type SentenceKind = 'background' | 'question' | 'undecided' | 'status' | 'statement' | 'open';

/** Longest part of a sentence that is looked at, in UTF-16 code units. */
const longest = 500;

/**
 * Tells what an English sentence of a decision does, cautiously: only what leads up to a decision counts as background.
 *
 * @param previous what the sentence before it does; null for the first one
 */
export function kindOfSentence(sentence: string, previous: SentenceKind | null): SentenceKind {
  const text = sentence.slice(0, longest).replaceAll(/\s+/g, ' ').trim();
  if (statusOnly.test(text)) return 'status';
  if (sentence.trimEnd().endsWith('?') && !weAct.test(text)) return 'question';
  if (undecided.test(text)) return 'undecided';
  if (firm.test(text) || imperative.test(text)) return 'statement';
  if (before.test(text) || possible.test(text)) return 'background';
  const isBackground =
    background.some((beginning) => beginning.test(text)) || (previous === 'background' && goesOn.test(text));
  return isBackground && !open.test(text) ? 'background' : 'open';
}

const passive =
  /(?<!\p{L})(?:(?:will|shall|is to|are to)(?: (?:not|also|only|now|then|always|never))? be (?:[\p{L}]{1,12}ly )?(?:[\p{L}]{2,15}ed|chosen|built|kept|written|run|set|made|held|given|taken|put|sent|split)|(?:has|have|was|were) (?:been )?(?:chosen|decided|selected|agreed|adopted|approved))(?!\p{L})(?! (?:by|from) )/iu;

const active = /(?<!\p{L})(?:we|i|our team|the team)(?:['’](?:ll|ve|re))?(?!\p{L})|^(?:chosen|selected|adopted)\b/iu;

/** The passive words of an English sentence that does not say who acts; null if it does, or has none. */
export function passiveWords(sentence: string): { readonly start: number; readonly end: number } | null {
  const text = sentence.slice(0, longest);
  if (active.test(text) || imperative.test(text.trim())) return null;
  const match = passive.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
