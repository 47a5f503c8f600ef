import { phrases } from '../section-words/section-table.ts';
import type { MetadataWords } from './metadata-words.ts';

/** Portuguese words for labels, statuses and dates. */
export const portuguese: MetadataWords = {
  language: 'pt',
  fields: {
    status: phrases(`status, estado, situação, situacao, estado da decisão, status da decisão`),
    title: phrases(`título, titulo`),
    date: phrases(`data, data da decisão, data de decisão, decidido em, data de aprovação`),
    updated: phrases(`
      última atualização, ultima atualização, última modificação, atualizado em, atualizado,
      última alteração, última revisão, data de atualização
    `),
    created: phrases(`criado em, criado, data de criação`),
    author: phrases(`
      autor, autores, autora, autoras, autor es, autor a, proposto por, escrito por, elaborado por
    `),
    deciders: phrases(`
      decisor, decisores, decisoras, responsáveis pela decisão, tomadores de decisão,
      tomador de decisão, decidido por
    `),
    approvers: phrases(`aprovado por, aprovadores, aprovador`),
    consulted: phrases(`consultado, consultados, consultadas, pessoas consultadas, colaboradores`),
    informed: phrases(`informado, informados, informadas, pessoas informadas`),
    owner: phrases(`responsável, responsáveis, proprietário, dono, mantido por`),
    reviewers: phrases(`revisor, revisores, revisado por, revisto por`),
    impact: phrases(`impacto, nível de impacto`),
    scope: phrases(`escopo, âmbito`),
    category: phrases(`categoria, categorias`),
    tags: phrases(`etiquetas, palavras chave, tags`),
    supersededBy: phrases(`
      substituído por, substituída por, substituido por, substituida por, substituído pela,
      substituída pela, substituído pelo, substituída pelo, superado por, superada por, superado pelo,
      superada pela
    `),
    supersedes: phrases(`substitui, substitui a, substitui o, supera`),
    partlySupersededBy: phrases(`
      parcialmente substituído por, parcialmente substituída por, substituído parcialmente por,
      substituída parcialmente por
    `),
    partlySupersedes: phrases(`substitui parcialmente`),
    amendedBy: phrases(`
      alterado por, alterada por, emendado por, emendada por, complementado por, complementada por
    `),
    amends: phrases(`altera, emenda, complementa`),
    refines: phrases(`refina, detalha`),
    relatesTo: phrases(`
      relacionado a, relacionada a, relacionado com, relacionados, decisões relacionadas, adrs relacionadas,
      adrs relacionados, adr relacionadas, ver também, veja também, depende de
    `),
  },
  statuses: {
    draft: phrases(`rascunho, em andamento, em progresso, em elaboração, em desenvolvimento, ideia, em construção`),
    proposed: phrases(`
      proposto, proposta, pendente, em revisão, em discussão, em análise, em avaliação, aberto, aberta,
      aguardando aprovação, pendente de aprovação
    `),
    accepted: phrases(`
      aceito, aceita, aceite, aprovado, aprovada, adotado, adotada, decidido, decidida, vigente, em vigor, ativo,
      ativa, implementado, implementada, concluído, concluída, confirmado, confirmada, finalizado, finalizada,
      parcialmente substituído, parcialmente substituída, substituído parcialmente, substituída parcialmente,
      ratificado, ratificada, definido, definida
    `),
    rejected: phrases(`
      rejeitado, rejeitada, recusado, recusada, descartado, descartada, negado, negada, não aceito,
      não aceita, não aprovado, não aprovada, retirado, retirada, cancelado, cancelada, abandonado,
      abandonada
    `),
    deprecated: phrases(`
      obsoleto, obsoleta, depreciado, depreciada, descontinuado, descontinuada, arquivado, arquivada,
      em desuso, não é mais relevante, revogado, revogada
    `),
    superseded: phrases(`substituído, substituída, substituido, substituida, superado, superada`),
  },
  fillers: phrases(
    `status, esta, este, a, o, decisão, foi, é, está, por, pela, pelo, atualmente, em, fechado, fechada`,
  ),
  partly: phrases(`parcialmente, parte, partes`),
  not: phrases(`não, nunca, ser, será`),
  months: phrases(`
    janeiro|jan, fevereiro|fev, março|marco|mar, abril|abr, maio|mai, junho|jun, julho|jul, agosto|ago,
    setembro|set, outubro|out, novembro|nov, dezembro|dez
  `),
  and: phrases(`e`),
  or: phrases(`ou`),
  nothing: phrases(`nenhum, nenhuma, nada, ninguém, não aplicável, não se aplica, a definir`),
};
