import type { DrillFamily, Level } from '../core/decks/problem.ts';
import type { WalkthroughId } from '../core/numbers/walkthroughs.ts';
import type { ReviewRequest } from '../core/review/request.ts';

/** How the numbers drill is opened. `isLearning`: without a time limit; left out, with one. */
export type NumbersStart =
  | { readonly kind: 'choose' }
  /** The questions that are left of today's work. */
  | { readonly kind: 'today'; readonly isLearning?: boolean }
  | {
      readonly kind: 'drill';
      readonly family: DrillFamily | null;
      readonly count: number;
      readonly seed: string | null;
      readonly isLearning?: boolean;
    }
  | { readonly kind: 'walkthrough'; readonly id: WalkthroughId; readonly isLearning?: boolean };

/** What a mock session can be told beside its problem; null where the person or the settings decide. */
export interface MockTerms {
  readonly minutes: number | null;
  readonly level: Level | null;
  readonly seed: string | null;
}

/** How a mock session is opened. */
export type MockStart =
  | { readonly kind: 'choose'; readonly given?: MockTerms }
  | ({ readonly kind: 'problem'; readonly problem: string } & MockTerms)
  /** A session that was left or broken off. */
  | { readonly kind: 'resume'; readonly session: string };

/** A screen of the program and what it is opened with. */
export type Screen =
  | { readonly name: 'welcome' }
  | { readonly name: 'home' }
  | { readonly name: 'review'; readonly request: ReviewRequest }
  | { readonly name: 'numbers'; readonly start: NumbersStart }
  | { readonly name: 'mock'; readonly start: MockStart }
  | { readonly name: 'mock-score'; readonly session: string }
  | { readonly name: 'mock-result'; readonly session: string }
  /** The sessions of one problem, or of all. */
  | { readonly name: 'mock-history'; readonly problem: string | null }
  | { readonly name: 'weak' }
  | { readonly name: 'browse'; readonly query: string }
  | { readonly name: 'card'; readonly card: string }
  | { readonly name: 'edit'; readonly card: string }
  | { readonly name: 'stats' }
  | { readonly name: 'settings' }
  | { readonly name: 'add'; readonly category: string };
