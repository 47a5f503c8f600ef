import { z } from 'zod';

const texts = z.union([z.string(), z.array(z.string())]);
const text = z.string().nullable();

/** One labelled record, as LABELS.md beside `truth.json` describes it; what only groups or explains is not read. */
const label = z.object({
  /** `owner/name`. */
  repo: z.string(),
  path: z.string(),
  /** The start of its heading line, where a file holds several records. */
  fragment: z.string().optional(),
  title: text,
  title_also_ok: z.array(text).optional(),
  number: z.number().int().nullable(),
  status_raw: text,
  status_normalised: text,
  status_also_ok: z.array(text).optional(),
  date: text,
  date_also_ok: z.array(text).optional(),
  superseded_by: texts.nullable(),
  /** Named without the record being marked superseded: neither required nor wrong. */
  superseded_by_maybe: texts.nullable().optional(),
  sections: z.array(z.string()),
  /** Neither required nor wrong. */
  sections_maybe: z.array(z.string()).optional(),
});

export type Label = z.infer<typeof label>;

/** The labels of a `truth.json`; null where the text is none. */
export function readTruth(json: string): readonly Label[] | null {
  try {
    const read = z.array(label).safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
