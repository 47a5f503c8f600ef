/** JSON in which nothing can end a comment, open another one or be taken for markup. */
export const safeJson = (value: object): string =>
  JSON.stringify(value).replace(
    /[<>&@`]|-(?=-)|--/g,
    (match) => `\\u${match.charCodeAt(0).toString(16).padStart(4, '0')}${match.slice(1)}`,
  );
