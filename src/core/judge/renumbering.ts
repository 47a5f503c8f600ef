import { renumberRecord } from '../fix/renumber-record.ts';
import { nextFreeNumber } from '../log/next-free-number.ts';
import { rivalsOf } from '../log/number-series.ts';
import type { Fix } from '../model/finding.ts';
import { refusal, success, type Outcome } from '../model/outcome.ts';
import { writtenNumber } from '../rules/support/written-number.ts';
import type { JudgementMaterial } from './judgement-material.ts';
import { headLog } from './log-findings.ts';
import { judgedDocuments, logMaterials } from './log-materials.ts';

/** Which record is to get another number, and what may refer to it. */
export interface RenumberQuestion {
  /** The path of the record; null: the only one that the pull request adds. */
  readonly path: string | null;
  /** null: the next free number. */
  readonly to: number | null;
  /** Texts of the head, by path: those of files that the pull request changes. Everywhere else the number means another record. */
  readonly texts: ReadonlyMap<string, string>;
}

const quotedPaths = (paths: readonly string[]): string =>
  paths.slice(0, 5).join(', ') + (paths.length > 5 ? ', …' : '');

/**
 * The edits that give a new record another number: the name of its file, its title, its fields, and what refers to it in the given
 * texts. Refused, with what would work, where it is not clear which record is meant, the number is taken, or it cannot be done exactly.
 */
export function renumbering(material: JudgementMaterial, question: RenumberQuestion): Outcome<Fix, string> {
  const candidates = logMaterials(material, judgedDocuments(material)).flatMap((inLog) =>
    inLog.documents.flatMap(({ file, records }) =>
      records.flatMap(({ record: { change, head } }) => {
        const isMeant = (question.path ?? file.path) === file.path;
        const isNumbered = typeof head?.number === 'number';
        return isNumbered && isMeant ? [{ inLog, head, isNew: change === 'added' }] : [];
      }),
    ),
  );
  const meant = question.path === null ? candidates.filter(({ isNew }) => isNew) : candidates;
  const [only, ...more] = meant;
  if (only === undefined) return refusal('There is no new record with a number here.');
  if (more.length > 0) {
    return refusal(
      `Several new records have a number: ${quotedPaths(meant.map(({ head }) => head.path))}. Renumber them by hand.`,
    );
  }
  const { inLog, head } = only;
  const { records } = headLog(inLog);
  const to = question.to ?? nextFreeNumber(head, records, inLog.claims);
  if (to === head.number) return refusal(`The record has the number ${to} already.`);
  const rival = rivalsOf({ ...head, number: to }, records)[0];
  if (rival !== undefined)
    return refusal(
      `The number ${to} is taken by ${rival.path}. Choose another one, or none for the next that is free.`,
    );
  const edits = renumberRecord({ record: head, to, records, texts: question.texts });
  return edits === null
    ? refusal(
        `${head.path} cannot be renumbered exactly. Do it by hand: its file's name, its title, and what refers to it.`,
      )
    : success({ title: `Give ${head.path} the number ${writtenNumber(head, to)}`, safe: true, edits });
}
