import { keyOf } from '../../parse/words.ts';

/**
 * What a label says of the text behind it: what speaks for something, against it, what may go wrong, both sides, neither, or why
 * something was (not) taken.
 */
export type Weight = 'for' | 'against' | 'risk' | 'both' | 'neither' | 'verdict';

const listOf = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((words) => words.trim())
    .filter((words) => words !== '');

/** Labels by what they say, in the languages whose headings are known; lower case, words only. */
const labels: Readonly<Record<Weight, readonly string[]>> = {
  for: listOf(`
    pro, pros, advantage, advantages, benefit, benefits, strength, strengths, upside, upsides, positive, positives, good,
    gain, gains, what we gain, opportunities, what becomes easier, what gets easier, what gets better, positive consequences, positive outcomes, easier,
    vorteil, vorteile, positiv, positive folgen, positive konsequenzen, gut, stärken, chancen,
    avantage, avantages, positif, positifs, points positifs, conséquences positives, bon, bénéfices,
    ventaja, ventajas, positivo, positivos, positivas, bueno, beneficios, consecuencias positivas,
    vantagem, vantagens, prós, positivas, bom, benefícios, consequências positivas, pontos positivos,
    vantaggi, vantaggio, positivi, positive, buono, benefici, conseguenze positive,
    voordeel, voordelen, positief, goed, sterke punten, positieve gevolgen,
    преимущества, плюсы, плюс, хорошо, достоинства, положительные, переваги, плюси, zalety, plusy, pozytywne,
    利点, メリット, 長所, 良い点, 優点, 优点, 優點, 优势, 優勢, 好处, 好處, 正面, 积极, 更容易, 장점, 이점, 긍정적,
    ưu điểm, lợi ích, tích cực
  `),
  against: listOf(`
    con, cons, disadvantage, disadvantages, drawback, drawbacks, downside, downsides, weakness, weaknesses, negative,
    negatives, bad, costs, what becomes harder, what becomes more difficult,
    what gets harder, what gets worse, give up, what we give up, loss, losses, what we lose,
    negative consequences, negative outcomes, harder,
    nachteil, nachteile, negativ, negative folgen, negative konsequenzen, schlecht, schwächen,
    inconvénient, inconvénients, négatif, négatifs, points négatifs, conséquences négatives, mauvais, faiblesses,
    desventaja, desventajas, negativo, negativos, negativas, malo, consecuencias negativas, contras,
    desvantagem, desvantagens, ruim, consequências negativas, pontos negativos,
    svantaggi, svantaggio, contro, negativi, conseguenze negative,
    nadeel, nadelen, negatief, slecht, zwakke punten, negatieve gevolgen,
    недостатки, минусы, минус, плохо, отрицательные, недоліки, мінуси, wady, minusy, negatywne,
    欠点, デメリット, 短所, 悪い点, 缺点, 缺點, 劣势, 劣勢, 坏处, 負面, 负面, 消极, 更困难, 단점, 부정적,
    nhược điểm, tiêu cực
  `),
  risk: listOf(`
    risk, risks, limitation, limitations, caveats, concerns, challenges, mitigation, mitigations, risks and mitigations,
    open issues, open questions, risiko, risiken, risques, limites, riesgos, riscos, rischi, risico, risicos, риски, ризики,
    ryzyka, 风险, 風險, リスク, 위험, hạn chế, rủi ro
  `),
  both: listOf(`
    pros and cons, pro con, pros cons, advantages and disadvantages, trade offs, tradeoffs, trade off, tradeoff,
    strengths and weaknesses, benefits and drawbacks, vor und nachteile, avantages et inconvénients,
    ventajas y desventajas, pros y contras, prós e contras, vantaggi e svantaggi, pro e contro, voor en nadelen,
    плюсы и минусы, 优缺点, 優缺點, 利弊, 権衡, 权衡, トレードオフ, 장단점
  `),
  neither: listOf(`
    neutral, neutrals, ok, okay, indifferent, interesting, neutre, neutro, neutraal, нейтрально, 中立, 중립, trung lập
  `),
  verdict: listOf(`
    why not, why not chosen, why rejected, reason, reasons, reason for rejection, reasons for rejection, rejected,
    rejected because, not chosen, discarded, dismissed, verdict, assessment, evaluation, why chosen, chosen, rationale,
    deferred, ruled out, reason rejected, reason not chosen, why, decision,
    warum nicht, verworfen, abgelehnt, begründung, bewertung, grund, pourquoi pas, rejeté, rejetée, raison, raisons,
    por qué no, rechazado, rechazada, motivo, razón, por que não, rejeitado, rejeitada, perché no, scartato, scartata,
    waarom niet, afgewezen, почему нет, отклонено, причина, 却下理由, 不採用理由, 拒绝原因, 未采用原因, 未选择原因, 理由,
    탈락 이유, 이유, lý do không chọn, lý do
  `),
};

/** A key without the accents of Latin letters, which people leave out and neighbouring languages do not have: `negatif`. */
const unaccented = (key: string): string =>
  key
    .normalize('NFD')
    .replaceAll(/(\p{Script=Latin})\p{M}{1,4}/gu, '$1')
    .normalize('NFC');

const byKey: ReadonlyMap<string, Weight> = new Map(
  (Object.keys(labels) as Weight[]).flatMap((weight) =>
    labels[weight].flatMap((words) => {
      const key = keyOf(words);
      return [[key, weight] as const, [unaccented(key), weight] as const];
    }),
  ),
);

/** Of a longer label its first word tells, where it is one of these: `Positive impacts`, `Cons of a second store`. */
const tellingFirst = new Set(
  listOf(`
    pros, cons, advantages, disadvantages, positive, negative, benefits, drawbacks, downsides, upsides, strengths,
    weaknesses, risks, vorteile, nachteile, positive, negative, avantages, inconvénients, ventajas, desventajas,
    vantagens, desvantagens, vantaggi, svantaggi, voordelen, nadelen
  `),
);

/** A longer label says more than one word can tell. */
const mostWords = 5;

/** What a label or heading weighs: `Pros`, `Negative Consequences`, `Why not chosen`; null if it is none of that kind. */
export function weightOf(label: string): Weight | null {
  const key = keyOf(label.slice(0, 80));
  const known = byKey.get(key) ?? byKey.get(unaccented(key));
  if (known !== undefined) return known;
  const words = key.split(' ');
  const [first = '', second = ''] = words;
  if (words.length > mostWords || !tellingFirst.has(first)) return null;
  if (second === 'and') return 'both';
  return byKey.get(first) ?? null;
}
