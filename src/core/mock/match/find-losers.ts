import type { Note, NoteWord } from './read-note.ts';

/** Words by index, both ends included. */
interface Side {
  readonly first: number;
  readonly last: number;
}

const MOST_WORDS_OF_SIDE = 4;
const MOST_WORDS_OF_CHOICE = 5;
const DECIDED = /[:?]|[-=—]>|→|⇒|\s[-–—]\s/u;
const ASKED = /\?/u;

/** What loses in `SQL vs NoSQL: NoSQL` or `push or pull? pull`, where what follows names one of the two alone. */
export function findLosers({ words }: Note): readonly Side[] {
  const losers: Side[] = [];
  for (const [at, word] of words.entries()) {
    const isVersus = word.text === 'vs' || word.text === 'versus';
    if (!isVersus && word.text !== 'or') continue;
    const loser = findLoser(words, at, isVersus ? DECIDED : ASKED);
    if (loser !== undefined) losers.push(loser);
  }
  return losers;
}

function findLoser(words: readonly NoteWord[], at: number, decision: RegExp): Side | undefined {
  const line = words[at]?.line;
  const clause = words[at]?.clause;
  let first = at;
  while (words[first - 1]?.clause === clause && at - first < MOST_WORDS_OF_SIDE) first -= 1;
  let next = at + 1;
  while (words[next]?.line === line && next - at <= MOST_WORDS_OF_SIDE + 1 && !(next > at + 1 && decision.test(words[next]?.gap ?? ''))) next += 1;
  if (first === at || words[next]?.line !== line || !decision.test(words[next]?.gap ?? '')) return undefined;
  const [one, other] = [{ first, last: at - 1 }, { first: at + 1, last: next - 1 }];
  const choice = formsOf(words, { first: next, last: next + MOST_WORDS_OF_CHOICE - 1 }, line);
  const [ofOne, ofOther] = [formsOf(words, one, line), formsOf(words, other, line)];
  const isOne = [...ofOne].some((form) => choice.has(form) && !ofOther.has(form));
  const isOther = [...ofOther].some((form) => choice.has(form) && !ofOne.has(form));
  if (isOne === isOther) return undefined;
  return isOne ? other : one;
}

function formsOf(words: readonly NoteWord[], { first, last }: Side, line: number | undefined): ReadonlySet<string> {
  return new Set(words.slice(first, last + 1).flatMap((word) => (word.line === line && word.text.length > 2 ? word.forms : [])));
}
