/** Looks at people that one search may take. What people write needs some hundred. */
const perSearch = 100_000;
/** And all searches of one verdict together, so that no configuration makes a judgement slow. */
const perVerdict = 1_000_000;

/** How much may still be searched. Beyond it a search gives up, and what it looked for counts as not found. */
export class SearchEffort {
  #left: number;
  readonly #parent: SearchEffort | null;

  private constructor(left: number, parent: SearchEffort | null) {
    this.#left = left;
    this.#parent = parent;
  }

  static ofVerdict(): SearchEffort {
    return new SearchEffort(perVerdict, null);
  }

  /** The effort of one search, which is taken from this one as well. */
  ofSearch(): SearchEffort {
    return new SearchEffort(perSearch, this);
  }

  spend(looks: number): void {
    this.#left -= looks;
    this.#parent?.spend(looks);
  }

  get isExhausted(): boolean {
    return this.#left < 0 || (this.#parent?.isExhausted ?? false);
  }
}
