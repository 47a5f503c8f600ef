import type { RepositoryRef } from './ports.ts';

export interface TeamName {
  readonly organization: string;
  readonly slug: string;
}

export interface InstalledRepository {
  readonly ref: RepositoryRef;
  /** See RepositoryTip. */
  readonly otherBases: readonly string[] | null;
  /** `.github/adr.yml` at the tip of the default branch, null if there is none; `text` null if it is no readable text. */
  readonly configuration: { readonly text: string | null } | null;
}

export interface BranchPlace {
  readonly ref: RepositoryRef;
  readonly branch: string;
}

/** Looks over what an installation reaches. */
export interface Installations {
  /** Its repositories in which something is open, archived ones left out: one read for each 100, one more for 50 of those. Throws Failure. */
  repositories(installationId: number): Promise<readonly InstalledRepository[]>;
  /**
   * `.github/adr.yml` at the tips of branches, in the order of `places`; null if there is none, or no such branch. One read for 50
   * branches. Throws Failure.
   */
  configurations(
    installationId: number,
    places: readonly BranchPlace[],
  ): Promise<readonly InstalledRepository['configuration'][]>;
  /** The teams above some teams, up to the highest; none of one that is gone or not shown. One read for 50 teams. Throws Failure. */
  teamsAbove(installationId: number, teams: readonly TeamName[]): Promise<readonly TeamName[]>;
}
