/** A cloze text as our decks write it. `numbers` holds the source's numbers in the order of ours, from c1. */
export interface NormalizedCloze {
  readonly text: string;
  readonly numbers: readonly number[];
  /** Deletions within others were dissolved into the words around them. */
  readonly hadNested: boolean;
}

interface Piece {
  readonly number: number;
  words: string;
  readonly isNested: boolean;
}

const MARK = /\{\{c(\d+)(?:,\d+)*::|\}\}/g;

/**
 * Turns Anki's cloze deletions into ours: numbered from c1 without gaps at the start, none within another, none empty. Undefined where
 * nothing is hidden. `normalizeCloze('{{c2::a}}')?.text` is `'{{c1::a}}'`.
 */
export function normalizeCloze(source: string): NormalizedCloze | undefined {
  const pieces: (string | Piece)[] = [];
  const open: Piece[] = [];
  let hadNested = false;
  let end = 0;
  const addWords = (words: string): void => {
    const outer = open[0];
    if (outer === undefined) pieces.push(words);
    else outer.words += words;
  };
  for (const match of source.matchAll(MARK)) {
    // Of a deletion within another only the words stay, not its hint.
    addWords(withoutHint(source.slice(end, match.index), open.length > 1));
    end = match.index + match[0].length;
    if (match[1] !== undefined) {
      const piece: Piece = { number: Number(match[1]), words: '', isNested: open.length > 0 };
      hadNested ||= piece.isNested;
      if (!piece.isNested) pieces.push(piece);
      open.push(piece);
    } else if (open.length > 0) open.pop();
    else addWords('}}');
  }
  addWords(source.slice(end));
  // A deletion that is never closed hides all that follows; Anki shows it as it is written.
  if (open.length > 0) return undefined;
  return numberPieces(pieces, hadNested);
}

function withoutHint(words: string, isNested: boolean): string {
  return isNested ? words.replace(/::[^]*$/, '') : words;
}

function numberPieces(pieces: readonly (string | Piece)[], hadNested: boolean): NormalizedCloze | undefined {
  const filled = pieces.map((piece) => (typeof piece === 'string' ? piece : isEmpty(piece) ? '' : piece));
  const numbers = [...new Set(filled.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.number])))].toSorted((a, b) => a - b);
  if (numbers.length === 0) return undefined;
  const text = filled.map((piece) => (typeof piece === 'string' ? piece.replaceAll('{{c', '{ {c') : `{{c${numbers.indexOf(piece.number) + 1}::${closable(piece.words)}}}`)).join('');
  return { text, numbers, hadNested };
}

/** Words that our decks read back: they begin no deletion, and no braces in them close it too early. */
function closable(words: string): string {
  const plain = words.replaceAll('{{c', '{ {c').replaceAll(/\}(?=\})/g, '} ');
  return plain.endsWith('}') ? `${plain} ` : plain;
}

function isEmpty({ words }: Piece): boolean {
  const hintAt = words.indexOf('::');
  return (hintAt < 0 ? words : words.slice(0, hintAt)).trim() === '';
}
