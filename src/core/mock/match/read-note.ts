import { splitWords, type PlainWord } from './split-words.ts';
import { stemWord } from './stem-word.ts';
import { PLAIN_WORDS } from './plain-words.ts';
import { WORD_ALIASES } from './word-aliases.ts';
import { readWord } from './word-forms.ts';

/** A word of a note; a short form stands for several words, which then share their place in the text. */
export interface NoteWord {
  readonly start: number;
  readonly end: number;
  /** As written, in lower case. */
  readonly text: string;
  /** The stems by which it is found. */
  readonly forms: readonly string[];
  /** What stands between it and the word before it, empty for the further words of a short form. */
  readonly gap: string;
  /** Counted from 0; a sentence ends with its line unless the next one carries it on, a clause with its sentence. */
  readonly line: number;
  readonly sentence: number;
  readonly clause: number;
}

/** Several neighbouring words that are also found as one, by their indexes. */
export interface JoinedWords {
  readonly form: string;
  readonly first: number;
  readonly last: number;
}

export interface NoteLine {
  readonly start: number;
  readonly end: number;
  readonly isHeading: boolean;
  readonly isItem: boolean;
  readonly indent: number;
}

/** A note cut into lines and words. */
export interface Note {
  readonly text: string;
  readonly words: readonly NoteWord[];
  readonly joined: readonly JoinedWords[];
  readonly lines: readonly NoteLine[];
}

/** A dot after these is no end of a sentence. */
const ABBREVIATIONS = new Set(['e', 'g', 'i', 'eg', 'ie', 'vs', 'approx', 'incl', 'etc', 'cons', 'resp', 'ret', 'max', 'min', 'avg', 'ca', 'cf', 'no', 'sec', 'prob', 'esp', 'temp', 'ref', 'conc']);
/** Words that begin a new thought within a sentence. */
const CLAUSE_WORDS = new Set('but so because since as while otherwise instead then however although though unless if when which where until'.split(' '));
const CLAUSE_GAP = /[,;:()[\]{}—–=|>→⇒]|\s-+\s|->/u;
const SENTENCE_GAP = /[.!?…]["'”’)\]*_]*\s|[;]\s/u;

/** Reads a note in Markdown: lines, sentences, clauses, and the stems of its words. */
export function readNote(text: string): Note {
  const lines = readLines(text);
  const words: NoteWord[] = [];
  const joined: JoinedWords[] = [];
  const known = new Map<string, readonly (readonly string[])[]>();
  let sentence = -1;
  let clause = -1;
  for (const [index, line] of lines.entries()) {
    const plain = splitWords(text.slice(line.start, line.end), line.start);
    const firsts: number[] = [];
    const isCarriedOn = index > 0 && continues(lines[index - 1], line);
    let before: PlainWord | undefined;
    for (const word of plain) {
      const gap = text.slice(before?.end ?? line.start, word.start);
      const endsSentence = before === undefined ? !isCarriedOn || sentence < 0 : SENTENCE_GAP.test(gap) && !isAbbreviated(before, gap);
      if (endsSentence) sentence += 1;
      if (endsSentence || CLAUSE_GAP.test(gap) || CLAUSE_WORDS.has(word.text)) clause += 1;
      firsts.push(words.length);
      let parts = known.get(word.text);
      if (parts === undefined) known.set(word.text, (parts = columns(readWord(word.text))));
      for (const [offset, forms] of parts.entries()) {
        words.push({ start: word.start, end: word.end, text: word.text, forms, gap: offset === 0 ? gap : '', line: index, sentence, clause });
      }
      before = word;
    }
    joinNeighbours({ text, plain, firsts, end: words.length }, joined);
  }
  return { text, words, joined, lines };
}

function readLines(text: string): NoteLine[] {
  const lines: NoteLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const body = line.replace(/\r$/u, '');
    const indent = /^[ \t]*/u.exec(body)?.[0].length ?? 0;
    lines.push({ start, end: start + body.length, isHeading: /^\s*#{1,6}\s/u.test(body), isItem: /^\s*(?:[-*+•]|\d+[.)])\s/u.test(body), indent });
    start += line.length + 1;
  }
  return lines;
}

/** Whether a line only carries on the item above it. */
function continues(above: NoteLine | undefined, line: NoteLine): boolean {
  if (above === undefined || above.end === above.start || line.isItem || line.isHeading || above.isHeading) return false;
  return line.indent >= 2 && (above.isItem || above.indent >= 2);
}

function isAbbreviated(word: PlainWord, gap: string): boolean {
  return gap.startsWith('.') && ABBREVIATIONS.has(word.text);
}

/** The forms at each position of several readings. */
function columns(readings: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [only = []] = readings;
  if (readings.length === 1 && only.length === 1) return [withTerms(only)];
  const length = Math.max(...readings.map((reading) => reading.length));
  return Array.from({ length }, (_, at) => withTerms([...new Set(readings.flatMap((reading) => reading[at] ?? []))]));
}

/** The forms of a word with the terms that it stands for. */
function withTerms(forms: readonly string[]): readonly string[] {
  if (!forms.some((form) => PLAIN_WORDS.has(form))) return forms;
  return [...new Set([...forms, ...forms.flatMap((form) => PLAIN_WORDS.get(form) ?? [])])];
}

interface LineWords {
  readonly text: string;
  readonly plain: readonly PlainWord[];
  /** The index of each word's first part in the note. */
  readonly firsts: readonly number[];
  readonly end: number;
}

const MOST_JOINED = 3;
/** What may stand between words that are found as one. */
const JOINING_GAP = /^[ \-_/.‑]?$/u;

/** `fan out`, `fan-out` and `fanOut` are found as `fanout`, and `r/w` as what `rw` stands for. */
function joinNeighbours({ text, plain, firsts, end }: LineWords, joined: JoinedWords[]): void {
  const stems = plain.map((word) => stemWord(word.text));
  for (const [at, word] of plain.entries()) {
    let whole = word.text;
    for (let next = at + 1; next < at + MOST_JOINED; next += 1) {
      const [before, neighbour] = [plain[next - 1], plain[next]];
      if (before === undefined || neighbour === undefined) break;
      const gap = text.slice(before.end, neighbour.start);
      if (!JOINING_GAP.test(gap) || /^\d/u.test(neighbour.text)) break;
      whole += neighbour.text;
      const place = { first: firsts[at] ?? 0, last: (firsts[next + 1] ?? end) - 1 };
      joined.push({ form: stemWord(whole), ...place });
      const terms = next === at + 1 ? PLAIN_WORDS.get(`${stems[at]}+${stems[next]}`) : undefined;
      for (const form of terms ?? []) joined.push({ form, ...place });
      const meaning = gap === ' ' ? undefined : WORD_ALIASES.get(whole)?.[0];
      for (const form of meaning ?? []) joined.push({ form: stemWord(form), ...place });
    }
  }
}
