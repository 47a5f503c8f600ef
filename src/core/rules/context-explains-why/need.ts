import { wordList } from '../support/word-list.ts';

/**
 * English words of needs, problems, forces, constraints and questions, and figures. Generous: a context that has none of them describes, and
 * does not say why anything has to be decided.
 */
const reasons = wordList(`
  need* requir* must shall should ought want* would could might may likely unlikely have_to has_to had_to so_it so_that so_they
  so_we so_you so_the otherwise only still yet assum* disappear* vanish* lose* losing loss lost depend* instead forget* forgot*
  by_hand wait* hide* hidden crash* leak* stuck wrong* bad badly poor* weak* old unknown unus* overload* over_load* repeat*
  every_time each_time again exceed* large* big bigger long longer heavy grew many few fewer wish* hope* problem* issue*
  challeng* difficult* hard harder complex* complicat* cannot unable impossible lack* missing miss without no not none never nor
  too slow* cost* expens* risk* fail* error* bug bugs break* broke* constrain* limit* forc* driver* goal goals aim aims objectiv*
  purpose* in_order_to because since due_to therefore thus hence decid* decision* choos* choice* question* how which whether what
  why improv* reduc* avoid* prevent* ensur* allow* enabl* support* comply complies compliance secur* safe* deadline* legacy
  deprecat* outdat* obsolete replac* migrat* duplicat* inconsisten* unclear ambig* concern* pain* burden* manual* insufficien*
  inefficien* but however although though while demand* expect* request* ask* grow* scal* increas* more less better worse easier
  faster tedious fragile confus* conflict* vulnerab* threat* attack* incident* outage* downtime latency opportunit* important
  essential critical desir* benefit* useful help* solv* solution* propos* alternativ* option* consider*
`);

/** Longest text that is looked at, in UTF-16 code units: a longer one gives a reason somewhere, if only between its lines. */
const longest = 400;

/** Whether English prose names a need, a problem, a force or a constraint. */
export const namesReason = (text: string): boolean => text.length > longest || /[?\d]/.test(text) || reasons(text);
