import type { DrillFamily, Level } from '../core/decks/problem.ts';
import type { ReviewRequest } from '../core/review/request.ts';

/** How the numbers drill is opened. */
export type NumbersStart =
  | { readonly kind: 'choose' }
  /** The questions that are left of today's work. */
  | { readonly kind: 'today' }
  | { readonly kind: 'drill'; readonly family: DrillFamily | null; readonly count: number; readonly seed: string | null }
  | { readonly kind: 'walkthrough'; readonly id: string };

/** How a mock session is opened; null where the person or the settings decide. */
export type MockStart =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'problem';
      readonly problem: string;
      readonly minutes: number | null;
      readonly level: Level | null;
      readonly seed: string | null;
    }
  /** A session that was left or broken off. */
  | { readonly kind: 'resume'; readonly session: string };

/** A screen of the program and what it is opened with. */
export type Screen =
  | { readonly name: 'welcome' }
  | { readonly name: 'home' }
  | { readonly name: 'review'; readonly request: ReviewRequest }
  | { readonly name: 'numbers'; readonly start: NumbersStart }
  | { readonly name: 'mock'; readonly start: MockStart }
  | { readonly name: 'weak' }
  | { readonly name: 'browse'; readonly query: string }
  | { readonly name: 'card'; readonly card: string }
  | { readonly name: 'stats' }
  | { readonly name: 'settings' }
  | { readonly name: 'add'; readonly category: string };
