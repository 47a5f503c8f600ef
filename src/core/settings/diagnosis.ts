/** What an examination found in one place. */
export interface Diagnosis {
  /** Permanent: scripts rely on it. */
  readonly id:
    | 'repository-governed'
    | 'configuration-valid'
    | 'configuration-advice'
    | 'people-known'
    | 'app-answers'
    | 'app-installed'
    | 'checks-required'
    | 'approvals-kept'
    | 'writes-accepted';
  /** problem: pull requests suffer from it; warning: it may be meant, or could not be looked at. */
  readonly state: 'ok' | 'warning' | 'problem';
  /** Plain text, foreign names in it: whoever shows it escapes it. */
  readonly what: string;
  /** What to do about it; null where nothing has to be done. */
  readonly next: string | null;
}

export const fine = (id: Diagnosis['id'], what: string): Diagnosis => ({ id, state: 'ok', what, next: null });
