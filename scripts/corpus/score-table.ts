import { columns } from './columns.ts';
import { sectionsF1, singleFields, type Miss, type RecordScore } from './score.ts';

const missesOf = (scores: readonly RecordScore[], field: Miss['field']): number =>
  scores.reduce((sum, { misses }) => sum + misses.filter((miss) => miss.field === field).length, 0);

const figure = (value: number): string => value.toFixed(3);

const line = (miss: Miss): string => {
  const [expected, got] = miss.field === 'sections' ? ['lacking', 'surplus'] : ['expected', 'got'];
  return `  ${miss.field}: ${expected} ${miss.expected}, ${got} ${miss.got}`;
};

/** The scores as text: a table by field, a table by repository (misses of each field, F1 of sections), every miss. */
export function renderScores(scores: readonly RecordScore[]): string {
  const records = scores.length;
  const byField = columns([
    ['field', 'right', 'misses', 'of'],
    ...singleFields.map((field) => {
      const misses = missesOf(scores, field);
      return [field, String(records - misses), String(misses), String(records)];
    }),
  ]);
  const repositories = [...new Set(scores.map((score) => score.repo))];
  const byRepository = columns([
    ['repository', 'records', ...singleFields, 'sections F1'],
    ...repositories.map((repo) => {
      const own = scores.filter((score) => score.repo === repo);
      return [
        repo,
        String(own.length),
        ...singleFields.map((field) => String(missesOf(own, field))),
        figure(sectionsF1(own)),
      ];
    }),
  ]);
  const missed = scores.flatMap((score) => score.misses);
  const paths = [...new Set(missed.map((miss) => `${miss.repo}: ${miss.path}`))];
  const misses = paths.flatMap((path) => [
    path,
    ...missed.filter((miss) => `${miss.repo}: ${miss.path}` === path).map(line),
  ]);
  return [
    ...byField,
    `sections F1 ${figure(sectionsF1(scores))}`,
    '',
    'Misses by repository',
    ...byRepository,
    ...(misses.length === 0 ? [] : ['', 'Every miss', ...misses]),
    '',
  ].join('\n');
}
