import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

// Characters that always stand alone as one grapheme of known width. What may combine goes the exact, slower way.
const narrow = ' -~\u00a0-\u00ac\u00ae-\u024f\u0391-\u03a9\u03b1-\u03c9\u2010-\u2027\u2030-\u203a\u2190-\u22ff\u2500-\u259f';
const wide = '\u3001-\u3002\u3008-\u3011\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60';
const simpleText = new RegExp(`^[${narrow}${wide}]*$`);
const asciiText = /^[ -~]*$/;
const firstWide = '\u3001';

/** The columns a text takes in a terminal. `measureColumns('日本')` is 4. */
export function measureColumns(text: string): number {
  if (asciiText.test(text)) return text.length;
  let columns = 0;
  if (simpleText.test(text)) {
    for (const character of text) columns += character >= firstWide ? 2 : 1;
  } else {
    for (const { segment } of segmenter.segment(text)) columns += graphemeColumns(segment);
  }
  return columns;
}

const rememberedColumns = new Map<string, number>();
const rememberedLimit = 2_000;

// Telling emoji from other signs costs microseconds each, and a text repeats them.
function graphemeColumns(grapheme: string): number {
  if (grapheme.length === 1 && simpleText.test(grapheme)) return grapheme >= firstWide ? 2 : 1;
  const remembered = rememberedColumns.get(grapheme);
  if (remembered !== undefined) return remembered;
  const columns = stringWidth(grapheme);
  if (rememberedColumns.size >= rememberedLimit) rememberedColumns.clear();
  rememberedColumns.set(grapheme, columns);
  return columns;
}

/** What a reader sees as one character each. `splitGraphemes('e\u0301x')` has two entries. */
export function splitGraphemes(text: string): readonly string[] {
  return simpleText.test(text) ? text.split('') : Array.from(segmenter.segment(text), (part) => part.segment);
}
