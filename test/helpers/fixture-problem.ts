import { DIMENSIONS, STEPS } from '../../src/core/decks/problem.ts';

type Fields = Readonly<Record<string, unknown>>;

const points = Array.from({ length: 8 }, (_, i) => ({ id: `point-${i}`, step: STEPS[i % 6], dimension: DIMENSIONS[i % 6], says: `Says ${i}.`, concepts: [[`idea${i}`], [`reason${i}`]] }));
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

/** Points that notes can be written for on purpose: by its word a point is named, with `because` it is justified. */
const wordPoints = ['cache', 'queue', 'shard', 'replica', 'till', 'receipt', 'alarm', 'retry'].map((word, i) => ({
  id: word,
  step: STEPS[i % 6],
  dimension: DIMENSIONS[i % 6],
  says: `Uses a ${word}, because it helps.`,
  concepts: [[word], [`${word} helps`]],
  cards: ['fixture/basic'],
}));

/** Problems for tests of the program as a whole, by file. */
export const FIXTURE_PROBLEM_FILES: Readonly<Record<string, string>> = {
  'problems/common.yaml': JSON.stringify({ points: [{ id: 'metrics', step: 'scale', dimension: 'reliability', says: 'Names metrics.', concepts: [['metrics'], ['metrics alert']] }] }),
  'problems/kiosk.yaml': problemText({
    title: 'Kiosk',
    prompt: 'Design the tills of a chain of kiosks.',
    points: wordPoints,
    clarifications: [
      { asks: ['how many sales a day', 'expected traffic', 'what is the volume'], answer: 'A million sales a day.' },
      { asks: ['how long are receipts kept', 'what is the retention', 'when may receipts be deleted'], answer: 'Seven years.' },
      ...clarifications.slice(2),
    ],
    deepDives: [
      { ask: 'How does the shard key work?', good: 'So.', points: ['shard'] },
      { ask: 'What does the replica cost?', good: 'So.', points: ['replica'] },
      { ask: 'Why a queue?', good: 'So.', points: ['queue'] },
    ],
    failures: ['cache', 'queue', 'database'].map((component) => ({ component, slow: 'Waits.', down: 'Falls.', wrong: 'Lies.' })),
    twist: { when: 'internals', text: 'Now the kiosks lose their network for hours.', changes: 'Tills work alone.' },
  }),
  'problems/library.yaml': problemText({ id: 'library', title: 'Library', level: 'senior', prompt: 'Design a library.', points: wordPoints }),
};
