/**
 * Text from a document as a terminal may show it: control characters (escape sequences among them) and characters that turn the
 * direction of writing become visible marks; line ends and tabs stay.
 */
export const printable = (text: string): string =>
  text.replaceAll(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g,
    '\uFFFD',
  );

/** The same on one line. */
export const printableLine = (text: string): string => printable(text.replaceAll(/[\r\n\t]+/g, ' '));
