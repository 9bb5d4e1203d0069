export interface CheckOptions {
  /** Shipped decks have to cite their sources and refer to nothing unknown; users' own need not. */
  readonly shipped: boolean;
  /**
   * Ids of problems outside of these files, now or formerly: cards may name them, and problems must not use them again. Without them
   * references to problems are checked only where the files have problems, and no others are `unknown`.
   */
  readonly problemIds?: ReadonlySet<string>;
  /** Ids of points outside of these files that all problems share. */
  readonly commonPointIds?: ReadonlySet<string>;
  /** Ids of cards outside of these files that may be referred to, and must not be used again; `unknown` leaves unknown references alone. */
  readonly otherIds?: ReadonlySet<string> | 'unknown';
  /** Leaves out the advice on wording and likeness, which is what takes time. */
  readonly errorsOnly?: boolean;
}
