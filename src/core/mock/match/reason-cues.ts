import type { Note } from './read-note.ts';

/** Words that tell a reason, a price or a gain. Times and conditions (`when`, `before`, `if`) say how, not why. */
const WORDS: readonly RegExp[] = [
  /\b(?:because|since(?=\s)|so that|(?<!\b(?:or|and) )so(?! (?:far|on|many|much)\b)(?=\s)|otherwise|or else|therefore|hence|thus|due to|as (?:an?|it|they|we|the|most|this|there|nobody|everyone|all|one)|for that|that(?:'s| is) why|why|which (?:means|makes|keeps|lets|is)|means?|lets?|allows?|ensures?|makes? sure|in order to)\b/gi,
  /\b(?:avoids?|avoiding|prevents?|saves|saving|reduces?|protects?|guards?|spares?|survives?|enough|too (?:slow|many|much|big|dear|expensive|heavy|long|large|small|late|little|few)|(?:cheap|fast|slow|small|bigg|larg|hard|eas|simpl|few|safe|clean)(?:er|ier)|worse|better|cheap|expensive|dear|costs|price|pays|at the (?:price|cost|expense)|trade-?offs?|but|however|although|though|even (?:if|when|though)|instead of|rather than|without|against|unless|wins|would|(?:do|does|is|are|ca|can|wo|would)n['’]?t)\b/gi,
];
/** What follows from it: a sign with a thought of several words behind, not the next box of a chain. */
const CONSEQUENCE = /(?:[-=—]>|→|⇒)\s*[\p{L}\d'’~]+(?:[ \t-]+[\p{L}\d'’%/]+){3,}/giu;
/** An amount that is compared or worked out. */
const FIGURE = /(?:[<>≤≥≈=]|→|->|\bonly|\bjust)\s?[~$]?\d[\d.,]*\s?(?:[kKMBG] )?(?:%|ms|us|µs|ns|s|sec|secs|seconds?|min|mins|minutes?|h|hrs?|hours?|days?|weeks?|months?|yrs?|years?|[kmgtp]i?b|bytes?|[kmgt]?bps|[kmgt]bit|qps|rps|tps|x|[kmb]?\/s(?:ec)?)(?![\p{L}\d])/giu;

/** A place of a note at which a reason is told. */
export interface ReasonCue {
  readonly start: number;
  readonly end: number;
  /** The index of the first word from there on. */
  readonly word: number;
  /** A figure proves something only of the clause in which it stands. */
  readonly isFigure: boolean;
}

/** Finds all reasons, in the order of the note. */
export function findReasonCues({ text, words }: Note): readonly ReasonCue[] {
  const find = (shape: RegExp) => [...text.matchAll(shape)].map((match) => ({ start: match.index, end: match.index + match[0].length, isFigure: shape === FIGURE }));
  let word = 0;
  return [...WORDS, CONSEQUENCE, FIGURE]
    .flatMap(find)
    .toSorted((a, b) => a.start - b.start)
    .map((place) => {
      while (word < words.length - 1 && (words[word]?.start ?? Infinity) < place.start) word += 1;
      return { ...place, word };
    });
}
