import type { App } from '../../../app.ts';
import type { Today } from '../../../core/insights/today.ts';
import { line, StyledLines, type ThemedLine, type ThemedSpan } from '../../components/styled-lines.tsx';

/** What is left of today's work and how long it takes; or that it is done, and when the next card comes. */
export function TodayBox({ app, today, columns }: { readonly app: App; readonly today: Today; readonly columns: number }) {
  const done = app.progress().days.get(today.day);
  const doneText = done === undefined ? '' : `${done.reviews} ${done.reviews === 1 ? 'grade' : 'grades'} given today`;
  const lines =
    today.steps.length === 0
      ? [
          line(done === undefined ? 'Nothing is due today' : 'Done for today', 'heading'),
          line([doneText, app.nextDueText()].filter(Boolean).join(' · '), 'dim'),
        ]
      : [...workLines(today), ...(doneText === '' ? [] : [line(doneText, 'dim')])];
  return <StyledLines lines={lines} columns={columns} height={lines.length} top={0} left={0} />;
}

function workLines({ reviews, fresh, learning, minutes }: Today): ThemedLine[] {
  const heading: ThemedSpan[] = [
    { text: 'Today', roles: ['heading'] },
    { text: `  about ${minutes} min`, roles: ['dim'] },
  ];
  const counts = [
    ...count(reviews, reviews === 1 ? 'review' : 'reviews'),
    ...count(fresh, 'new'),
    ...(learning > 0 ? count(learning, 'learning') : []),
  ];
  return [
    { wide: false, spans: heading },
    { wide: false, spans: counts },
  ];
}

function count(n: number, noun: string): ThemedSpan[] {
  return [
    { text: String(n), roles: ['strong'] },
    { text: ` ${noun}  `, roles: [] },
  ];
}
