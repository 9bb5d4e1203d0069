import { err, ok, type Result } from '../result.ts';

/** One number of a cloze text: what its card shows and hides. */
export interface Deletion {
  readonly number: number;
  /** The text with this number's words as `[…]` or `[hint]` and all others shown. */
  readonly front: string;
  /** What was hidden; several places with one number are joined by commas. */
  readonly hidden: string;
}

export interface Cloze {
  /** In order of their numbers, from 1. */
  readonly deletions: readonly Deletion[];
  readonly full: string;
}

interface Part {
  readonly number: number;
  readonly words: string;
  readonly hint: string;
}

const MARK = /\{\{c(\d+)::([\s\S]*?)\}\}/g;

/**
 * Reads a text with deletions such as `{{c1::words}}` or `{{c1::words::hint}}`; fails with a message for its author.
 * `parseCloze('A {{c1::quorum}} is a majority')` has the front `A […] is a majority`.
 */
export function parseCloze(text: string): Result<Cloze, string> {
  const parts: (string | Part)[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    const words = match[2] ?? '';
    const hintAt = words.indexOf('::');
    parts.push(text.slice(end, match.index), {
      number: Number(match[1]),
      words: (hintAt < 0 ? words : words.slice(0, hintAt)).trim(),
      hint: hintAt < 0 ? '' : words.slice(hintAt + 2).trim(),
    });
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  const fault = findFault(parts);
  if (fault !== undefined) return err(fault);
  const numbers = [...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.number])))].toSorted((a, b) => a - b);
  return ok({
    deletions: numbers.map((number) => hide(parts, number)),
    full: parts.map((part) => (typeof part === 'string' ? part : part.words)).join(''),
  });
}

function hide(parts: readonly (string | Part)[], number: number): Deletion {
  const hidden: string[] = [];
  const front = parts.map((part) => {
    if (typeof part === 'string') return part;
    if (part.number !== number) return part.words;
    hidden.push(part.words);
    return part.hint === '' ? '[…]' : `[${part.hint}]`;
  });
  return { number, front: front.join(''), hidden: hidden.join(', ') };
}

function findFault(parts: readonly (string | Part)[]): string | undefined {
  const deletions = parts.filter((part) => typeof part !== 'string');
  if (parts.some((part) => (typeof part === 'string' ? part : part.words).includes('{{c'))) {
    return 'has a deletion that is not closed, or one within another: write {{c1::words}}';
  }
  if (deletions.length === 0) return 'hides nothing: mark the words to recall as {{c1::words}}';
  if (deletions.some((part) => part.words === '')) return 'has an empty deletion: write the hidden words as {{c1::words}}';
  // The card of c1 carries the entry's own id, on which `after` and progress of the entry hang.
  if (!deletions.some((part) => part.number === 1)) return 'has no deletion numbered c1: number them from c1';
  return undefined;
}
