import type { Card } from './card.ts';
import type { DeckProblem } from './deck-problem.ts';
import { type FiledEntry, problemOf } from './filed-entry.ts';
import { codeBlocks, containsPhrase, contentWords, countWords, splitWords } from './wording.ts';

const MAX_ANSWER_WORDS = 60;
const MAX_WHY_WORDS = 120;
const MAX_DIAGRAM_COLUMNS = 60;
const MAX_DIAGRAM_LINES = 12;

const LAST_SENTENCE = /[^.!?]*\?\s*$/;
const CLOSED_QUESTION = /(?:^|[:,;—–]\s+)(?:is|are|was|were|do|does|did|can|could|should|must|may|will|would|has|have)\s/i;
const OPEN_WORD = /\b(?:what|which|who|whom|whose|why|when|where|how|or)\b/i;
const YES_OR_NO = /^(?:yes|no|true|false)\s*(?:[,.;:!]|$)/i;

/** Checks how an entry is worded, by the rules of decks/README.md; all of it is advice. */
export function checkWording(filed: FiledEntry): DeckProblem[] {
  const first = filed.cards[0];
  if (first === undefined) return [];
  return [
    ...checkLengths(filed),
    ...checkDiagrams(filed),
    ...filed.cards.filter((card) => !card.id.endsWith('~reverse')).flatMap((card) => checkGivenAway(filed, card)),
    ...checkClosedQuestion(filed, first),
  ];
}

function checkLengths(filed: FiledEntry): DeckProblem[] {
  const { entry } = filed;
  const answers = entry.back === undefined ? [] : Array.isArray(entry.back) ? entry.back : [entry.back];
  const answerWords = countWords(answers.join('\n'));
  const whyWords = countWords(entry.why ?? '');
  const problems: DeckProblem[] = [];
  if (answerWords > MAX_ANSWER_WORDS) {
    problems.push(problemOf(filed, 'back', 'warning', `\`back\` has ${answerWords} words: shorten it to ${MAX_ANSWER_WORDS}, or make two cards`));
  }
  if (whyWords > MAX_WHY_WORDS) {
    problems.push(problemOf(filed, 'why', 'warning', `\`why\` has ${whyWords} words: shorten it to ${MAX_WHY_WORDS}`));
  }
  return problems;
}

function checkDiagrams(filed: FiledEntry): DeckProblem[] {
  const { front, back, why } = filed.entry;
  return Object.entries({ front, back, why }).flatMap(([field, text]) =>
    typeof text !== 'string' || !text.includes('```')
      ? []
      : codeBlocks(text).flatMap((block) => {
          const lines = block.split('\n');
          const columns = Math.max(...lines.map((line) => [...line].length));
          if (columns <= MAX_DIAGRAM_COLUMNS && lines.length <= MAX_DIAGRAM_LINES) return [];
          const size = `${columns} columns and ${lines.length} lines`;
          const limit = `${MAX_DIAGRAM_COLUMNS} columns and ${MAX_DIAGRAM_LINES} lines`;
          return [problemOf(filed, field, 'warning', `\`${field}\` has a code block of ${size}: keep it within ${limit}`)];
        }),
  );
}

/** Questions that name the options they ask to choose from (`A or B?`) give nothing away. */
function checkGivenAway(filed: FiledEntry, card: Card): DeckProblem[] {
  if (card.type === 'number') return [];
  const front = splitWords(card.front);
  if (card.type !== 'cloze' && front.includes('or')) return [];
  const answers = card.type === 'list' ? card.items : [card.back];
  // Putting named items in order is a question of its own.
  if (card.type === 'list' && card.ordered) return [];
  const others = card.type === 'choice' ? card.wrong : [];
  if (others.some((other) => containsPhrase(front, splitWords(other)))) return [];
  return answers
    .filter((answer) => isTelling(answer) && containsPhrase(front, splitWords(answer)))
    .map((answer) => problemOf(filed, 'front', 'warning', `\`front\` gives the answer away ("${answer}"): word it without`));
}

/** A lone short word (`a`, `3`) stands in questions by chance. */
function isTelling(answer: string): boolean {
  return contentWords(answer).join('').length >= 4;
}

function checkClosedQuestion(filed: FiledEntry, { type, front }: Card): DeckProblem[] {
  if (type === 'cloze' || type === 'choice' || type === 'number') return [];
  const { back } = filed.entry;
  const unquoted = front.replaceAll(/"[^"]*"|“[^”]*”/g, ' ');
  const question = LAST_SENTENCE.exec(unquoted)?.[0].trim() ?? '';
  const asksYesOrNo = CLOSED_QUESTION.test(question) && !OPEN_WORD.test(question);
  const answersYesOrNo = typeof back === 'string' && YES_OR_NO.test(back);
  if (!asksYesOrNo && !answersYesOrNo) return [];
  return [problemOf(filed, 'front', 'warning', '`front` can be answered by yes or no, which is guessed half of the time: ask which, why, when or how much')];
}
