/** The result of something that may be refused: the value, or every problem that stands against it (never none). */
export type Outcome<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/** Wraps a value that was reached. */
export const success = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

/** Wraps the problems that stood in the way; at least one is demanded so that a refusal always has a reason. */
export const refusal = <Problem>(
  first: Problem,
  ...rest: readonly Problem[]
): { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] } => ({
  ok: false,
  problems: [first, ...rest],
});
