/** Where a value stands: keys of mappings and indexes of lists, from the top of the file. */
export type KeyPath = readonly (string | number)[];

const longestKey = 60;

/** The path as people write it: `scopes[0].approve`, `roles["Team Lead"]`; '' for the whole file. */
export function keyText(path: KeyPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    if (key.length <= longestKey && /^[\w-]+$/.test(key)) return text === '' ? key : `${text}.${key}`;
    return `${text}[${JSON.stringify(key.length > longestKey ? `${key.slice(0, longestKey)}…` : key)}]`;
  }, '');
}
