import type { Note, NoteWord } from './read-note.ts';
import { findLosers } from './find-losers.ts';
import { DENIED_LABEL, LEFT_OUT_HEADING, type Reach, type Strike, STRIKE_RULES, type StrikeRule } from './strike-rules.ts';

const MOST_WORDS_AFTER = 6;
const DOERS = new Set(['we', 'i', 'it', 'they', 'each', 'every']);
const FILLERS = new Set('it this that them for now to be we i yet about is a an the'.split(' '));

/** Marks the words of a note that earn nothing, by their index. */
export function strikeWords(note: Note): readonly (Strike | undefined)[] {
  const { words } = note;
  const strikes = Array.from<Strike | undefined>({ length: words.length });
  for (const sentence of sentencesOf(note)) {
    const said = readSentence(sentence, note);
    for (const rule of STRIKE_RULES) applyRule(rule, sentence, said, words, strikes);
    if (hasDeniedLabel(sentence, note)) fill(strikes, sentence.first, sentence.last, 'negated');
    if (isBareQuestion(sentence, note) || isUnmarkedQuestion(sentence, note)) fill(strikes, sentence.first, sentence.last, 'asked');
  }
  for (const { first, last } of findLosers(note)) fill(strikes, first, last, 'rejected');
  strikeLeftOutLists(note, strikes);
  return strikes;
}

/** The words of a sentence by index, both ends included. */
interface Sentence {
  readonly first: number;
  readonly last: number;
}

function sentencesOf({ words }: Note): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let at = 1; at <= words.length; at += 1) {
    if (at < words.length && words[at]?.sentence === words[first]?.sentence) continue;
    if (at > first) sentences.push({ first, last: at - 1 });
    first = at;
  }
  return sentences;
}

/** A part of the text, from `start` up to `end`. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence as the rules look at it, with the signs around it. */
interface Said {
  readonly start: number;
  readonly said: string;
}

function readSentence({ first, last }: Sentence, { words, text, lines }: Note): Said {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  const line = words[first]?.line ?? -1;
  const isLineStart = words[first - 1]?.line !== line;
  const after = text.slice(end).search(/[\p{L}\p{N}\n]/u);
  const from = isLineStart ? (lines[line]?.start ?? start) : start;
  return { start: from, said: text.slice(from, after < 0 ? text.length : end + after) };
}

function applyRule({ words: pattern, reach, strike }: StrikeRule, sentence: Sentence, { start: from, said }: Said, words: readonly NoteWord[], strikes: (Strike | undefined)[]): void {
  // Most rules find nothing, and `matchAll` copies its pattern before it looks.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(said); match !== null; match = pattern.exec(said)) {
    const span = { start: from + match.index, end: from + pattern.lastIndex };
    const range = reachOf(reach, span, sentence, words);
    fill(strikes, range.first, range.last, strike);
    if (strike === 'left-out' && isRemark(words, sentence, span)) strikeBefore(sentence, words, strikes);
  }
}

/** A sentence that holds nothing but the words of a rule. */
function isRemark(words: readonly NoteWord[], { first, last }: Sentence, { start, end }: Span): boolean {
  return words.slice(first, last + 1).every((word) => FILLERS.has(word.text) || (word.start < end && word.end > start));
}

/** A remark such as `(choose later)` or `TBD.` is about the sentence before it. */
function strikeBefore({ first }: Sentence, words: readonly NoteWord[], strikes: (Strike | undefined)[]): void {
  const before = words[first - 1];
  if (before === undefined || before.line !== words[first]?.line) return;
  for (let at = first - 1; at >= 0 && words[at]?.sentence === before.sentence; at -= 1) strikes[at] ??= 'left-out';
}

function reachOf(reach: Reach, { start, end }: Span, { first, last }: Sentence, words: readonly NoteWord[]): Sentence {
  const next = findIndexFrom(words, first, last, (word) => word.start >= end);
  const marked = findIndexFrom(words, first, last, (word) => word.end > start);
  const clause = words[Math.min(marked, last)]?.clause;
  switch (reach) {
    case 'after': {
      let until = next;
      const ofNext = words[next]?.clause;
      while (until + 1 <= last && words[until + 1]?.clause === ofNext && until - next + 1 < MOST_WORDS_AFTER) until += 1;
      return { first: next, last: Math.min(until, last) };
    }
    case 'instead': {
      // `instead of a cache we ask the database`: the one who does it begins what is done.
      let until = next;
      const ofNext = words[next]?.clause;
      while (until + 1 <= last && words[until + 1]?.clause === ofNext && until - next + 1 < MOST_WORDS_AFTER && !DOERS.has(words[until + 1]?.text ?? '')) until += 1;
      return { first: next, last: Math.min(until, last) };
    }
    case 'before': {
      // `sharding - not needed`: a clause of its own speaks of the one before it.
      const stands = words[marked - 1]?.clause === clause ? clause : words[marked - 1]?.clause;
      let from = Math.min(marked, last);
      while (from - 1 >= first && words[from - 1]?.clause === stands) from -= 1;
      return { first: from, last: Math.min(next - 1, last) };
    }
    case 'clause': {
      let from = Math.min(marked, last);
      let until = Math.min(next, last);
      while (from - 1 >= first && words[from - 1]?.clause === clause) from -= 1;
      while (until + 1 <= last && words[until + 1]?.clause === clause) until += 1;
      return { first: from, last: until };
    }
    case 'match':
      return { first: Math.min(marked, last), last: Math.min(next - 1, last) };
    case 'rest':
      return { first: next, last };
    case 'sentence':
      return { first, last };
    case 'line': {
      let until = last;
      while (words[until + 1] !== undefined && words[until + 1]?.line === words[last]?.line) until += 1;
      return { first, last: until };
    }
  }
}

function findIndexFrom(words: readonly NoteWord[], first: number, last: number, test: (word: NoteWord) => boolean): number {
  for (let at = first; at <= last; at += 1) {
    const word = words[at];
    if (word !== undefined && test(word)) return at;
  }
  return last + 1;
}

function fill(strikes: (Strike | undefined)[], first: number, last: number, strike: Strike): void {
  for (let at = first; at <= last && at < strikes.length; at += 1) strikes[at] ??= strike;
}

function hasDeniedLabel({ first, last }: Sentence, { words, text, lines }: Note): boolean {
  const head = words[first];
  const line = lines[head?.line ?? -1];
  if (head === undefined || line === undefined || words[first - 1]?.line === head.line) return false;
  return DENIED_LABEL.test(text.slice(line.start, words[last]?.end ?? line.end));
}

/** A question that nothing follows on its line, or a no; else what follows may be the proposal. */
function isBareQuestion({ first, last }: Sentence, { words, text, lines }: Note): boolean {
  const tail = words[last];
  const line = lines[tail?.line ?? -1];
  if (tail === undefined || line === undefined || words[first]?.line !== tail.line) return false;
  return /^[^\p{L}\p{N}]*\?(?:[^\p{L}\p{N}]*|\s*(?:no|nope)\s*(?:[.,;!)].*)?)$/iu.test(text.slice(tail.end, line.end));
}

const QUESTION = /^[\s\-*•\d.)]*(?:[^:?]{1,30}:\s*)?(?:(?:how|what|why|where|when|who) (?:do|does|to|can|could|should|would|if|about|will)|(?:can|could|should|shall|do|does) (?:we|they|it|one|users?|clients?|anybody|somebody)|does \w+)\b/iu;

/** A question without its mark, which nothing follows on its line. */
function isUnmarkedQuestion({ first, last }: Sentence, { words, text, lines }: Note): boolean {
  const head = words[first];
  const tail = words[last];
  const line = lines[tail?.line ?? -1];
  if (head === undefined || tail === undefined || line === undefined || words[first - 1]?.line === head.line || words[last + 1]?.line === tail.line) return false;
  const said = text.slice(lines[head.line]?.start, line.end);
  return QUESTION.test(said) && !/[?,;:→]|[-=]>|\s[-–—]\s/u.test(said.replace(/^[\s\-*•\d.)]*(?:[^:?]{1,30}:\s*)?/u, '').replace(/\?\s*$/u, ''));
}

/** What stands below `## Not covered` or `forgot:`. */
function strikeLeftOutLists(note: Note, strikes: (Strike | undefined)[]): void {
  const { lines, text, words } = note;
  let isLeftOut = false;
  const struck = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const body = text.slice(line.start, line.end);
    const label = /^[\s#\-*•]*([^:]{1,30}):?\W*$/u.exec(body)?.[1];
    const isLabel = label !== undefined && (line.isHeading || /:\W*$/u.test(body));
    if (isLabel) isLeftOut = LEFT_OUT_HEADING.test(label);
    else if (body.trim() === '' || line.isHeading) isLeftOut &&= body.trim() === '' && !line.isHeading;
    else if (isLeftOut) struck.add(index);
  }
  for (const [at, word] of words.entries()) if (struck.has(word.line)) strikes[at] ??= 'left-out';
}
