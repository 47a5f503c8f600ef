import { wordList } from '../support/word-list.ts';

/** English words that say something gets better. */
const gains = wordList(`
  easy easier easily simple simpler simplif* improv* better best faster quicker quickly benefit* enabl* allow* reduc* consisten*
  clear clearer clearly flexib* maintainab* scales scalable scalability secure security safe safer reliab* less fewer save saves
  saving savings efficien* able_to confidence help* gain* advantage* standard* reus* prevent* avoid* protect*
`);

/** English words of costs, duties, limits and doubts. Generous: a word too many is silence, not an accusation. */
const costs = wordList(`
  but however although though except unless until only despite while no not none never cannot without nor neither lose loses
  losing loss lost need needs needed must shall have_to has_to had_to should require* extra additional* another more_work
  more_effort more_code more_time more_complex more_complexity more_difficult more_verbose more_memory more_resources
  complex* complicat* cost* expens* price* pay paid slow* latency hard harder difficult* risk* overhead effort* mainten* maintain
  maintained burden* break* broken migrat* learn* train* limit* restrict* constrain* depend* lock_in lockin locked duplicat*
  manual* responsib* drawback* downside* disadvantage* negativ* trade_off trade_offs tradeoff tradeoffs compromis* fail* error*
  bug bugs issue issues problem* concern* worse worsen* worst increas* decreas* change changes changed changing refactor*
  rewrite rewritten rework work update* updating adapt* adjust* replac* remov* deprecat* drop drops dropped dropping mitigat*
  danger* temporar* potential* might may could would want_to care careful* attention unable impossible delay* wait* downtime
  regress* incompatib* conflict* confus* unfamiliar steep* larger bigger longer heavier higher waste wasted wastes remember
  forget* enforce*
`);

/** Longest text that is looked at: a longer one weighs somewhere. */
const longest = 20_000;

/**
 * What English prose on consequences speaks of. A text that is too long to look at counts as speaking of both, and so does a
 * question: whoever asks has not answered yet.
 */
export function sidesOf(text: string): { readonly gains: boolean; readonly costs: boolean } {
  if (text.length > longest || text.trimEnd().endsWith('?')) return { gains: true, costs: true };
  return { gains: gains(text), costs: costs(text) };
}
