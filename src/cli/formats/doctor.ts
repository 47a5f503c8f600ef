import type { Examination } from '../../app/examine-repository.ts';
import type { Diagnosis } from '../../core/settings/diagnosis.ts';
import { counted } from '../../core/report/texts.ts';
import { painter, type Style } from './paint.ts';
import { printableLine } from './printable.ts';
import type { TextLook } from './text-look.ts';
import { wrap } from './wrap.ts';

const styles: Readonly<Record<Diagnosis['state'], Style>> = { ok: 'green', warning: 'yellow', problem: 'red' };
const margin = 9;

const countOf = (diagnoses: readonly Diagnosis[], state: Diagnosis['state']): number =>
  diagnoses.filter((each) => each.state === state).length;

/** An examination as text: one entry for each finding, the next step below it, a sum at the end. */
export function renderDoctor(
  { repository, branch, diagnoses }: Examination,
  { coloured, columns }: Pick<TextLook, 'coloured' | 'columns'>,
): string {
  const paint = painter(coloured);
  const hang = ' '.repeat(margin);
  const block = (text: string): string => {
    const line = printableLine(text);
    return columns === null ? line : wrap(line, columns - margin).join(`\n${hang}`);
  };
  const entries = diagnoses.map(({ state, what, next }) =>
    [
      `${paint(styles[state], state)}${' '.repeat(margin - state.length)}${block(what)}`,
      ...(next === null ? [] : [`${hang}${block(`Next: ${next}`)}`]),
    ].join('\n'),
  );
  const [problems, warnings] = [countOf(diagnoses, 'problem'), countOf(diagnoses, 'warning')];
  const sum =
    problems + warnings === 0 ? 'All is well.' : `${counted(problems, 'problem')}, ${counted(warnings, 'warning')}.`;
  return [`${printableLine(repository)}, branch ${printableLine(branch)}`, '', ...entries, '', sum, ''].join('\n');
}

/** The same as JSON. The shape is described in docs/cli.md: members are added, never renamed or removed. */
export function renderDoctorJson({ repository, branch, appId, diagnoses }: Examination): string {
  const shape = {
    version: 1,
    repository,
    branch,
    appId,
    diagnoses: diagnoses.map(({ id, state, what, next }) => ({ id, state, message: what, next })),
  };
  return `${JSON.stringify(shape, null, 2)}\n`;
}
