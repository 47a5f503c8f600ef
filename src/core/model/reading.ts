import type { Configuration, LogSettings } from './configuration.ts';
import type { Decision } from './decision.ts';
import type { Finding } from './finding.ts';

/** What reading a document needs to know of the configuration: plain data that crosses threads. */
export interface ReadingSettings {
  readonly statuses: LogSettings['statuses'];
  readonly sections: LogSettings['sections'];
  readonly rules: Configuration['rules'];
}

export interface DocumentRequest {
  readonly path: string;
  readonly text: string;
  readonly settings: ReadingSettings;
  /** false: only read, for other records of a log and for older versions. */
  readonly evaluate: boolean;
}

/** Why a document was not read. Plain words for people stand in `message`. */
export interface DocumentRefusal {
  readonly code: 'too-large' | 'too-deeply-nested' | 'not-text' | 'deadline' | 'front-matter';
  readonly message: string;
  /** 1-based, in the original file. */
  readonly line: number;
}

export interface DocumentReading {
  readonly path: string;
  /** The records in the file, in the order they stand; one per file in most logs. */
  readonly decisions: readonly Decision[];
  /** Findings of rules that need the document alone, in the coordinates of the original file. Refusals are findings, too. */
  readonly findings: readonly Finding[];
  readonly refusal: DocumentRefusal | null;
}
