import type { ReviewRequest } from '../core/review/request.ts';

/** A screen of the program and what it is opened with. */
export type Screen =
  | { readonly name: 'welcome' }
  | { readonly name: 'home' }
  | { readonly name: 'review'; readonly request: ReviewRequest }
  | { readonly name: 'weak' }
  | { readonly name: 'browse'; readonly query: string }
  | { readonly name: 'card'; readonly card: string }
  | { readonly name: 'stats' }
  | { readonly name: 'settings' }
  | { readonly name: 'add'; readonly category: string };
