import { contentId } from './content-id.ts';
import type { ExportedCard } from './exported-card.ts';
import { findCode, findQuestionCards, type QuestionCard, splitLines } from './find-question-cards.ts';

/** A text that begins so needs a line of its own, or it is read as words of a sentence. */
const BLOCK_START = /^(?:\s|[-*+] |\d+[.)] |[>#|<]|`{3}|~{3})/;

/**
 * Writes cards as Markdown with `Q:` and `A:`, or `C:` for clozes, which hashcards, repeater and readers alike understand. A comment above
 * each card, which they pass over, holds what questions and answers cannot, so that `readQuestionMarkdown` gives the same cards back.
 * `writeQuestionMarkdown(cards)`
 */
export function writeQuestionMarkdown(cards: readonly ExportedCard[]): string {
  return cards.map((card) => `${writeNote(card)}${writeShown(card)}`).join('\n');
}

/** What tells whether a card still shows what was exported: white space at the ends of lines, which editors take away, does not count. */
export function fingerprintOf({ kind, front, back }: Pick<QuestionCard, 'kind' | 'front' | 'back'>): string {
  return contentId([kind, front, back].map((text) => text.replace(/[ \t]+$/gm, '')).join('\0'));
}

function writeNote(card: ExportedCard): string {
  const { id, type, front, back, hint, why, category, tags, priority, more } = card;
  const [shown] = findQuestionCards(writeShown(card));
  const isWhole = type === 'basic' && shown?.kind === 'question' && shown.front === front && shown.back === back && !`${front}${back}`.includes('![');
  // Texts that do not come back from what is shown stand here too; the fingerprint says which of the two counts.
  const texts = isWhole || shown === undefined ? {} : { shown: fingerprintOf(shown), front, ...(back === '' ? {} : { back }) };
  const words = Object.fromEntries(Object.entries({ hint, why }).filter(([, text]) => text !== ''));
  const json = JSON.stringify({ id, type, ...texts, ...words, category, ...(tags.length === 0 ? {} : { tags }), priority, ...more });
  return `<!-- sysdrill ${json.replaceAll('--', '-\\u002d').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')} -->\n`;
}

function writeShown({ type, front, back, hint, more }: ExportedCard): string {
  if (type === 'cloze') return `C:${place(clozeToBrackets(front))}\n\n---\n`;
  const wrong = Array.isArray(more['wrong']) ? more['wrong'].map(String) : [];
  const options = type === 'choice' ? `\n\n${[back, ...wrong].toSorted().map((option) => `- ${option}`).join('\n')}` : '';
  return `Q:${place(`${front}${options}${hint === '' ? '' : `\n\n(${hint})`}`)}\nA:${place(back)}\n\n---\n`;
}

function clozeToBrackets(text: string): string {
  return text.replace(/[[\]]/g, '\\$&').replace(/\{\{c\d+::([^]*?)(?:::[^]*?)?\}\}/g, '[$1]');
}

/** A text after its tag: code in it is closed, and no line of it begins a card, ends one, or is a comment to another program. */
function place(text: string): string {
  const lines = splitLines(text);
  const { openFence } = findCode(lines);
  const closed = openFence === undefined ? lines : [...lines, openFence];
  const { isCode } = findCode(closed);
  const guarded = closed.map((line, at) => (isCode[at] ? guard(line) : guard(line).replace(/^( {0,3})#/, '$1\\#'))).join('\n');
  return BLOCK_START.test(guarded) ? `\n${guarded}` : ` ${guarded}`;
}

/** Escapes and blanks that Markdown does not show. */
function guard(line: string): string {
  if (/^\s*(?:-{3,}|\*{3,})\s*$/.test(line)) return line.includes('-') ? '- - -' : '* * *';
  return line.replace(/^(\s*[QAC]):/, '$1\\:').replace(/^(?=---|<!-- sysdrill )/, ' ');
}
