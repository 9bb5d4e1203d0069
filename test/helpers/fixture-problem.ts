import { DIMENSIONS, STEPS } from '../../src/core/decks/problem.ts';

type Fields = Readonly<Record<string, unknown>>;

const points = Array.from({ length: 8 }, (_, i) => ({ id: `point-${i}`, step: STEPS[i % 6], dimension: DIMENSIONS[i % 6], says: `Says ${i}.` }));
const clarifications = Array.from({ length: 6 }, (_, i) => ({ asks: [`how many ${i}`, `how much ${i}`, `what ${i}`], answer: `Answer ${i}.` }));

/** The fields of a problem in which nothing is wrong, with those that a test wants otherwise; undefined takes a field out. */
export function problemFields(fields: Fields = {}): Fields {
  return {
    id: 'kiosk',
    title: 'Kiosk',
    level: 'mid',
    prompt: 'Design a kiosk.',
    clarifications,
    scale: [{ id: 'writes', name: 'Writes', value: '1200 /s', expression: '100M / day' }],
    points,
    deepDives: [{ ask: 'How?', good: 'So.', points: ['point-1'] }],
    failures: [{ component: 'cache', slow: 'Waits.', down: 'Falls.', wrong: 'Lies.' }],
    twist: { when: 'internals', text: 'Now twice.', changes: 'Twice as much.' },
    exemplar: Object.fromEntries(STEPS.map((step) => [step, 'word '.repeat(80)])),
    cards: ['caching/ttl'],
    drills: ['qps'],
    covers: [{ block: 'playbook/24.1', items: 2 }],
    sources: [{ id: 'playbook', at: '24.1', year: 2026 }],
    ...fields,
  };
}

/** The text of a problem file, one field a line; JSON is YAML. */
export function problemText(fields: Fields = {}): string {
  return JSON.stringify(problemFields(fields), null, 1);
}
