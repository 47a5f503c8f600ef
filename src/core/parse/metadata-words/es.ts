import { phrases } from '../section-words/section-table.ts';
import type { MetadataWords } from './metadata-words.ts';

/** Spanish words for labels, statuses and dates. */
export const spanish: MetadataWords = {
  language: 'es',
  fields: {
    status: phrases(`estado, estatus, estado de la decisión`),
    title: phrases(`título, titulo`),
    date: phrases(`fecha, fecha de decisión, fecha de la decisión, decidido el, fecha de aprobación`),
    updated: phrases(`
      última actualización, ultima actualización, última modificación, actualizado, actualizado el,
      fecha de actualización
    `),
    created: phrases(`creado, creado el, fecha de creación`),
    author: phrases(`autor, autores, autora, autoras, autor es, propuesto por, escrito por, redactado por`),
    deciders: phrases(`
      decisor, decisores, decisoras, responsables de la decisión, tomadores de decisiones,
      tomadores de decisión, decidido por
    `),
    approvers: phrases(`aprobado por, aprobadores, aprobador`),
    consulted: phrases(`
      consultado, consultados, consultadas, consultado a, personas consultadas, colaboradores
    `),
    informed: phrases(`informado, informados, informadas, personas informadas`),
    owner: phrases(`responsable, responsables, propietario, propietarios, mantenido por, dueño`),
    reviewers: phrases(`revisor, revisores, revisora, revisado por`),
    impact: phrases(`impacto, nivel de impacto`),
    scope: phrases(`alcance, ámbito`),
    category: phrases(`categoría, categorías, categoria`),
    tags: phrases(`etiquetas, palabras clave`),
    supersededBy: phrases(`
      reemplazado por, reemplazada por, sustituido por, sustituida por, reemplazado con, superado por,
      superada por, supersedido por
    `),
    supersedes: phrases(`reemplaza, reemplaza a, sustituye, sustituye a, supersede a`),
    partlySupersededBy: phrases(`
      parcialmente reemplazado por, parcialmente reemplazada por, parcialmente sustituido por,
      parcialmente sustituida por, reemplazado parcialmente por, sustituido parcialmente por
    `),
    partlySupersedes: phrases(`
      reemplaza parcialmente, reemplaza parcialmente a, sustituye parcialmente, sustituye parcialmente a
    `),
    amendedBy: phrases(`enmendado por, enmendada por, modificado por, modificada por`),
    amends: phrases(`enmienda, enmienda a, modifica, modifica a`),
    refines: phrases(`refina, refina a, precisa, amplía`),
    relatesTo: phrases(`
      relacionado con, relacionada con, relacionados, decisiones relacionadas, adr relacionados,
      adrs relacionados, véase también, ver también, depende de
    `),
  },
  statuses: {
    draft: phrases(`borrador, en progreso, en proceso, en elaboración, en curso, idea, en desarrollo`),
    proposed: phrases(`
      propuesto, propuesta, pendiente, pendiente de aprobación, pendiente de revisión, en revisión,
      en discusión, en debate, abierto, abierta, a discutir, en evaluación, por aprobar, en análisis
    `),
    accepted: phrases(`
      aceptado, aceptada, aprobado, aprobada, adoptado, adoptada, decidido, decidida, vigente, en vigor, activo,
      activa, implementado, implementada, completado, completada, acordado, acordada, confirmado, confirmada,
      finalizado, finalizada, parcialmente reemplazado, parcialmente reemplazada, parcialmente sustituido,
      parcialmente sustituida, reemplazado parcialmente, reemplazada parcialmente, sustituido parcialmente,
      sustituida parcialmente, ratificado, ratificada, definido, definida
    `),
    rejected: phrases(`
      rechazado, rechazada, descartado, descartada, denegado, denegada, no aceptado, no aceptada,
      no aprobado, no aprobada, desestimado, desestimada, retirado, retirada, cancelado, cancelada,
      abandonado, abandonada
    `),
    deprecated: phrases(`
      obsoleto, obsoleta, en desuso, deprecado, deprecada, archivado, archivada, caducado, caducada,
      ya no es relevante, ya no es válido, ya no es válida, ya no aplica, derogado, derogada, no vigente
    `),
    superseded: phrases(`
      reemplazado, reemplazada, sustituido, sustituida, superado, superada, supersedido, supersedida
    `),
  },
  fillers: phrases(`
      estado, esta, este, la, el, decisión, ha, sido, fue, es, está, por, actualmente, se, hemos, cerrado, cerrada
    `),
  partly: phrases(`parcialmente, parte, partes`),
  not: phrases(`no, nunca, ser, será`),
  months: phrases(`
    enero|ene, febrero|feb, marzo|mar, abril|abr, mayo, junio|jun, julio|jul, agosto|ago,
    septiembre|setiembre|sept|sep, octubre|oct, noviembre|nov, diciembre|dic
  `),
  and: phrases(`y, e`),
  or: phrases(`o, u`),
  nothing: phrases(`ninguno, ninguna, nada, nadie, no aplica, por definir, sin definir`),
};
