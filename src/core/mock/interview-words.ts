import { stemWord } from './match/stem-word.ts';

/** The stems of the words of a text: `stemsOf("Caching the URL's")` has three. */
export function stemsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/['’](?:s\b)?/gu, '');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(stemWord);
}

/** A table from every stem of a row to the first of the row; rows are lines of words. */
export function groupStems(rows: string): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const row of rows.trim().split('\n')) {
    const stems = stemsOf(row);
    for (const stem of stems) if (!groups.has(stem)) groups.set(stem, stems[0] ?? stem);
  }
  return groups;
}
