import { contentWords } from './wording.ts';

/** A question as far as its likeness to others matters. */
export interface Question {
  readonly group: string;
  /** The classic and the modern figure of one quantity are asked in the same words. */
  readonly set: string | undefined;
  readonly text: string;
}

/** A question that is like an earlier one; both as positions in the list. */
export interface Likeness {
  readonly index: number;
  readonly earlier: number;
  readonly exact: boolean;
}

/** Two questions are near-duplicates when they share this part of their words (Jaccard) and one only adds words to the other. */
const MIN_OVERLAP = 0.8;
/** Where each has words that the other lacks, as in a question asked of memory and again of disks, more has to be shared. */
const MIN_OVERLAP_REPLACED = 0.9;
/** A word in more questions than this says little; leaving it out as a lead keeps the search from growing with the square. */
const MAX_LEADS = 400;

/**
 * Finds questions that ask the same or nearly the same as an earlier one, by the overlap of their words. Questions of one group may
 * be near, but not equal. Prefix filter after Chaudhuri, Ganti and Kaushik (2006): sets that overlap by t share one of the
 * n - ceil(t n) + 1 rarest words of each, so that only those are looked up.
 */
export function findNearDuplicates(questions: readonly Question[]): Likeness[] {
  const wordSets = questions.map(({ text }) => [...new Set(contentWords(text))]);
  const frequency = new Map<string, number>();
  for (const words of wordSets) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);

  const firstByKey = new Map<string, number>();
  const leads = new Map<string, number[]>();
  const found: Likeness[] = [];
  for (const [index, question] of questions.entries()) {
    const words = (wordSets[index] ?? []).toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1));
    // The order of words counts for equality: "A before B" is not "B before A".
    const key = JSON.stringify([question.set ?? '', contentWords(question.text)]);
    const twin = firstByKey.get(key);
    if (twin !== undefined) {
      found.push({ index, earlier: twin, exact: true });
      continue;
    }
    firstByKey.set(key, index);
    const rarest = words
      .slice(0, words.length - Math.ceil(MIN_OVERLAP * words.length) + 1)
      .filter((word) => (frequency.get(word) ?? 0) <= MAX_LEADS);
    const near = findNear(index, words, rarest, questions, wordSets, leads);
    if (near !== undefined) found.push({ index, earlier: near, exact: false });
    for (const word of rarest) addLead(leads, word, index);
  }
  return found;
}

function findNear(
  index: number,
  words: readonly string[],
  rarest: readonly string[],
  questions: readonly Question[],
  wordSets: readonly (readonly string[])[],
  leads: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const seen = new Set<number>();
  const own = new Set(words);
  for (const word of rarest) {
    for (const other of leads.get(word) ?? []) {
      if (seen.has(other) || questions[other]?.group === questions[index]?.group) continue;
      seen.add(other);
      const otherWords = wordSets[other] ?? [];
      const shared = otherWords.filter((candidate) => own.has(candidate)).length;
      const replaced = shared < own.size && shared < otherWords.length;
      const overlap = shared / (own.size + otherWords.length - shared);
      if (overlap >= (replaced ? MIN_OVERLAP_REPLACED : MIN_OVERLAP)) return other;
    }
  }
  return undefined;
}

function addLead(leads: Map<string, number[]>, word: string, index: number): void {
  const list = leads.get(word);
  if (list === undefined) leads.set(word, [index]);
  else list.push(index);
}
