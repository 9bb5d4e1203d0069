import type { Progress } from '../events/progress.ts';
import { formatDays } from '../review/format-interval.ts';
import { retrievability } from '../review/schedule.ts';
import { isoDateOfDay } from '../time.ts';

/** What the schedule knows of a card, as pairs of name and figure; one pair for a card that was not seen. */
export function memoryFacts(progress: Progress, card: string, day: number): readonly (readonly [name: string, figure: string])[] {
  const state = progress.cards.get(card);
  const memory = state?.memory;
  const marks = [
    ...(state?.suspended ? [state.suspended === 'leech' ? 'suspended as a leech' : 'suspended'] : []),
    ...(state?.flagged ? ['flagged'] : []),
  ];
  const marked = marks.length === 0 ? [] : [['Marks', marks.join(', ')] as const];
  if (!memory) return [['Seen', 'not yet'], ...marked];
  return [
    ['Recall now', `${(retrievability(memory, day, progress.parameters) * 100).toFixed(0)} %`],
    ['Stability', formatDays(memory.stability)],
    ['Difficulty', `${memory.difficulty.toFixed(1)} of 10`],
    ['Graded', `${memory.reps} ${memory.reps === 1 ? 'time' : 'times'}, ${memory.lapses} ${memory.lapses === 1 ? 'lapse' : 'lapses'}`],
    ['Last', isoDateOfDay(memory.lastDay)],
    ['Due', 'day' in memory.due ? isoDateOfDay(memory.due.day) : 'today, in steps'],
    ...marked,
  ];
}
