import type { Note, NoteWord } from './read-note.ts';

/** Why a word earns nothing: said not to be, put off or forgotten, or only asked. */
export type Strike = 'negated' | 'left-out' | 'asked';

/** How far a rule reaches from the words that it is about. */
type Reach = 'match' | 'after' | 'before' | 'rest' | 'clause' | 'sentence' | 'line';

interface StrikeRule {
  readonly words: RegExp;
  readonly reach: Reach;
  readonly strike: Strike;
}

/** After these a `no` or `not` praises: nothing is lost, nobody waits. */
const HARMS =
  'los[est]|lost|dup|doubl|twice|block|wait|miss|stale|gap|down|spof|single point|fail|break|broke|overs|overl|over|colli|conflict|race|depend|drop|leak|harm|hurt|corrupt|partial|skew|hot|full|scan|guess|matter|touch|survive|afford|trust|reach|exceed|notice|know|see|die|dead|slow|go\\b|get\\b|only|just|all\\b|every|each|more|less|longer|until|when|if\\b|because|even|necessarily|one\\b|two\\b|same|enough|change|move|affect|sequential|original|worse|better|so\\b|too\\b|exact|strict|repeat|grow|expire|extra|data\\b|copy|order|human|central|coordin|lock|gc\\b|cross|reshuffl|rehash|re-?hash|stampede|idle|forget|mark|expose|store[sd]? in|in the|from|by\\b|at\\b|on the|with\\b|acknowledg|ack|commit|deliver';
const NEGATOR = `\\b(?:no|not|never|without|w/o|don['’]?t|won['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|can['’]?t|cannot|instead of|rather than)`;
const HEAD = `(?:\\s+(?:be|a|an|the|any|need|needs|for|to|use|using|do|have|it|we|i|would|should|will|want)\\b)*`;

const RULES: readonly StrikeRule[] = [
  { words: new RegExp(`${NEGATOR}(?=\\s)(?!${HEAD}\\s+(?:${HARMS}))`, 'giu'), reach: 'after', strike: 'negated' },
  { words: /\b(?:skip(?:ped|ping)?|avoid(?:ing)?|ignore)\s+(?=\w)/giu, reach: 'after', strike: 'negated' },
  { words: /(?:\bnot|n['’]t|\bun)\s?-?(?:needed|necessary|required|used|now|yet|worth(?: it)?)\b|\boverkill\b|\bnot (?:here|for us|for now|in (?:the )?(?:first version|v1|mvp))\b|\b(?:rejected|discarded|ruled out|turned down)\b/giu, reach: 'before', strike: 'negated' },
  { words: /\b(?:will|would|do|did|should|could) ?(?:not|n['’]?t) (?:use|do|take|need|want|add|go for)(?: (?:it|this|that|them))?(?=\s*(?:[.,;)]|$))|\bwon['’]?t (?:use|do|need|add)(?: (?:it|this|that|them))?(?=\s*(?:[.,;)]|$))/giu, reach: 'sentence', strike: 'negated' },
  { words: /^[\s\-*•\d.)#]*(?:\*\*)?(?:not covered|uncovered|missing|forgot(?:ten)?|todo|to do|out of scope|out|later|v2|phase 2|skipped|skip|not|did ?n['’]?o?t (?:do|get to|cover|handle)|left|no time(?: for| left)?|left out|open(?: questions| points)?|non-?goals?|future(?: work)?|won['’]?t do|not (?:done|now|today|discussed|in scope)|next)(?:\*\*)?\s*[:(=–—-]/giu, reach: 'line', strike: 'left-out' },
  { words: /\b(?:forgot(?:ten)?|not covered|not discussed|did ?n['’]?o?t (?:cover|get to|have time|discuss)|no time (?:for|left|to)|ran out of time|not handled|have not thought|haven['’]?t thought|left out|out of scope|not enough time|choose later|decide later)\b/giu, reach: 'sentence', strike: 'left-out' },
  { words: /\b(?:todo|to be (?:done|defined)|for later|leave (?:it|this|that|them) for|(?:maybe|decide|think|add|add it|do it|do this|do that|look at it|see) later|in v2|v2|phase 2|not sure|no idea|(?:need|have|want) to think|to think about|don['’]?t know)\b|\blater\)/giu, reach: 'clause', strike: 'left-out' },
  { words: /[-–—(:,]\s*(?:v2|later|phase 2|next version|some ?day|maybe later|not now|not yet)\)?\s*[.!]?\s*$/giu, reach: 'sentence', strike: 'left-out' },
  { words: /\b(?:could|might) (?:also |of course )?(?:use|do|have|take|add|go)\b[^.;\n]*(?=\bbut\b)/giu, reach: 'match', strike: 'negated' },
  { words: /\b(?:would|might|could) (?:only )?(?:go for|use|take|add|have|switch to)\b[^.;\n]*\b(?:only (?:if|when)|if (?:it|we|this|that) ever)\b/giu, reach: 'match', strike: 'left-out' },
  { words: /\b(?:thought (?:about|of)|heard of)\b(?![^.;\n]*\b(?:but|because|since|so)\b)/giu, reach: 'rest', strike: 'negated' },
  { words: /\b(?:otherwise|or else|w\/o (?:that|this|it)|without (?:that|this|it))\b/giu, reach: 'rest', strike: 'negated' },
  { words: /\?\?+|\b(?:tbd|open question|undecided|to be decided)\b/giu, reach: 'sentence', strike: 'left-out' },
];

/** `Ranking: none`, `monitoring: later`: what stands before the colon is said not to be. */
const DENIED_LABEL = /^[\s\-*•]*[^:\n]{1,40}:\s*(?:no\b(?! (?:lock|need to|single|one|two|spof|wait|problem|duplic))|not? (?:yet|now|needed|sure)\b|none\b|never\b|n\/a\b|skip|later\b|todo|tbd|forgot|rejected|unclear|\?)/iu;

const MOST_WORDS_AFTER = 6;
const MOST_WORDS_OF_REMARK = 4;
const LEFT_OUT_HEADING = /not covered|forgot|todo|out of scope|later|v2|left out|missing|skipped|no time|non-?goals?|future work|open questions/iu;

/** Marks the words of a note that earn nothing, by their index. */
export function strikeWords(note: Note): readonly (Strike | undefined)[] {
  const strikes = Array.from<Strike | undefined>({ length: note.words.length });
  for (const sentence of sentencesOf(note)) {
    for (const rule of RULES) applyRule(rule, sentence, note, strikes);
    if (hasDeniedLabel(sentence, note)) fill(strikes, sentence.first, sentence.last, 'negated');
    if (isBareQuestion(sentence, note) || isUnmarkedQuestion(sentence, note)) fill(strikes, sentence.first, sentence.last, 'asked');
  }
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

function applyRule({ words: pattern, reach, strike }: StrikeRule, sentence: Sentence, note: Note, strikes: (Strike | undefined)[]): void {
  const { words, text, lines } = note;
  const head = words[sentence.first];
  const tail = words[sentence.last];
  if (head === undefined || tail === undefined) return;
  const isLineStart = words[sentence.first - 1]?.line !== head.line;
  const from = isLineStart ? (lines[head.line]?.start ?? head.start) : head.start;
  const after = text.slice(tail.end).search(/[\p{L}\p{N}\n]/u);
  const to = after < 0 ? text.length : tail.end + after;
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const start = from + match.index;
    const range = reachOf(reach, { start, end: start + match[0].length }, sentence, words);
    fill(strikes, range.first, range.last, strike);
    if (strike === 'left-out' && sentence.last - sentence.first < MOST_WORDS_OF_REMARK) strikeBefore(sentence, words, strikes);
  }
}

/** A remark such as `(choose later)` or `TBD.` is about the sentence before it. */
function strikeBefore({ first }: Sentence, words: readonly NoteWord[], strikes: (Strike | undefined)[]): void {
  const before = words[first - 1];
  if (before === undefined || before.line !== words[first]?.line) return;
  for (let at = first - 1; at >= 0 && words[at]?.sentence === before.sentence; at -= 1) strikes[at] ??= 'left-out';
}

function reachOf(reach: Reach, { start, end }: { readonly start: number; readonly end: number }, { first, last }: Sentence, words: readonly NoteWord[]): Sentence {
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
