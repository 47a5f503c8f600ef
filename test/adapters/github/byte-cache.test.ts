import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { createByteCache } from '../../../src/adapters/github/byte-cache.ts';

describe('a cache with a budget', () => {
  it('forgets what was used longest ago', () => {
    const cache = createByteCache<string>(6, (text) => text.length);
    cache.set('a', 'aa');
    cache.set('b', 'bb');
    cache.set('c', 'cc');
    expect(cache.get('a')).toBe('aa');
    cache.set('d', 'ddd');
    expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.get('d')]).toEqual([
      'aa',
      undefined,
      undefined,
      'ddd',
    ]);
  });

  it('keeps the newer value of a key, and nothing that never fits', () => {
    const cache = createByteCache<string>(6, (text) => text.length);
    cache.set('a', 'aa');
    cache.set('a', 'aaaaaaa');
    expect(cache.get('a')).toBeUndefined();
    cache.set('a', 'aaaaaa');
    expect(cache.get('a')).toBe('aaaaaa');
  });

  it('never holds more than its budget', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 40 }))), (writes) => {
        const cache = createByteCache<number>(100, (size) => size);
        for (const [key, size] of writes) cache.set(String(key), size);
        const held = Array.from({ length: 21 }, (_, key) => cache.get(String(key)) ?? 0);
        expect(held.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100);
        const last = writes.at(-1);
        if (last !== undefined) expect(cache.get(String(last[0]))).toBe(last[1]);
      }),
    );
  });
});
