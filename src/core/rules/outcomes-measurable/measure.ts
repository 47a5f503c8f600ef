/** A figure with a unit, a percentage, a sum of money, a comparison, a multiple. Dates, versions and numbers of things are none. */
const figure =
  /(?<![\p{L}\p{N}.-])(?:[~≈<>≤≥]\s?)?\d[\d.,_]{0,12}\s?(?:%|percent|per cent|‰|ms|µs|ns|sec(?:ond)?s?|s|min(?:ute)?s?|hours?|h|days?|weeks?|months?|[kKMGT]i?B|bytes?|bits?|[kKM]?rps|qps|tps|req(?:uest)?s?(?:\s?\/|\sper)|requests|users|transactions|queries|x|×|times|fold|€|\$|£|USD|EUR|GBP|fps|nines)(?![\p{L}\p{N}])|[€$£]\s?\d|[<>≤≥]\s?\d|(?<!\p{L})(?:p\d{2}|99th percentile|percentiles?|SL[AOI]s?|KPIs?)(?!\p{L})/iu;

/** English words of checks by which one will know. */
const check =
  /(?<!\p{L})(?:measur\p{L}+|metrics?|benchmark\p{L}*|monitor\p{L}*|dashboard\p{L}*|alert\p{L}*|verif\p{L}+|validat\p{L}+|tests?|tested|testing|test suite|audit\p{L}*|lint\p{L}*|CI|fitness function\p{L}*|acceptance criteri\p{L}+|success criteri\p{L}+|coverage|threshold\p{L}*|review(?:ed)? (?:in|after|every)|load test\p{L}*|checked by|enforced by|survey\p{L}*|evaluat\p{L}+|track(?:ed|ing)?|count of|number of)(?!\p{L})/iu;

/** Whether an English text names a figure or a check by which one will know whether it came out as meant. */
export const isMeasurable = (text: string): boolean => figure.test(text) || check.test(text);
