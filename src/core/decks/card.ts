import type { Category } from './categories.ts';

/** 1 core, 2 more, 3 deep. */
export type Priority = 1 | 2 | 3;

/** The RAPID-S step in which a card helps. */
export type Phase = 'requirements' | 'api' | 'plumbing' | 'internals' | 'deep-dives' | 'scale';

/** Where a fact comes from: an id of sources.yaml, the place in it, and the year in which the fact was true. */
export interface SourceRef {
  readonly id: string;
  readonly at?: string;
  readonly year?: number;
}

/** How many items of a block of the source documents a card teaches. */
export interface Cover {
  readonly block: string;
  readonly items: number;
}

/** What the queue needs to know of a card; kept small, as it is loaded for every card at start. */
export interface CardIndexEntry {
  /** Stable and unique over all decks; progress hangs on it. */
  readonly id: string;
  readonly category: Category;
  readonly priority: Priority;
  /** The sibling group: cards of one group give each other's answer away. Defaults to the id of the entry in the deck file. */
  readonly of: string;
  /** Ids of the cards that should be known first. */
  readonly after: readonly string[];
  readonly tags: readonly string[];
  readonly problems: readonly string[];
  /** Of a number fact that has both: the 2012-era figure or today's. */
  readonly set?: 'classic' | 'modern';
}

interface CardText extends CardIndexEntry {
  readonly front: string;
  readonly hint?: string;
  readonly why?: string;
  readonly phase?: Phase;
  readonly covers: readonly Cover[];
  readonly sources: readonly SourceRef[];
  /** Arithmetic whose value is the answer; evaluated by the tests. */
  readonly expression?: string;
}

export interface BasicCard extends CardText {
  readonly type: 'basic';
  readonly back: string;
}

/** One deletion of a cloze: `front` shows the blank as `[…]` or `[hint]`, `back` is what was hidden, `full` the whole text. */
export interface ClozeCard extends CardText {
  readonly type: 'cloze';
  readonly back: string;
  readonly full: string;
  /** The text with its marks, as the deck has it; only on the first card of an entry. */
  readonly marked?: string;
  readonly extra?: string;
}

export interface ChoiceCard extends CardText {
  readonly type: 'choice';
  readonly back: string;
  readonly wrong: readonly string[];
}

export interface ListCard extends CardText {
  readonly type: 'list';
  readonly items: readonly string[];
  readonly ordered: boolean;
}

export interface NumberCard extends CardText {
  readonly type: 'number';
  readonly quantity: number;
  /** A unit of core/quantity, or empty for a plain number. */
  readonly unit: string;
  /** What is accepted as right, in `unit`, both ends included. */
  readonly range?: readonly [low: number, high: number];
  /** Only the exact figure counts (86,400; 2^10). */
  readonly exact: boolean;
  readonly back?: string;
  /** The year in which the figure was true. */
  readonly year?: number;
  readonly mentalModel?: string;
}

/** One thing to review, as compiled: a cloze with two deletions or a reversible card is two of these. */
export type Card = BasicCard | ClozeCard | ChoiceCard | ListCard | NumberCard;
