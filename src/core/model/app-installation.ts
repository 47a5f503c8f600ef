/** An app as its check runs show it. */
export interface CheckApp {
  readonly id: number;
  readonly slug: string;
}

/** An app that is installed on an account. */
export interface AppInstallation {
  readonly appId: number;
  readonly slug: string;
  /** By name: `read`, `write` or `admin`. */
  readonly permissions: Readonly<Record<string, string>>;
  readonly events: readonly string[];
  readonly isSuspended: boolean;
}
