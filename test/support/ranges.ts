import type { Range } from '../../src/core/model/position.ts';

/** Every range in a value, however deep. */
export const rangesOf = (value: unknown): readonly Range[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value && typeof value.start === 'object') return [value as Range];
  return Object.values(value).flatMap(rangesOf);
};
