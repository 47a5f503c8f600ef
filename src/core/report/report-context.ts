import type { Modes } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleLink } from './rule-link.ts';

/** What a report needs to know beside the verdict. */
export interface ReportContext {
  /** Findings that stand as a comment on their line: they are named in the check, but told there. */
  readonly inline: ReadonlySet<Finding>;
  /** Badges from shields.io would tell the world of a private repository. */
  readonly isPrivate: boolean;
  /** Where rules are explained. Absent: their ids have to do. */
  readonly ruleLink?: RuleLink | undefined;
  /** How loud findings are. Absent: all of them are told, and errors are errors. */
  readonly modes?: Modes;
  /**
   * How fixes come into the branch: the app commits them where it may push, elsewhere their author runs the command line. Absent: nobody
   * is told.
   */
  readonly fixes?: { readonly by: 'button' } | { readonly by: 'command-line'; readonly command: string };
}
