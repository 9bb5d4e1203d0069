import type { Note } from './read-note.ts';

/** Words and signs by which a reason, a price or a way of working is told. */
const CUES: readonly RegExp[] = [
  /\b(?:because|since|so that|so|otherwise|else|therefore|hence|thus|due to|as (?:it|they|we|the|most|this|there|nobody|everyone|all|one)|for that|that(?:'s| is) why|why|which (?:means|makes|keeps|lets|is)|means?|lets?|allows?|ensures?|makes? sure|in order to)\b/giu,
  /\b(?:avoids?|avoiding|prevents?|saves?|reduces?|cuts?|protects?|guards?|keeps?|removes? the|spares?|survives?|bounds?|limits? the|enough|only|too (?:slow|many|much|big|dear|expensive|heavy|long)|(?:cheap|fast|slow|small|bigg|larg|hard|eas|simpl|few|safe|clean)(?:er|ier)|worse|better|less|more|cheap|expensive|dear|costs?|price|pays?|at the (?:price|cost|expense)|trade-?offs?|but|however|although|though|even (?:if|when|though)|instead of|rather than|not\b|never|without|vs\.?|versus|against|while|unless|until|wins?)\b/giu,
  /\b(?:if|when|whenever|once|after|before|on (?:miss|read|write|failure|timeout|error|crash|conflict|reconnect))\b/giu,
  /(?:->|=>|→|⇒|=)\s*\S/gu,
  /[<>≤≥~≈]\s?\d|\b\d[\d.,]*\s?(?:%|ms|us|µs|ns|s|sec|secs|seconds?|m|min|mins|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|y|yrs?|years?|[kmgtp]i?b|bytes?|bits?|b|k|m|bn|[kmgt]?bps|[kmgt]bit|qps|rps|tps|x|\/s|\/sec|per)\b/giu,
  /\(\s*[^)]{12,}\)/gu,
];

/** A place of a note at which a reason is told. */
export interface ReasonCue {
  readonly start: number;
  readonly end: number;
  /** The index of the first word from there on. */
  readonly word: number;
}

/** Finds all reasons, in the order of the note. */
export function findReasonCues({ text, words }: Note): readonly ReasonCue[] {
  const places = CUES.flatMap((cue) => [...text.matchAll(cue)].map((match) => ({ start: match.index, end: match.index + match[0].length })));
  let word = 0;
  return places
    .toSorted((a, b) => a.start - b.start)
    .map((place) => {
      while (word < words.length - 1 && (words[word]?.start ?? Infinity) < place.start) word += 1;
      return { ...place, word };
    });
}
