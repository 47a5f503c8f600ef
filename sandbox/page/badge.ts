import { markup, type Html } from './html.ts';

const tones: Readonly<Record<string, string>> = {
  brightgreen: 'green',
  green: 'green',
  success: 'green',
  yellow: 'yellow',
  orange: 'yellow',
  important: 'yellow',
  red: 'red',
  critical: 'red',
  blue: 'blue',
  informational: 'blue',
};

const plain = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not an encoded text: shields.io shows it as it stands, too.
    return text;
  }
};

/** The parts of a static address `https://img.shields.io/badge/<label>-<message>-<colour>`, null if it is no such address. */
const readAddress = (address: string): { label: string; message: string; tone: string } | null => {
  const path = /^https:\/\/img\.shields\.io\/badge\/([^?#]{1,500})/.exec(address)?.[1];
  if (path === undefined) return null;
  // shields.io: `--` is a dash, `__` an underscore, `_` a blank, a single dash separates.
  const parts = path
    .replaceAll('--', '\u0000')
    .split('-')
    .map((part) =>
      plain(part.replaceAll('\u0000', '-').replaceAll('__', '\u0001').replaceAll('_', ' ').replaceAll('\u0001', '_')),
    );
  const colour = parts.pop() ?? '';
  const message = parts.pop() ?? '';
  return { label: parts.join('-'), message, tone: tones[colour.replace(/\.svg$/, '')] ?? 'grey' };
};

/**
 * Draws an image of a Markdown text without loading it: this page works offline and sends no request elsewhere. A static
 * badge of img.shields.io becomes a badge of our own; of any other image only the alternative text is shown.
 */
export const drawImage = (address: string, alternative: string): Html => {
  const badge = readAddress(address);
  const words = [alternative, badge?.message].find((text) => text !== undefined && text !== '') ?? 'Image';
  if (badge === null) return markup`<span class="no-image" role="img" aria-label="${words}">${words}</span>`;
  const label = badge.label === '' ? null : markup`<span class="badge-label">${badge.label}</span>`;
  const message = markup`<span class="badge-message ${badge.tone}">${badge.message}</span>`;
  return markup`<span class="badge" role="img" aria-label="${words}">${label}${message}</span>`;
};
