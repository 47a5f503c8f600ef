/** Keeps what was made of a key, so that many properties that run with one seed parse each of their texts once. */
export const memoised =
  <Key, Made>(
    make: (key: Key) => Made,
    known: { get(key: Key): Made | undefined; set(key: Key, made: Made): unknown },
  ): ((key: Key) => Made) =>
  (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
