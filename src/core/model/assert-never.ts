/** Proves to the compiler that every case was handled; reached at run time only if that proof was wrong. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
