import { wordList } from '../support/word-list.ts';

/** A figure with a unit, a percentage, a sum of money, a comparison, a multiple. Dates, versions and numbers of things are none. */
const figure =
  /(?<![\p{L}\p{N}.-])(?:[~≈<>≤≥]\s?)?\d[\d.,_]{0,12}\s?(?:%|percent|per cent|‰|ms|µs|ns|sec(?:ond)?s?|s|min(?:ute)?s?|hours?|h|days?|weeks?|months?|[kKMGT]i?B|bytes?|bits?|[kKM]?rps|qps|tps|req(?:uest)?s?(?:\s?\/|\sper)|requests|users|transactions|queries|x|×|times|fold|€|\$|£|USD|EUR|GBP|fps|nines)(?![\p{L}\p{N}])|[€$£]\s?\d|[<>≤≥]\s?\d|(?<!\p{L})(?:p\d{2}|99th percentile|percentiles?|SL[AOI]s?|KPIs?)(?!\p{L})/iu;

/** English words of checks by which one will know. */
const checks = wordList(`
  measur* metric metrics benchmark* monitor* dashboard* alert* verif* validat* test tests tested testing audit* lint* ci
  fitness_function fitness_functions acceptance_criteria acceptance_criterion success_criteria success_criterion coverage
  threshold* review_in review_after review_every reviewed_in reviewed_after reviewed_every checked_by enforced_by survey*
  evaluat* track tracked tracking count_of number_of
`);

/** Whether an English text names a figure or a check by which one will know whether it came out as meant. */
export const isMeasurable = (text: string): boolean => figure.test(text) || checks(text);
