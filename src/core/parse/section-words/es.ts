import { phrases } from './section-table.ts';
import type { SectionTable } from './section-table.ts';

/** Spanish headings by meaning. */
export const spanish: SectionTable = {
  status: phrases(`
    estado, estatus, estado de la decisión, situación de la decisión
  `),
  context: phrases(`
    contexto, contexto y problema, contexto y planteamiento del problema, contexto y declaración del problema,
    contexto y descripción del problema, contexto y enunciado del problema, contexto y motivación,
    contexto y antecedentes, planteamiento del problema, descripción del problema, declaración del problema,
    enunciado del problema, problema, el problema, problemática, antecedentes, antecedentes y contexto, motivación,
    situación, situación actual, por qué, necesidad
  `),
  drivers: phrases(`
    factores de decisión, factores de la decisión, impulsores de la decisión, impulsores de decisión, impulsores,
    motores de decisión, motivadores de la decisión, criterios de decisión, criterios, criterios de evaluación,
    criterios de selección, factores, factores clave, fuerzas, fuerzas impulsoras, conductores de la decisión
  `),
  alternatives: phrases(`
    alternativas, alternativas consideradas, alternativas evaluadas, alternativas analizadas,
    alternativas estudiadas, alternativas descartadas, alternativas rechazadas, alternativas posibles,
    otras alternativas, opciones, opciones consideradas, opciones evaluadas, opciones analizadas,
    opciones estudiadas, opciones posibles, opciones descartadas, opciones rechazadas, otras opciones,
    soluciones consideradas, soluciones posibles, soluciones alternativas, soluciones evaluadas,
    ventajas y desventajas de las opciones, pros y contras de las opciones, pros y contras de las alternativas,
    comparación de opciones, análisis de alternativas, análisis de opciones, descartado, descartados, descartada,
    descartadas, lo descartado, lo que se descartó, qué se descartó, alternativa descartada, alternativa rechazada,
    alternativa considerada, opción descartada, opción rechazada
  `),
  decision: phrases(`
    decisión, la decisión, decisiones, decisión tomada, decisión final, nuestra decisión, decisión adoptada,
    resultado de la decisión, resultado, resolución, solución, solución elegida, solución adoptada,
    solución propuesta, solución seleccionada, opción elegida, opción seleccionada, alternativa elegida,
    alternativa seleccionada, propuesta, recomendación, decisión y justificación, qué decidimos
  `),
  rationale: phrases(`
    justificación, justificación de la decisión, razones, razón, razonamiento, fundamento, fundamentos,
    fundamentación, argumentos, argumentación, motivos, motivo de la decisión, motivos de la decisión,
    razones de la decisión, por qué esta decisión
  `),
  consequences: phrases(`
    consecuencias, consecuencia, consecuencias positivas, consecuencias negativas, consecuencias esperadas,
    implicaciones, implicancias, impacto, impactos, efectos, repercusiones, compensaciones, riesgos,
    riesgos y mitigaciones, riesgos y consecuencias, consecuencias y riesgos, ventajas y desventajas,
    beneficios y riesgos, compromisos
  `),
  design: phrases(`
    diseño, arquitectura, diseño técnico, diseño detallado, especificación, especificaciones, detalles técnicos,
    arquitectura propuesta, arquitectura técnica, diseño de la solución, solución técnica
  `),
  implementation: phrases(`
    implementación, implantación, plan de implementación, detalles de implementación,
    detalles de la implementación, notas de implementación, puesta en marcha, despliegue, plan de despliegue,
    migración, plan de migración, próximos pasos, siguientes pasos, pasos siguientes, plan de acción, acciones,
    tareas, cronograma
  `),
  compliance: phrases(`
    cumplimiento, confirmación, validación, verificación, conformidad, criterios de éxito, criterios de aceptación,
    criterios de validación, control, métricas de éxito
  `),
  references: phrases(`
    referencias, referencia, enlaces, enlace, enlaces útiles, más información, información adicional, ver también,
    véase también, recursos, fuentes, bibliografía, documentos relacionados, decisiones relacionadas,
    adr relacionados, adrs relacionados, adr relacionadas, adrs relacionadas, documentación relacionada,
    enlaces y referencias, referencias y enlaces, lecturas adicionales
  `),
  changelog: phrases(`
    historial, historial de cambios, registro de cambios, control de cambios, historial de versiones,
    historial de revisiones, control de versiones, revisiones, cambios
  `),
  notes: phrases(`
    notas, nota, comentarios, observaciones, anexo, anexos, apéndice, notas adicionales, discusión
  `),
};
