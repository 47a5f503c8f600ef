/** English words that say something gets better. */
const gains =
  /(?<!\p{L})(?:easy|easier|easily|simple|simpler|simplif\p{L}+|improv\p{L}+|better|best|faster|quicker|quickly|benefit\p{L}*|enabl\p{L}+|allow\p{L}*|reduc\p{L}+|consisten\p{L}+|clear|clearer|clearly|flexib\p{L}+|maintainab\p{L}+|scal(?:es|able|ability)|secure|security|safe|safer|reliab\p{L}+|less|fewer|sav(?:e|es|ing)|efficien\p{L}+|able to|confidence|help\p{L}*|gain\p{L}*|advantage\p{L}*|standard\p{L}*|reus\p{L}+|prevent\p{L}*|avoid\p{L}*|protect\p{L}*)(?!\p{L})/iu;

/** English words of costs, duties, limits and doubts. Generous: a word too many is silence, not an accusation. */
const costs =
  /(?<!\p{L})(?:but|however|although|though|except|unless|until|only|despite|while|no|not|none|never|cannot|without|nor|neither|lose|loses|losing|loss|lost|need|needs|needed|must|shall|have to|has to|had to|should|require\p{L}*|will be required|extra|additional\p{L}*|another|more (?:work|effort|code|time|complex\p{L}*|difficult|verbose|memory|resources|moving)|complex\p{L}*|complicat\p{L}+|cost\p{L}*|expens\p{L}+|price\p{L}*|pay|paid|slow\p{L}*|latency|hard|harder|difficult\p{L}*|risk\p{L}*|overhead|effort\p{L}*|mainten\p{L}+|maintain|maintained|burden\p{L}*|break\p{L}*|broken|migrat\p{L}+|learn\p{L}*|train\p{L}*|limit\p{L}*|restrict\p{L}*|constrain\p{L}*|depend\p{L}*|lock-?in|locked|duplicat\p{L}+|manual\p{L}*|responsib\p{L}+|drawback\p{L}*|downside\p{L}*|disadvantage\p{L}*|negativ\p{L}+|trade-?offs?|compromis\p{L}+|fail\p{L}*|error\p{L}*|bugs?|issues?|problem\p{L}*|concern\p{L}*|worse|worsen\p{L}*|wors[et]|increas\p{L}+|decreas\p{L}+|chang(?:e|es|ed|ing)|refactor\p{L}*|rewrite|rewritten|rework|work|update[ds]?|updating|adapt\p{L}*|adjust\p{L}*|replac\p{L}+|remov\p{L}+|deprecat\p{L}+|drop(?:s|ped|ping)?|mitigat\p{L}+|danger\p{L}*|temporar\p{L}+|potential\p{L}*|might|may|could|would|want to|care|careful\p{L}*|attention|unable|impossible|delay\p{L}*|wait\p{L}*|downtime|regress\p{L}*|incompatib\p{L}+|conflict\p{L}*|confus\p{L}+|unfamiliar|steep\p{L}*|larger|bigger|longer|heavier|higher|waste[ds]?|remember|forget|enforce\p{L}*|don['’]t|doesn['’]t|won['’]t|can['’]t|isn['’]t|aren['’]t)(?!\p{L})/iu;

/** Longest text that is looked at: a longer one weighs somewhere. */
const longest = 20_000;

/**
 * What English prose on consequences speaks of. A text that is too long to look at counts as speaking of both, and so does a
 * question: whoever asks has not answered yet.
 */
export function sidesOf(text: string): { readonly gains: boolean; readonly costs: boolean } {
  if (text.length > longest || text.trimEnd().endsWith('?')) return { gains: true, costs: true };
  return { gains: gains.test(text), costs: costs.test(text) };
}
