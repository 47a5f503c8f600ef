import { describe, expect, it } from 'vitest';
import { LineCounter, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { YamlReader } from '../../../src/core/config/yaml-tree.ts';

const start = { line: 1, column: 1 };

describe('YAML nodes that no parser makes', () => {
  it.each([
    ['no key at all', null],
    ['a key that has no text', new Scalar(Object.create(null))],
  ])('are read, with %s as an empty name', (_what, key) => {
    const map = new YAMLMap();
    map.items.push(new Pair(key, new Scalar('a')));
    const tree = new YamlReader(new LineCounter()).read(map, [], start);
    expect(tree.children.get('')?.value).toBe('a');
  });

  it('are read, with nothing at all as a value', () => {
    const map = new YAMLMap();
    const list = new YAMLSeq();
    list.items.push(undefined);
    map.items.push(new Pair(new Scalar('a'), undefined), new Pair(new Scalar('b'), list));
    expect(new YamlReader(new LineCounter()).read(map, [], start).value).toEqual({ a: null, b: [null] });
  });
});
