/** One card or group of cards of another program's file, its texts in Markdown. */
export interface ImportedEntry {
  /** What the entry is known by in its source, also after its text has changed; empty where the source names nothing. */
  readonly key: string;
  /** Which of the cards that a note makes: empty for the first. */
  readonly part: string;
  /** Where it stands, for a person: `line 12`, `note 7`. */
  readonly place: string;
  readonly text: ImportedText;
  /** As the source writes them. */
  readonly tags: readonly string[];
  readonly deck: string;
  /** The cards of the source, for its review history. */
  readonly foreignCards: readonly ForeignCard[];
}

/** A card of the source and which card of the entry it is: 0 the first, 1 the second deletion or the reverse. */
export interface ForeignCard {
  readonly id: number;
  readonly position: number;
}

export type ImportedText =
  | { readonly kind: 'basic'; readonly front: string; readonly back: string; readonly reverse: boolean }
  | { readonly kind: 'cloze'; readonly front: string; readonly extra: string }
  /** An entry that this program exported, with all its fields. */
  | { readonly kind: 'own'; readonly fields: Readonly<Record<string, unknown>> };

/** Something of the source that does not come along, and why. */
export interface Skipped {
  readonly place: string;
  readonly reason: string;
}

/** What a file of another program holds. */
export interface ImportedFile {
  /** For a person: `Anki text`, `CSV`. */
  readonly format: string;
  /** How many notes, rows or questions there are, the skipped ones included. */
  readonly notes: number;
  readonly entries: readonly ImportedEntry[];
  readonly skipped: readonly Skipped[];
  /** Names of images and sounds that the texts mention; the files do not come along. */
  readonly media: readonly string[];
  /** What else a person should know, each a sentence. */
  readonly remarks: readonly string[];
}

/** Is told now and then how far a long piece of work is. */
export type Progressed = (done: number, total: number) => void;

/** Longer texts are no cards, and Markdown's grammar makes them slow to show. */
export const MAX_TEXT_CHARACTERS = 100_000;
