import { err, ok, type Result } from '../result.ts';
import { type ImportedEntry, type ImportedFile, type ImportedText, MAX_TEXT_CHARACTERS, type Skipped } from './imported.ts';

interface OpenCard {
  readonly line: number;
  readonly kind: 'question' | 'cloze';
  readonly front: string[];
  back: string[] | undefined;
}

const TAG = /^(Q|A|C):(?:[ \t]|$)?(.*)$/;
const RULE = /^(?:-{3,}|\*{3,})\s*$/;
const FENCE = /^\s*(?:```|~~~)/;
const IMAGE = /!\[([^\]]*)\]\(([^()\s]+)\)/g;

/** Whether a text holds questions in the form `Q:` and `A:`, or clozes as `C:`. */
export function hasQuestions(text: string): boolean {
  return /^Q:[^]*?^A:/m.test(text) || /^C:.*\[/m.test(text);
}

/**
 * Reads Markdown notes with cards in them, as hashcards and repeater have them: `Q:` and `A:` over any number of lines, or `C:`
 * with the hidden words in brackets; a card ends with the next one, or at a line of three dashes.
 * `readQuestionMarkdown('Q: What?\nA: That.\n')`
 */
export function readQuestionMarkdown(text: string): Result<ImportedFile, string> {
  const cards = findCards(text);
  if (cards.length === 0) return err('has no cards in it: a question begins with "Q:", its answer with "A:", a cloze with "C:"');
  const entries: ImportedEntry[] = [];
  const skipped: Skipped[] = [];
  const media = new Set<string>();
  for (const card of cards) {
    const place = `line ${card.line}`;
    const read = textOf(card, media);
    if (typeof read === 'string') skipped.push({ place, reason: read });
    else entries.push({ key: '', part: '', place, text: read, tags: [], deck: '', foreignCards: [] });
  }
  return ok({ format: 'Markdown', notes: cards.length, entries, skipped, media: [...media], remarks: [] });
}

function findCards(text: string): OpenCard[] {
  const cards: OpenCard[] = [];
  let open: OpenCard | undefined;
  let isCode = false;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (FENCE.test(line)) isCode = !isCode;
    const tag = isCode ? null : TAG.exec(line);
    if (tag !== null && (tag[1] !== 'A' || open?.kind === 'question')) {
      const rest = tag[2] ?? '';
      if (tag[1] === 'A' && open !== undefined) open.back = [...(open.back ?? []), rest];
      else cards.push((open = { line: index + 1, kind: tag[1] === 'C' ? 'cloze' : 'question', front: [rest], back: undefined }));
    } else if (!isCode && RULE.test(line)) open = undefined;
    else if (open !== undefined) (open.back ?? open.front).push(line);
  }
  return cards;
}

function textOf({ kind, front, back }: OpenCard, media: Set<string>): ImportedText | string {
  const question = tidy(front, media);
  const answer = tidy(back ?? [], media);
  if (question.length > MAX_TEXT_CHARACTERS || answer.length > MAX_TEXT_CHARACTERS) return `has a text of more than ${MAX_TEXT_CHARACTERS} characters`;
  if (question === '') return 'has no question';
  if (kind === 'cloze') {
    const cloze = bracketsToCloze(question);
    return cloze === undefined ? 'hides nothing: a cloze has the hidden words in [brackets]' : { kind: 'cloze', front: cloze, extra: '' };
  }
  return answer === '' ? 'has no answer' : { kind: 'basic', front: question, back: answer, reverse: false };
}

function tidy(lines: readonly string[], media: Set<string>): string {
  return lines
    .join('\n')
    .trim()
    .replace(/\n{3,}/g, '\n\n')
    .replace(IMAGE, (_all, alt: string, address: string) => {
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
