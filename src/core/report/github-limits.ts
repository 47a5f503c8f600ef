/**
 * GitHub's limits. Sources: REST API reference "Create a check run" (summary and text 65,535 characters, counted in bytes in
 * practice; 50 annotations a request; annotation title 255 characters, message 64 KB) and GitHub's answer to a longer comment
 * ("Body is too long (maximum is 65536 characters)").
 */
export const githubLimits = {
  /** UTF-16 code units, which are never fewer than the characters GitHub counts. */
  commentCharacters: 65_536,
  checkTextBytes: 65_535,
  checkTitleCharacters: 255,
  annotations: 50,
  annotationTitleCharacters: 255,
  annotationMessageBytes: 64 * 1024,
} as const;

/** At most so many comments in one review: more is noise, the rest stands in the check. */
export const maxInlineComments = 20;
