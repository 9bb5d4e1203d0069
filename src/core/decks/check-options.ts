export interface CheckOptions {
  /** Shipped decks have to cite their sources and refer to nothing unknown; users' own need not. */
  readonly shipped: boolean;
  /** Ids of the problem templates; references to problems are checked only where they are given. */
  readonly problemIds?: ReadonlySet<string>;
  /** Ids of cards outside of these files that may be referred to, and must not be used again; `unknown` leaves unknown references alone. */
  readonly otherIds?: ReadonlySet<string> | 'unknown';
  /** Leaves out the advice on wording and likeness, which is what takes time. */
  readonly errorsOnly?: boolean;
}
