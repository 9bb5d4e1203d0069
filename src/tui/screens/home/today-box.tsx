import type { App } from '../../../app.ts';
import { outlookText } from '../../../core/insights/outlook-text.ts';
import type { Today, TodayStep } from '../../../core/insights/today.ts';
import { StyledLines } from '../../components/styled-lines.tsx';
import { line, type ThemedLine, type ThemedSpan } from '../../components/themed-line.ts';

/** For the time of a part, at the end of its line: `  45 min`. */
const MINUTES_COLUMNS = 8;
/** Counts and times of one plan stand close enough to be read together. */
const MOST_COLUMNS = 60;

/** Today's work as one plan: its parts with the time that each takes; or that it is done, and when the next card comes. */
export function TodayBox({ lines, columns }: { readonly lines: readonly ThemedLine[]; readonly columns: number }) {
  return <StyledLines lines={lines} columns={columns} height={lines.length} top={0} left={0} />;
}

/** The lines of the plan. */
export function todayLines(app: App, today: Today, columns: number): readonly ThemedLine[] {
  const done = app.progress().days.get(today.day);
  const doneText = done === undefined ? '' : `${done.reviews} ${done.reviews === 1 ? 'grade' : 'grades'} given today`;
  const outlook = today.outlook === null ? [] : outlookText(today).flatMap((text) => wrapWords(text, columns).map((part) => line(part, 'dim')));
  if (!today.isPlanned) return [line('Today', 'heading'), line('planning the day…', 'dim'), line('')];
  if (today.steps.every(({ kind }) => kind === 'mock')) {
    const heading = done === undefined ? 'Nothing is due today' : 'Done for today';
    const rest = line([doneText, app.nextDueText()].filter(Boolean).join(' · '), 'dim');
    return [line(heading, 'heading'), rest, ...today.steps.flatMap((step) => stepLine(step, columns)), ...outlook];
  }
  const heading: ThemedSpan[] = [
    { text: 'Today', roles: ['heading'] },
    { text: `  about ${today.minutes} min`, roles: ['dim'] },
  ];
  return [
    { wide: false, spans: heading },
    ...today.steps.flatMap((step) => stepLine(step, columns)),
    ...(doneText === '' ? [] : [line(doneText, 'dim')]),
    ...outlook,
  ];
}

function stepLine(step: TodayStep, columns: number): ThemedLine[] {
  const room = Math.min(columns, MOST_COLUMNS) - MINUTES_COLUMNS;
  const spans = spansOf(step, room);
  const used = spans.reduce((sum, { text }) => sum + text.length, 0);
  const minutes: ThemedSpan = { text: `${' '.repeat(Math.max(1, room - used))}${`${step.minutes} min`.padStart(MINUTES_COLUMNS)}`, roles: ['dim'] };
  return [{ wide: false, spans: [...spans, minutes] }];
}

function spansOf(step: TodayStep, room: number): readonly ThemedSpan[] {
  switch (step.kind) {
    case 'cards': {
      const { reviews, fresh, learning } = step.queue;
      return [
        ...count(reviews, reviews === 1 ? 'review' : 'reviews'),
        { text: '  ', roles: [] },
        ...count(fresh, 'new'),
        ...(learning.length > 0 ? [{ text: '  ', roles: [] }, ...count(learning.length, 'learning')] : []),
      ];
    }
    case 'numbers':
      return count(step.questions, step.questions === 1 ? 'number' : 'numbers');
    case 'mock': {
      const title = `Mock: ${step.problem.title}`;
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

/** Cuts a text at its blanks, so that each part fits; parts after the first are set in. */
function wrapWords(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length === 0 ? word : `  ${word}`);
  }
  return lines;
}
