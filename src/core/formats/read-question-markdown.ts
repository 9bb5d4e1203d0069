import { err, ok, type Result } from '../result.ts';
import { findQuestionCards, type QuestionCard } from './find-question-cards.ts';
import { type ImportedEntry, type ImportedFile, type ImportedText, MAX_TEXT_CHARACTERS, type Skipped } from './imported.ts';
import { fingerprintOf } from './write-question-markdown.ts';

/** Fields that only cards of other kinds than a plain question have, or that are told by what is shown. */
const OF_KIND = new Set(['type', 'front', 'back', 'wrong', 'ordered', 'quantity', 'unit', 'range', 'exact']);
/** Longer notes are none of an export's. */
const MOST_NOTED_CHARACTERS = 4 * MAX_TEXT_CHARACTERS;
const IMAGE = /!\[([^\]]*)\]\(([^()\s]+)\)/g;

/** Whether a text holds questions in the form `Q:` and `A:`, or clozes as `C:`. */
export function hasQuestions(text: string): boolean {
  return /^Q:[^]*?^A:/m.test(text) || /^C:.*\[/m.test(text);
}

/**
 * Reads Markdown notes with cards in them, as hashcards and repeater have them: `Q:` and `A:` over any number of lines, or `C:`
 * with the hidden words in brackets; a card ends with the next one, or at a line of three dashes. Where an export of this program
 * notes above a card what it is, it comes back as that. `readQuestionMarkdown('Q: What?\nA: That.\n')`
 */
export function readQuestionMarkdown(text: string): Result<ImportedFile, string> {
  const cards = findQuestionCards(text);
  if (cards.length === 0) return err('has no cards in it: a question begins with "Q:", its answer with "A:", a cloze with "C:"');
  const entries: ImportedEntry[] = [];
  const skipped: Skipped[] = [];
  const media = new Set<string>();
  for (const card of cards) {
    const place = `line ${card.line}`;
    const { id = '', tags = [], ...noted } = readNote(card.note) ?? {};
    const read = 'category' in noted ? textOfNoted(card, noted, media) : textOf(card, media);
    if (typeof read === 'string') skipped.push({ place, reason: read });
    else entries.push({ key: String(id), part: '', place, text: read, tags: Array.isArray(tags) ? tags.map(String) : [], deck: '', foreignCards: [] });
  }
  return ok({ format: 'Markdown', notes: cards.length, entries, skipped, media: [...media], remarks: [] });
}

function readNote(json: string | undefined): Record<string, unknown> | undefined {
  if (json === undefined || json.length > MOST_NOTED_CHARACTERS) return undefined;
  try {
    return { ...(JSON.parse(json) as Record<string, unknown>) };
  } catch {
    return undefined;
  }
}

/** What is shown counts once somebody has changed it; what nobody changed comes back as it was, to the letter. */
function textOfNoted(card: QuestionCard, { shown, ...noted }: Record<string, unknown>, media: Set<string>): ImportedText | string {
  if (shown !== undefined && shown === fingerprintOf(card)) return { kind: 'own', fields: noted };
  const read = textOf(shown === undefined ? card : { ...card, front: unguard(card.front), back: unguard(card.back) }, media);
  if (typeof read === 'string' || read.kind === 'own') return read;
  const fields = Object.fromEntries(Object.entries(noted).filter(([name]) => !OF_KIND.has(name)));
  const hint = `\n\n(${String(noted['hint'])})`;
  const front = read.front.endsWith(hint) ? read.front.slice(0, -hint.length) : read.front;
  if (read.kind === 'basic') return { kind: 'own', fields: { ...fields, type: 'basic', front, back: read.back } };
  const { reverse: _reverse, ...ofCloze } = fields;
  // What a cloze tells beside its text is not shown, and so was not changed.
  const extra = noted['type'] === 'cloze' && 'back' in noted ? { back: noted['back'] } : {};
  return { kind: 'own', fields: { ...ofCloze, ...extra, type: 'cloze', front } };
}

function textOf({ kind, front, back }: QuestionCard, media: Set<string>): ImportedText | string {
  if (front.length > MAX_TEXT_CHARACTERS || back.length > MAX_TEXT_CHARACTERS) return `has a text of more than ${MAX_TEXT_CHARACTERS} characters`;
  const question = nameImages(front, media);
  const answer = nameImages(back, media);
  if (question === '') return 'has no question';
  if (kind === 'cloze') {
    const cloze = bracketsToCloze(question);
    return cloze === undefined ? 'hides nothing: a cloze has the hidden words in [brackets]' : { kind: 'cloze', front: cloze, extra: '' };
  }
  return answer === '' ? 'has no answer' : { kind: 'basic', front: question, back: answer, reverse: false };
}

/** Takes away the escapes that an export has put at the beginning of lines. */
function unguard(text: string): string {
  return text.replace(/^([ \t]*[QAC])\\(?=:)|^( {0,3})\\(?=#)/gm, '$1$2');
}

function nameImages(text: string, media: Set<string>): string {
  return text.replace(IMAGE, (_all, alt: string, address: string) => {
    media.add(address);
    return `(image: ${[alt.trim(), address].filter((part) => part !== '').join(', ')})`;
  });
}

/** Each pair of brackets is a card of its own; links and escaped brackets stay as they are. */
function bracketsToCloze(text: string): string | undefined {
  let number = 0;
  const cloze = text.replace(/\\[[\]]|\[([^[\]\n]+)\](?!\()/g, (whole, hidden: string | undefined) => {
    if (hidden === undefined) return whole.slice(1);
    number += 1;
    return `{{c${number}::${hidden}}}`;
  });
  return number === 0 ? undefined : cloze;
}
