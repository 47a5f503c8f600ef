import { z } from 'zod';
import { readYaml } from '../config/read-yaml.ts';
import type { ApprovedTexts } from '../model/approved-text.ts';
import { utf8Length } from '../report/fit.ts';
import { safeJson } from './safe-json.ts';

const opening = '<!-- adr-governor:approved:1 ';
const ending = ' -->';

/** What a check has to spare for it: a third of its summary, in bytes. */
const mostBytes = 20_000;
/** Texts that are kept: what is more has to be approved by everybody again if it is restored one day. */
const mostTexts = 100;

const blockSchema = z.object({
  base: z.string().min(1).max(1000),
  texts: z
    .array(
      z.object({
        path: z.string().min(1).max(4096),
        blob: z.string().regex(/^[0-9a-f]{40,64}$/),
        marks: z
          .array(z.string().regex(/^[0-9a-f]{16}$/))
          .min(1)
          .max(200),
      }),
    )
    .min(1)
    .max(mostTexts),
});

/** What was approved as a hidden line for the end of a check's summary: the first texts, as many as fit into 20,000 bytes; '' for none. */
export function renderApproved({ base, texts }: ApprovedTexts): string {
  for (let kept = texts.slice(0, mostTexts); kept.length > 0; kept = kept.slice(0, -1)) {
    const block = { base, texts: kept };
    const line = `${opening}${safeJson(block)}${ending}`;
    if (utf8Length(line) <= mostBytes) return blockSchema.safeParse(block).success ? line : '';
  }
  return '';
}

/**
 * What was approved by the summary of a check run that this app wrote; null where it holds nothing of that. Only the last line is looked at:
 * everything foreign above it is escaped and cannot begin a comment.
 */
export function approvedIn(summary: string): ApprovedTexts | null {
  const line = summary.trimEnd().split('\n').at(-1) ?? '';
  if (!line.startsWith(opening) || !line.endsWith(ending)) return null;
  // JSON is YAML, too, and this reader never throws.
  const written = readYaml(line.slice(opening.length, -ending.length));
  const read = written.ok ? blockSchema.safeParse(written.value.value) : null;
  return read?.success === true ? read.data : null;
}
