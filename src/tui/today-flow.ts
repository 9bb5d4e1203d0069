import type { Screen } from '../app/screen.ts';
import type { TodayStep } from '../core/insights/today.ts';

/** The screen on which a part of today's work is done. */
export function screenOfStep(step: TodayStep): Screen {
  switch (step.kind) {
    case 'cards':
      return { name: 'review', request: { kind: 'today' } };
    case 'numbers':
      return { name: 'numbers', start: { kind: 'today' } };
    case 'mock':
      return { name: 'mock', start: { kind: 'problem', problem: step.problem.id, minutes: null, level: null, seed: null } };
  }
}

/** A part of today's work in words, with the time that it takes. `describeStep(step)` is `5 numbers, about 4 min`. */
export function describeStep(step: TodayStep): string {
  const time = `about ${step.minutes} min`;
  switch (step.kind) {
    case 'cards': {
      const cards = step.queue.cards.length + step.queue.learning.length;
      return `${cards} ${cards === 1 ? 'card' : 'cards'}, ${time}`;
    }
    case 'numbers':
      return `${step.questions} ${step.questions === 1 ? 'number' : 'numbers'}, ${time}`;
    case 'mock':
      return `a mock session: ${step.problem.title} (${step.reason}), ${step.minutes} min`;
  }
}
