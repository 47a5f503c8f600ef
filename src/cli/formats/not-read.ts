import type { NotRead } from '../check-report.ts';
import { printableLine } from './printable.ts';

const shownPaths = 3;

/** One line for each format that is not read, with a few of its files; '' where everything is Markdown. */
export function notReadLines(files: readonly NotRead[]): string {
  const formats = [...new Set(files.map((file) => file.format))].sort();
  return formats
    .map((format) => {
      const paths = files.filter((file) => file.format === format).map((file) => printableLine(file.path));
      const more = paths.length > shownPaths ? `, and ${paths.length - shownPaths} more` : '';
      const count = paths.length === 1 ? '1 file' : `${paths.length} files`;
      return `Not read: ${count} of ${format} (${paths.slice(0, shownPaths).join(', ')}${more}). Records have to be Markdown.\n`;
    })
    .join('');
}
