import type { HomeFacts, HomeStep } from '../../../app/home-facts.ts';
import { line, type ThemedLine, type ThemedSpan } from '../../components/themed-line.ts';

/** For the time of a part, at the end of its line: `  45 min`. */
const MINUTES_COLUMNS = 8;
/** Counts and times of one plan stand close enough to be read together. */
export const PLAN_COLUMNS = 60;

/** Today's work as one plan: its parts with the time that each takes; or that it is done, and when the next card comes. */
export function todayLines({ isPlanned, steps, minutes, grades, nextDueText }: HomeFacts, columns: number): readonly ThemedLine[] {
  const doneText = grades === null || grades === 0 ? '' : `${grades} ${grades === 1 ? 'grade' : 'grades'} given today`;
  if (!isPlanned) return [line('Today', 'heading'), line('planning the day…', 'dim'), line('')];
  if (steps.every(({ kind }) => kind === 'mock')) {
    const heading = grades === null ? 'Nothing is due today' : 'Done for today';
    const rest = line([doneText, nextDueText].filter(Boolean).join(' · '), 'dim');
    return [line(heading, 'heading'), rest, ...steps.flatMap((step) => stepLine(step, columns))];
  }
  const heading: ThemedSpan[] = [
    { text: 'Today', roles: ['heading'] },
    { text: `  about ${minutes} min`, roles: ['dim'] },
  ];
  return [
    { wide: false, spans: heading },
    ...steps.flatMap((step) => stepLine(step, columns)),
    ...(doneText === '' ? [] : [line(doneText, 'dim')]),
  ];
}

/** What is to be said of the plan where there is room: the outlook on the interview date, or what to do with a backlog. Whole remarks in at most so many rows. */
export function remarkLines({ remarks }: HomeFacts, columns: number, rows: number): readonly ThemedLine[] {
  const lines: ThemedLine[] = [];
  for (const text of remarks) {
    const parts = wrapWords(text, columns);
    if (lines.length + parts.length <= rows) lines.push(...parts.map((part) => line(part, 'dim')));
  }
  return lines;
}

function stepLine(step: HomeStep, columns: number): ThemedLine[] {
  const whole = Math.min(columns, PLAN_COLUMNS);
  const room = whole - MINUTES_COLUMNS;
  const spans = spansOf(step, room);
  const used = spans.reduce((sum, { text }) => sum + text.length, 0);
  const time = `${step.minutes} min`;
  const minutes: ThemedSpan = { text: time.padStart(Math.max(time.length + 1, whole - used)), roles: ['dim'] };
  return [{ wide: false, spans: [...spans, minutes] }];
}

function spansOf(step: HomeStep, room: number): readonly ThemedSpan[] {
  switch (step.kind) {
    case 'cards': {
      const { reviews, fresh, learning } = step;
      return [
        ...count(reviews, reviews === 1 ? 'review' : 'reviews'),
        { text: '  ', roles: [] },
        ...count(fresh, 'new'),
        ...(learning > 0 ? [{ text: '  ', roles: [] }, ...count(learning, 'learning')] : []),
      ];
    }
    case 'numbers':
      return count(step.questions, step.questions === 1 ? 'number' : 'numbers');
    case 'mock': {
      const title = `Mock: ${step.title}`;
      const reason = ` (${step.reason})`;
      const shown = title.length > room ? `${title.slice(0, room - 1)}…` : title;
      return [{ text: shown, roles: [] }, ...(title.length + reason.length <= room ? [{ text: reason, roles: ['dim'] as const }] : [])];
    }
  }
}

function count(n: number, noun: string): ThemedSpan[] {
  return [
    { text: String(n), roles: ['strong'] },
    { text: ` ${noun}`, roles: [] },
  ];
}

/** Cuts a text at its blanks, so that each part fits; parts after the first are set in. A percent sign stays with its figure. */
function wrapWords(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/ (?!%)/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length === 0 ? word : `  ${word}`);
  }
  return lines;
}
