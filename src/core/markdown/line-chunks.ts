import { measureColumns, splitGraphemes } from './graphemes.ts';

/** A stretch of a line that is not broken: offsets into the line, columns, and whether a space precedes it. */
export interface LineChunk {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly widthColumns: number;
  readonly afterSpace: boolean;
}

const ideograph = /[\u3000-\u30ff\u31f0-\u31ff\uff01-\uff60\p{Script=Han}]/u;
const closing = /[、。，．：；？！）」』】〕》〉・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…‥,.:;?!)\]}"'%]/u;
const opening = /[（「『【〔《〈([{]/u;
const afterWhichToBreak = /[-/_.,:;=&?+|)\]}>—–]/;

/**
 * Splits a line at its spaces, between ideographs, and inside what is longer than the width in columns
 * (after punctuation where there is some, as in addresses).
 *
 * @example splitChunks('ab cd', 80).map((chunk) => chunk.startOffset) // [0, 3]
 */
export function splitChunks(line: string, widthColumns: number): readonly LineChunk[] {
  const chunks: LineChunk[] = [];
  for (const match of line.matchAll(/[^ ]+/g)) {
    let startOffset = match.index;
    let afterSpace = startOffset > 0;
    for (const piece of splitWord(match[0], widthColumns)) {
      const endOffset = startOffset + piece.text.length;
      chunks.push({ startOffset, endOffset, widthColumns: piece.widthColumns, afterSpace });
      startOffset = endOffset;
      afterSpace = false;
    }
  }
  return chunks;
}

interface Piece {
  readonly text: string;
  readonly widthColumns: number;
}

function splitWord(word: string, widthColumns: number): readonly Piece[] {
  const parts = splitAtIdeographs(word);
  return parts.flatMap((text) => {
    const piece = { text, widthColumns: measureColumns(text) };
    return piece.widthColumns <= widthColumns ? [piece] : breakWord(text, widthColumns);
  });
}

function splitAtIdeographs(word: string): readonly string[] {
  if (!ideograph.test(word)) return [word];
  const parts: string[] = [];
  let part = '';
  let previous = '';
  for (const grapheme of splitGraphemes(word)) {
    const mayBreak = ideograph.test(previous) || ideograph.test(grapheme);
    if (part !== '' && mayBreak && !closing.test(grapheme) && !opening.test(previous)) {
      parts.push(part);
      part = '';
    }
    part += grapheme;
    previous = grapheme;
  }
  return [...parts, part];
}

function breakWord(word: string, widthColumns: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let current: Piece[] = [];
  let usedColumns = 0;
  for (const unit of breakableUnits(word, widthColumns)) {
    while (usedColumns + unit.widthColumns > widthColumns && current.length > 0) {
      const keptCount = preferredCut(current);
      pieces.push(joinPieces(current.slice(0, keptCount)));
      current = current.slice(keptCount);
      usedColumns = current.reduce((sum, piece) => sum + piece.widthColumns, 0);
    }
    current.push(unit);
    usedColumns += unit.widthColumns;
  }
  return [...pieces, joinPieces(current)];
}

// A grapheme of many spacing marks can be wider than a line; then it falls to code points.
function breakableUnits(word: string, widthColumns: number): readonly Piece[] {
  return splitGraphemes(word).flatMap((text) => {
    const unit = { text, widthColumns: measureColumns(text) };
    if (unit.widthColumns <= widthColumns) return [unit];
    return Array.from(text, (character) => ({ text: character, widthColumns: measureColumns(character) }));
  });
}

function preferredCut(units: readonly Piece[]): number {
  const last = units.findLastIndex((unit) => afterWhichToBreak.test(unit.text));
  return last + 1 > units.length / 3 ? last + 1 : units.length;
}

function joinPieces(pieces: readonly Piece[]): Piece {
  const text = pieces.map((piece) => piece.text).join('');
  return { text, widthColumns: measureColumns(text) };
}
