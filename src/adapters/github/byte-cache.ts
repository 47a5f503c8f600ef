/** A cache that keeps what was used last and never holds more than its budget. */
export interface ByteCache<Value> {
  get(key: string): Value | undefined;
  /** Forgets what was used longest ago until the value fits; one that never fits is not kept. */
  set(key: string, value: Value): void;
}

/** An empty cache. `sizeOf` says what a value weighs, in the unit of `budget`; keys weigh nothing. */
export function createByteCache<Value>(budget: number, sizeOf: (value: Value) => number): ByteCache<Value> {
  const values = new Map<string, Value>();
  let used = 0;

  const remove = (key: string): void => {
    const value = values.get(key);
    if (value === undefined) return;
    values.delete(key);
    used -= sizeOf(value);
  };

  return {
    get(key) {
      const value = values.get(key);
      if (value === undefined) return undefined;
      values.delete(key);
      values.set(key, value);
      return value;
    },

    set(key, value) {
      const size = sizeOf(value);
      remove(key);
      if (size > budget) return;
      for (const oldest of values.keys()) {
        if (used + size <= budget) break;
        remove(oldest);
      }
      values.set(key, value);
      used += size;
    },
  };
}
