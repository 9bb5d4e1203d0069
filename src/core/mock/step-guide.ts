import type { PerStep } from './step-minutes.ts';

/** What a step is for, and what the interviewer would ask in it. */
export interface StepGuide {
  readonly goal: string;
  /** What a strong answer produces. */
  readonly strong: string;
  readonly prompts: readonly string[];
}

/** What stands beside the notes in each step. */
export const STEP_GUIDES: PerStep<StepGuide> = {
  requirements: {
    goal: 'Agree on what is built, and for how many.',
    strong: 'Three to five features, what is left out, targets with figures, load and storage worked out.',
    prompts: ['Who uses it, and for what?', 'How many, how often, how fast?', 'What may be late, lost or down?'],
  },
  api: {
    goal: 'Fix what callers send and get back.',
    strong: 'Endpoints with fields and status codes, paging, who may call, and what makes a retry safe.',
    prompts: ['Which calls carry the load?', 'What happens when a call is sent twice?', 'How does a caller learn of an error?'],
  },
  plumbing: {
    goal: 'Draw the whole path: five to nine boxes with arrows.',
    strong: 'Each box with its reason, the read path and the write path followed through it, and what was not chosen.',
    prompts: ['Where does a write go, where does a read?', 'Which box goes first when load doubles?', 'What could be left out?'],
  },
  internals: {
    goal: 'Go into the hard parts: data, keys, algorithms.',
    strong: 'Schema with keys and indexes, the shard key and its hot spots, one algorithm in steps, its price and the alternative.',
    prompts: ['Which query must be fast, and which key serves it?', 'What happens when two do it at once?', 'What does it cost, and what instead?'],
  },
  'deep-dives': {
    goal: 'Answer what is asked; it is what was left thin.',
    strong: 'For each question a decision, the reason, a figure, and when you would decide otherwise.',
    prompts: ['Why this and not the other?', 'Where does it break?'],
  },
  scale: {
    goal: 'Show that it lives: growth, failure, watching it.',
    strong: 'For each component slow, down and wrong: how it shows, what users see, what is done. Then metrics, alerts, ten times the load.',
    prompts: ['What fails first at ten times the load?', 'How do you notice before the users?'],
  },
};
