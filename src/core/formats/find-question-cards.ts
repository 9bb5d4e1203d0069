/** A card of a Markdown text as it stands there: nothing of its texts is changed but white space around them. */
export interface QuestionCard {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly kind: 'question' | 'cloze';
  readonly front: string;
  readonly back: string;
  /** What an export of this program notes above the card; undefined where nothing is noted. */
  readonly note: string | undefined;
}

interface OpenCard extends Pick<QuestionCard, 'line' | 'kind' | 'note'> {
  readonly front: string[];
  back: string[] | undefined;
}

const TAG = /^(Q|A|C):(?:[ \t]|$)?(.*)$/;
const RULE = /^(?:-{3,}|\*{3,})\s*$/;
const NOTE = /^<!-- sysdrill (\{.*\}) -->\s*$/;
/** Also one that begins a quote or an item of a list; what follows backticks holds none (CommonMark 0.31, 4.5). */
const OPENING = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})/;
const CLOSING = /^[\s>]*(`{3,}|~{3,})\s*$/;

/**
 * Finds the cards of a Markdown text: `Q:` and `A:` over any number of lines, or `C:`; a card ends with the next one or at a line
 * of three dashes. Within code nothing begins or ends a card. `findQuestionCards('Q: What?\nA: That.\n')`
 */
export function findQuestionCards(text: string): readonly QuestionCard[] {
  const lines = splitLines(text);
  const { isCode } = findCode(lines.map((line) => TAG.exec(line)?.[2] ?? line));
  const cards: OpenCard[] = [];
  let open: OpenCard | undefined;
  let note: string | undefined;
  for (const [index, line] of lines.entries()) {
    const tag = isCode[index] ? null : TAG.exec(line);
    const noted = isCode[index] ? null : NOTE.exec(line);
    if (tag !== null && (tag[1] !== 'A' || open?.kind === 'question')) {
      const rest = tag[2] ?? '';
      if (tag[1] === 'A' && open !== undefined) open.back = [...(open.back ?? []), rest];
      else {
        cards.push((open = { line: index + 1, kind: tag[1] === 'C' ? 'cloze' : 'question', front: [rest], back: undefined, note }));
        note = undefined;
      }
    } else if (noted !== null) {
      open = undefined;
      note = noted[1];
    } else if (!isCode[index] && RULE.test(line)) open = undefined;
    else if (open !== undefined) (open.back ?? open.front).push(line);
  }
  return cards.map(({ front, back, ...rest }) => ({ ...rest, front: tidy(front), back: tidy(back ?? []) }));
}

/** The lines of a text, whatever ends them. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** Which lines lie within fenced code, the closing fence among them; `openFence` would close what is never closed, which counts as no code. */
export function findCode(lines: readonly string[]): { readonly isCode: readonly boolean[]; readonly openFence: string | undefined } {
  const isCode = lines.map(() => false);
  /** The shortest fences of either kind that no later line closes. */
  const unclosed = new Map<string, number>();
  let openFence: string | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const fence = OPENING.exec(lines[index] ?? '')?.[1];
    if (fence === undefined || fence.length >= (unclosed.get(fence.charAt(0)) ?? Infinity)) continue;
    const end = findClosing(lines, index + 1, fence);
    if (end === null) {
      unclosed.set(fence.charAt(0), fence.length);
      openFence ??= fence;
    } else {
      isCode.fill(true, index + 1, end + 1);
      index = end;
    }
  }
  return { isCode, openFence };
}

function findClosing(lines: readonly string[], from: number, fence: string): number | null {
  for (let at = from; at < lines.length; at += 1) if (CLOSING.exec(lines[at] ?? '')?.[1]?.startsWith(fence)) return at;
  return null;
}

function tidy(lines: readonly string[]): string {
  return lines.join('\n').trim().replace(/\n{3,}/g, '\n\n');
}
