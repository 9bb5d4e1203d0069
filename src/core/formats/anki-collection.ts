/** A note type: its fields and the templates of its cards. */
export interface Notetype {
  readonly name: string;
  readonly isCloze: boolean;
  readonly fields: readonly string[];
  readonly templates: readonly { readonly question: string; readonly answer: string }[];
}

/** A note as the collection has it. */
export interface NoteRow {
  readonly id: number;
  readonly guid: string;
  readonly notetype: number;
  readonly tags: string;
  /** The fields, with U+001F between them. */
  readonly fields: string;
}

/** A card as the collection has it; the schedule's figures in Anki's own units. */
export interface CardRow {
  readonly id: number;
  readonly note: number;
  readonly deck: number;
  readonly ord: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly type: number;
  /** -1 suspended; below it buried. */
  readonly queue: number;
  /** Days since the collection's creation for a review card; seconds since the epoch for a learning one. */
  readonly due: number;
  /** Of a card in a filtered deck: its due of before. */
  readonly originalDue: number;
  /** Days. */
  readonly interval: number;
  /** Per mille; 0 where FSRS schedules. */
  readonly factor: number;
  readonly reps: number;
  readonly lapses: number;
  /** JSON, with s and d where FSRS schedules. */
  readonly data: string;
}

/** One answer in the past. */
export interface ReviewRow {
  /** Milliseconds since the epoch. */
  readonly id: number;
  readonly card: number;
  /** 1 to 4; 0 for a change by hand. */
  readonly ease: number;
  readonly elapsedMs: number;
  /** 0 learning, 1 review, 2 relearning, 3 filtered, 4 manual, 5 rescheduled. */
  readonly type: number;
  /** 0 where the answer left the schedule alone. */
  readonly factor: number;
}

/** What was read from a package's database. */
export interface Collection {
  /** Seconds since the epoch: review cards' dues count from its day. */
  readonly createdSeconds: number;
  readonly notetypes: ReadonlyMap<number, Notetype>;
  readonly decks: ReadonlyMap<number, string>;
  readonly notes: readonly NoteRow[];
  readonly cards: readonly CardRow[];
  /** Empty where they were not asked for. */
  readonly reviews: readonly ReviewRow[];
  /** How many answers the package holds, asked for or not. */
  readonly reviewCount: number;
}

/** What the stub says that stands in new packages for programs that are too old for them. */
const STUB = /please update to the latest anki version/i;

/** Whether a collection is only the notice for older programs. */
export function isStub({ notes }: Collection): boolean {
  return notes.length > 0 && notes.length <= 2 && notes.some(({ fields }) => STUB.test(fields));
}
