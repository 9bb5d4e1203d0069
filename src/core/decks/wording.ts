const CODE_BLOCK = /```[\s\S]*?(?:```|$)/g;

// Words that carry no meaning of their own: two questions that differ only in these ask the same.
const STOP_WORDS = new Set(
  'a an and are as at be been by can did do does for from had has have how if in into is it its of on or so than that the their them then there these they this to was were what when where which who why will with would you your'.split(
    ' ',
  ),
);

/** Counts the words of a Markdown text; diagrams and other code blocks do not count. `countWords('a b\nc')` is 3 */
export function countWords(markdown: string): number {
  return markdown.replace(CODE_BLOCK, ' ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The words of a text in order, lower case, without marks. `splitWords('L4 or L7?')` is `['l4', 'or', 'l7']` */
export function splitWords(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+(?:\.\p{N}+)*/gu) ?? [];
}

/** The words that carry meaning; all of them where none does. */
export function contentWords(text: string): string[] {
  const words = splitWords(text);
  const content = words.filter((word) => !STOP_WORDS.has(word));
  return content.length === 0 ? words : content;
}

/** Whether the words of `phrase` stand in `words` next to each other and in order. */
export function containsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  return words.some((_, start) => phrase.every((word, offset) => words[start + offset] === word));
}

/** The code blocks of a Markdown text, without their fences. */
export function codeBlocks(markdown: string): string[] {
  return (markdown.match(CODE_BLOCK) ?? []).map((block) => block.replace(/^```[^\n]*\n?/, '').replace(/\n?```$/, ''));
}
