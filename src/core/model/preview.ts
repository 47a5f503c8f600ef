import type { CheckName } from './pull-request.ts';

/** One part of a configuration before and after; null: it is not there. Foreign text: whoever shows it escapes it. */
export interface ConfigurationChange {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a check of a pull request says under two configurations. */
export interface ChangedCheck {
  readonly name: CheckName;
  readonly before: string;
  readonly after: string;
}

/** The open pull requests that were judged under both configurations, and those of them that come out otherwise. */
export interface OpenPreview {
  readonly looked: number;
  /** Those that it concerns, too, and that nobody looked at. */
  readonly notLooked: number;
  readonly changed: readonly { readonly number: number; readonly checks: readonly ChangedCheck[] }[];
}

/** What a configuration that a pull request brings would do, once it is merged. */
export interface ConfigurationPreview {
  /** Where it stands. Absent: in `.github/adr.yml`. */
  readonly path?: string;
  readonly changes: readonly ConfigurationChange[];
  /** It comes from outside: it was read, and nothing was looked up for it. */
  readonly isFromFork: boolean;
  /** Null: nobody looked. */
  readonly open: OpenPreview | null;
}
