import { phrases } from './section-table.ts';
import type { SectionTable } from './section-table.ts';

/** Portuguese headings by meaning. */
export const portuguese: SectionTable = {
  status: phrases(`
    estado, situação da decisão, estado da decisão, status da decisão
  `),
  context: phrases(`
    contexto, contexto e problema, contexto e declaração do problema, contexto e definição do problema,
    contexto e descrição do problema, contexto e enunciado do problema, contexto e motivação, contextualização,
    declaração do problema, definição do problema, descrição do problema, enunciado do problema, problema,
    o problema, problemática, antecedentes, histórico e contexto, motivação, situação, situação atual,
    situação actual, cenário atual, por que, por quê, necessidade
  `),
  drivers: phrases(`
    direcionadores, direcionadores da decisão, direcionadores de decisão, fatores de decisão, fatores da decisão,
    factores de decisão, motivadores da decisão, motivadores, critérios, critérios de decisão,
    critérios de avaliação, critérios de seleção, fatores, forças, drivers da decisão, drivers de decisão,
    impulsionadores da decisão, impulsionadores de decisão, condutores da decisão
  `),
  alternatives: phrases(`
    alternativas, alternativas consideradas, alternativas avaliadas, alternativas analisadas,
    alternativas estudadas, alternativas descartadas, alternativas rejeitadas, alternativas possíveis,
    outras alternativas, opções, opções consideradas, opções avaliadas, opções analisadas, opções possíveis,
    opções descartadas, opções rejeitadas, outras opções, soluções consideradas, soluções possíveis,
    soluções alternativas, soluções avaliadas, prós e contras das opções, prós e contras das alternativas,
    vantagens e desvantagens das opções, comparação de opções, comparação das opções, análise de alternativas,
    análise das alternativas, análise de opções, descartado, descartados, descartada, descartadas, o que foi descartado,
    descartado também, alternativa descartada, alternativa rejeitada, alternativa considerada,
    opção descartada, opção rejeitada
  `),
  decision: phrases(`
    decisão, a decisão, decisões, decisão tomada, decisão final, nossa decisão, decisão adotada,
    resultado da decisão, resultado, resolução, solução, solução escolhida, solução adotada, solução proposta,
    solução selecionada, opção escolhida, opção selecionada, alternativa escolhida, alternativa selecionada,
    proposta, recomendação, decisão e justificativa, o que decidimos
  `),
  rationale: phrases(`
    justificativa, justificativas, justificação, justificativa da decisão, razões, razão, racional, raciocínio,
    fundamentação, fundamentos, argumentos, argumentação, motivos, motivo da decisão, motivos da decisão,
    razões da decisão, por que esta decisão, porquê
  `),
  consequences: phrases(`
    consequências, consequência, consequências positivas, consequências negativas, consequências esperadas,
    implicações, impacto, impactos, efeitos, repercussões, riscos, riscos e mitigações, riscos e consequências,
    consequências e riscos, vantagens e desvantagens, benefícios e riscos, compromissos, compensações,
    contrapartidas
  `),
  design: phrases(`
    desenho, projeto, arquitetura, arquitectura, desenho técnico, projeto técnico, design técnico, especificação,
    especificações, detalhes técnicos, arquitetura proposta, desenho da solução, design da solução,
    solução técnica
  `),
  implementation: phrases(`
    implementação, implantação, plano de implementação, plano de implantação, detalhes de implementação,
    detalhes da implementação, notas de implementação, migração, plano de migração, próximos passos, plano de ação,
    ações, tarefas, cronograma
  `),
  compliance: phrases(`
    conformidade, confirmação, validação, verificação, critérios de sucesso, critérios de aceitação,
    critérios de aceite, critérios de validação, controle, controlo, métricas de sucesso
  `),
  references: phrases(`
    referências, referência, links, ligações, links úteis, mais informações, mais informação,
    informações adicionais, informação adicional, ver também, veja também, recursos, fontes, bibliografia,
    documentos relacionados, decisões relacionadas, adrs relacionadas, adrs relacionados, adr relacionadas,
    adr relacionados, documentação relacionada, links e referências, referências e links, leitura adicional,
    leituras adicionais
  `),
  changelog: phrases(`
    histórico, histórico de alterações, histórico de mudanças, registro de alterações, registro de mudanças,
    registo de alterações, controle de versões, histórico de versões, histórico de revisões, revisões, alterações
  `),
  notes: phrases(`
    notas, nota, comentários, observações, anexo, anexos, apêndice, notas adicionais, discussão
  `),
};
