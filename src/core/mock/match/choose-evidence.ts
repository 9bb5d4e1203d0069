import type { Hit } from './find-phrases.ts';
import type { Note, NoteWord } from './read-note.ts';

/**
 * The shortest telling part of one line: the sentence part around a match, and its reason where that stands on the same line. Always
 * a part of the note as it is written.
 */
export function chooseEvidence(note: Note, match: { readonly hits: readonly Hit[] }, reason: readonly Hit[]): string {
  const line = fullestLine(note, match.hits);
  const onLine = (hit: Hit) => note.words[hit.first]?.line === line && note.words[hit.last]?.line === line;
  const hits = [...match.hits, ...reason].filter(onLine);
  const first = Math.min(...hits.map((hit) => hit.first));
  const last = Math.max(...hits.map((hit) => hit.last));
  const { start, end } = widen(note, first, last, line);
  return note.text.slice(start, end);
}

function fullestLine({ words }: Note, hits: readonly Hit[]): number {
  const counts = new Map<number, number>();
  for (const { first } of hits) {
    const line = words[first]?.line ?? 0;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].toSorted(([lineA, a], [lineB, b]) => b - a || lineA - lineB)[0]?.[0] ?? 0;
}

const CLAUSE_END = /[;()]|\s[-–—]\s|[.!?…]\s/u;

/** Takes in the words up to the ends of the clause. */
function widen({ words, text, lines }: Note, first: number, last: number, line: number): { readonly start: number; readonly end: number } {
  const isSame = (word: NoteWord | undefined, gap: string) => word?.line === line && !CLAUSE_END.test(gap);
  let from = first;
  while (isSame(words[from - 1], words[from]?.gap ?? '')) from -= 1;
  let to = last;
  while (isSame(words[to + 1], words[to + 1]?.gap ?? '')) to += 1;
  const start = words[from]?.start ?? lines[line]?.start ?? 0;
  const end = words[to]?.end ?? start;
  const tail = /^[\p{Sc}%"'”’)\]`*+x]{0,2}/u.exec(text.slice(end, lines[line]?.end))?.[0] ?? '';
  return { start, end: end + tail.length };
}
