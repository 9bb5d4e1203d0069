/** What one sync did. */
export interface SyncReport {
  readonly came: { reviews: number; events: number; readonly reviewsFrom: Record<string, number> };
  readonly went: { reviews: number; events: number };
  /** Decks and transcripts by path. */
  readonly files: {
    readonly came: string[];
    readonly went: string[];
    /** Changed on both sides by adding entries: both have all now. */
    readonly joined: string[];
    /** Deleted on the other side, here kept in the backups. */
    readonly removedHere: string[];
    readonly removedThere: string[];
    /** Changed on both sides: the newer one holds, the other is kept. */
    readonly conflicts: { readonly path: string; readonly holds: 'ours' | 'theirs'; readonly keptAs: string }[];
  };
  /** Null: each device keeps its own. */
  settings: { readonly came: string[]; readonly went: string[] } | null;
  /** Things that a person should know, as sentences. */
  readonly remarks: string[];
}

/** A report of nothing yet. */
export function emptyReport(): SyncReport {
  return {
    came: { reviews: 0, events: 0, reviewsFrom: {} },
    went: { reviews: 0, events: 0 },
    files: { came: [], went: [], joined: [], removedHere: [], removedThere: [], conflicts: [] },
    settings: null,
    remarks: [],
  };
}

/** Two tries of one sync as one: what came, came with either; what went, went with the last. */
export function joinReports(first: SyncReport, last: SyncReport): SyncReport {
  const both = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
  const reviewsFrom = { ...first.came.reviewsFrom };
  for (const [device, reviews] of Object.entries(last.came.reviewsFrom)) reviewsFrom[device] = (reviewsFrom[device] ?? 0) + reviews;
  return {
    ...last,
    came: { reviews: first.came.reviews + last.came.reviews, events: first.came.events + last.came.events, reviewsFrom },
    files: {
      ...last.files,
      came: both(first.files.came, last.files.came),
      joined: both(first.files.joined, last.files.joined),
      removedHere: both(first.files.removedHere, last.files.removedHere),
      conflicts: [...first.files.conflicts, ...last.files.conflicts],
    },
    settings: last.settings && { came: both(first.settings?.came ?? [], last.settings.came), went: last.settings.went },
    remarks: both(first.remarks, last.remarks),
  };
}
