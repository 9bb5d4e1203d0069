import { type EventType, NUMBER_OUTCOMES, POINT_LABELS } from './event.ts';
import {
  faultOfEach,
  faultOfList,
  faultOfNumber,
  faultOfRecord,
  faultOfSwitch,
  faultOfText,
  faultOfWhole,
  faultOfWord,
  type Fields,
  isFields,
  isNumber,
  isText,
  isWhole,
} from './field-faults.ts';

/** What is wrong with the data of one type of event; null if nothing is. One entry for each type. */
const FAULT_OF_DATA: { readonly [K in EventType]: (data: Fields) => string | null } = {
  review: faultOfReview,
  undo: (data) => faultOfText(data, 'target'),
  suspend: (data) => faultOfText(data, 'card') ?? faultOfWord(data, 'reason', ['user', 'leech']),
  unsuspend: (data) => faultOfText(data, 'card'),
  bury: (data) => faultOfText(data, 'card') ?? faultOfWhole(data, 'day'),
  flag: (data) => faultOfText(data, 'card') ?? faultOfSwitch(data, 'on'),
  parameters: faultOfParameters,
  plan: (data) => faultOfWhole(data, 'day') ?? faultOfList(data, 'cards', isText) ?? faultOfOutlook(data['outlook']),
  number: faultOfNumberAnswer,
  mock: faultOfMock,
  overturn: (data) => faultOfText(data, 'session') ?? faultOfText(data, 'point') ?? faultOfWord(data, 'label', POINT_LABELS),
  import: faultOfImport,
  edit: (data) => faultOfText(data, 'card'),
  restore: (data) => faultOfText(data, 'backup'),
};

/** What is wrong with the data of an event; null if nothing is. `faultOfEventData('edit', {})` tells of the missing card. */
export function faultOfEventData(type: EventType, data: unknown): string | null {
  return isFields(data) ? FAULT_OF_DATA[type](data) : 'it is not an object';
}

/** Whether this program knows events of this type. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(FAULT_OF_DATA, type);
}


function faultOfReview(data: Fields): string | null {
  const { grade } = data;
  if (grade !== 1 && grade !== 2 && grade !== 3 && grade !== 4) return '"grade" is not 1, 2, 3 or 4';
  return (
    faultOfText(data, 'card') ??
    faultOfNumber(data, 'elapsedMs') ??
    faultOfNumber(data, 'dayShiftMin') ??
    faultOfText(data, 'scheduler') ??
    faultOfRecord(data, 'before') ??
    faultOfRecord(data, 'after') ??
    (data['given'] === true ? faultOfGivenMemory(data['after']) : null)
  );
}

function faultOfParameters(data: Fields): string | null {
  if (data['weights'] !== null) {
    const fault = faultOfList(data, 'weights', isNumber);
    if (fault !== null) return fault;
  }
  if (data['interviewDay'] !== null && !isWhole(data['interviewDay'])) return '"interviewDay" is not a whole number';
  return (
    faultOfNumber(data, 'desiredRetention') ??
    faultOfList(data, 'learningStepsMin', isNumber) ??
    faultOfList(data, 'relearningStepsMin', isNumber) ??
    faultOfNumber(data, 'maximumIntervalDays') ??
    faultOfSwitch(data, 'fuzz')
  );
}

/** A memory that no fold computes anew has to be sound by itself. */
function faultOfGivenMemory(memory: unknown): string | null {
  if (!isFields(memory)) return '"after" is missing where it is given';
  const due = memory['due'];
  if (!isFields(due) || !(isWhole(due['day']) || isWhole(due['atMs']))) return '"due" is neither a day nor an instant';
  if (!isNumber(memory['stability']) || memory['stability'] <= 0) return '"stability" is not above 0';
  const whole = ['step', 'intervalDays', 'reps', 'lapses', 'lastAtMs', 'lastDay'];
  return (
    faultOfWord(memory, 'phase', ['learning', 'review', 'relearning']) ??
    faultOfNumber(memory, 'difficulty') ??
    whole.map((key) => faultOfWhole(memory, key)).find((fault) => fault !== null) ??
    null
  );
}

function faultOfOutlook(outlook: unknown): string | null {
  if (outlook === undefined) return null;
  if (!isFields(outlook)) return '"outlook" is not an object';
  if (outlook['neededMinutesPerDay'] !== null && !isNumber(outlook['neededMinutesPerDay'])) return '"neededMinutesPerDay" is not a number';
  return (
    faultOfWhole(outlook, 'held') ??
    faultOfWhole(outlook, 'postponed') ??
    faultOfNumber(outlook, 'expectedRecall') ??
    faultOfNumber(outlook, 'low') ??
    faultOfNumber(outlook, 'high') ??
    faultOfSwitch(outlook, 'suffices')
  );
}

function faultOfNumberAnswer(data: Fields): string | null {
  if (typeof data['answer'] !== 'string') return '"answer" is not a text';
  if (data['log10Error'] !== null && !isNumber(data['log10Error'])) return '"log10Error" is not a number';
  if (data['limitMs'] !== null && !isNumber(data['limitMs'])) return '"limitMs" is not a number';
  return (
    faultOfText(data, 'family') ??
    faultOfText(data, 'question') ??
    faultOfWord(data, 'outcome', NUMBER_OUTCOMES) ??
    faultOfRange(data['range']) ??
    faultOfNumber(data, 'elapsedMs') ??
    faultOfNumber(data, 'dayShiftMin')
  );
}

function faultOfRange(range: unknown): string | null {
  if (range === null) return null;
  if (!isFields(range)) return '"range" is neither a range nor null';
  return (
    faultOfNumber(range, 'low') ?? faultOfNumber(range, 'high') ?? faultOfNumber(range, 'sureShare') ?? faultOfSwitch(range, 'hit')
  );
}

function faultOfMock(data: Fields): string | null {
  if (typeof data['transcript'] !== 'string') return '"transcript" is not a text';
  const texts = ['session', 'problem', 'level', 'seed'];
  const numbers = ['minutes', 'startedAtMs', 'activeMs', 'pacing', 'dayShiftMin'];
  return (
    texts.map((key) => faultOfText(data, key)).find((fault) => fault !== null) ??
    numbers.map((key) => faultOfNumber(data, key)).find((fault) => fault !== null) ??
    faultOfEach(data, 'steps', (step) => faultOfText(step, 'step') ?? faultOfNumber(step, 'plannedMs') ?? faultOfNumber(step, 'spentMs')) ??
    faultOfEach(data, 'points', faultOfScoredPoint)
  );
}

function faultOfScoredPoint(point: Fields): string | null {
  if (typeof point['evidence'] !== 'string') return '"evidence" is not a text';
  if (point['cards'] !== undefined && faultOfList(point, 'cards', isText) !== null) return '"cards" is not a list of ids';
  return faultOfText(point, 'id') ?? faultOfText(point, 'dimension') ?? faultOfWord(point, 'label', POINT_LABELS);
}

function faultOfImport(data: Fields): string | null {
  return (
    faultOfText(data, 'source') ??
    faultOfText(data, 'sha256') ??
    faultOfText(data, 'deck') ??
    faultOfWhole(data, 'cards') ??
    faultOfWhole(data, 'skipped')
  );
}
