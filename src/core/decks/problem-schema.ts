import * as v from 'valibot';
import { parseConceptPattern } from './concept-pattern.ts';
import { cardId, cover, described, figure, filled, listOf, phase, sourceRef, word } from './entry-schema.ts';
import { DIMENSIONS, DRILL_FAMILIES, LEVELS } from './problem.ts';

// A field that is read as a list of things says so when it holds a single one.
const ITEM_MESSAGE = 'must be written as fields: "name: value" lines, or { name: value, name: value }';

/** Bare numbers need no quotes. */
const quantityText = v.union([filled, figure], 'must be a figure with its unit, such as 1200 /s');

/** A pattern of words; what is wrong in it completes the sentence "`concepts` ...". */
const pattern = v.pipe(
  filled,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const parsed = parseConceptPattern(dataset.value);
    if (!parsed.ok) addIssue({ message: `is the pattern "${dataset.value}", which ${parsed.error}` });
  }),
);

const point = v.strictObject(
  {
    id: described(word, 'Unique within the problem and the points of common.yaml; mock results name it, so never reuse or change one'),
    step: described(phase, 'The RAPID-S step in which it is expected'),
    dimension: described(v.picklist(DIMENSIONS, `must be a dimension: ${DIMENSIONS.join(', ')}`), 'What it counts for'),
    says: described(filled, 'What a good answer says, with the reason'),
    concepts: v.exactOptional(
      described(listOf(listOf(pattern)), 'By which words it is known in notes: first a list of patterns for the idea, then lists for its reasons and figures'),
    ),
    generalReasons: v.exactOptional(
      described(v.boolean('must be true or false'), 'Whether words such as "because" justify it, too; false where only the further lists do'),
    ),
    cards: v.exactOptional(described(listOf(cardId), 'Ids of cards that teach it')),
  },
  ITEM_MESSAGE,
);

const clarification = v.strictObject(
  {
    asks: described(v.pipe(listOf(filled), v.minLength(1, 'must have at least one form of the question')), 'The question in several forms'),
    answer: described(filled, "The interviewer's answer"),
  },
  ITEM_MESSAGE,
);

const scaleFigure = v.strictObject(
  {
    id: described(word, 'Unique within the problem'),
    name: described(filled, 'What the figure is'),
    value: described(quantityText, 'The figure with its unit, such as 1200 /s'),
    expression: v.exactOptional(described(quantityText, 'Arithmetic that gives the value within 10 %, e.g. 100M / day')),
  },
  ITEM_MESSAGE,
);

const deepDive = v.strictObject(
  {
    ask: described(filled, 'Where the interviewer steers to'),
    good: described(filled, 'A good answer'),
    points: described(listOf(word), 'Ids of the points that a good answer touches, of this problem or of common.yaml'),
  },
  ITEM_MESSAGE,
);

const failure = v.strictObject(
  {
    component: described(filled, 'A main component'),
    slow: described(filled, 'What happens when it is slow, and what to do'),
    down: described(filled, 'What happens when it is down, and what to do'),
    wrong: described(filled, 'What happens when it gives wrong answers, and what to do'),
  },
  ITEM_MESSAGE,
);

const twist = v.strictObject(
  {
    when: described(phase, "After which step's start it comes"),
    text: described(filled, 'What the interviewer says'),
    changes: described(filled, 'What it should change in the design'),
  },
  ITEM_MESSAGE,
);

const exemplar = v.strictObject(
  {
    requirements: described(filled, 'What the system does, how well, and the estimates'),
    api: described(filled, 'Endpoints, status codes, limits'),
    plumbing: described(filled, 'Components and how a read and a write pass through them'),
    internals: described(filled, 'Data model, stores, algorithms'),
    'deep-dives': described(filled, 'The hard parts and their trade-offs'),
    scale: described(filled, 'Bottlenecks, failures, monitoring'),
  },
  ITEM_MESSAGE,
);

const points = listOf(point);

/** A problem file. */
export const PROBLEM_SCHEMA = v.strictObject({
  id: described(word, 'The name of the file; progress hangs on it, so never reuse or change one'),
  title: described(filled, 'Shown in lists'),
  level: described(v.picklist(LEVELS, `must be a level: ${LEVELS.join(', ')}`), 'For whom it is a fair first problem'),
  prompt: described(filled, 'What the interviewer says, two to four sentences'),
  clarifications: described(listOf(clarification), 'What a candidate may ask, in several forms, and the answer'),
  scale: described(listOf(scaleFigure), 'Figures that follow from the answers'),
  points: described(points, 'What a good answer says, at least 8'),
  deepDives: described(listOf(deepDive), 'Where the interviewer steers to'),
  failures: described(listOf(failure), 'For each main component: what happens when it is slow, down or wrong'),
  twist: described(twist, 'One change of the requirements in the middle'),
  exemplar: described(exemplar, 'A model answer in note form, 400 to 700 words over the six steps'),
  cards: v.exactOptional(described(listOf(cardId), 'Ids of related cards')),
  drills: v.exactOptional(
    described(listOf(v.picklist(DRILL_FAMILIES, `must be a family of drills: ${DRILL_FAMILIES.join(', ')}`)), 'Families of number drills'),
  ),
  covers: v.exactOptional(described(listOf(cover), 'What of the source documents it teaches')),
  sources: v.exactOptional(described(listOf(sourceRef), 'Where its facts come from')),
  aliases: v.exactOptional(described(listOf(word), 'Former ids')),
});

/** The file of the points that all problems share. */
export const COMMON_POINTS_SCHEMA = v.strictObject({ points });
