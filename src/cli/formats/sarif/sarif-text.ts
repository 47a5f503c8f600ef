/**
 * A text for the message of a result or notification (SARIF 2.1.0, §3.11.5 and §3.11.6): braces are doubled, since alone they stand
 * for arguments, and a text that would read as one with a link has its brackets escaped, so that no document makes links.
 */
export function sarifText(text: string): string {
  const escaped = text.includes('](') ? text.replaceAll(/[\\[\]]/g, '\\$&') : text;
  return escaped.replaceAll(/[{}]/g, '$&$&');
}
