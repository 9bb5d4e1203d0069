import { type GenericSchema, safeParse } from 'valibot';
import { isMap, isScalar, isSeq, type Node, Scalar, visit, type YAMLMap } from 'yaml';
import type { DeckFile } from './deck-file.ts';
import { explainIssue, type Fault } from './explain-issue.ts';
import { nearestWord } from './nearest-word.ts';
import type { Understood } from './parse-entry.ts';
import { nameOfFile } from './parse-header.ts';
import { DIMENSIONS, DRILL_FAMILIES, LEVELS, type Point, type Problem, STEPS } from './problem.ts';
import { keepKnownFields } from './problem-fields.ts';
import { COMMON_POINTS_SCHEMA, PROBLEM_SCHEMA } from './problem-schema.ts';
import { addFault, cardOf, type Reading, readValue, yamlProblem } from './reading.ts';
import { offsetOf, type YamlFault } from './yaml-document.ts';

/** Fields that cards, numbers and sources do not have; `cards` and `sources` stand in other files, too. */
const OWN_FIELDS = ['prompt', 'clarifications', 'scale', 'points', 'deepDives', 'failures', 'twist', 'exemplar'];

/** The words that a field can be, for a guess at the one that was meant. */
const CHOICES: Readonly<Record<string, readonly string[]>> = { level: LEVELS, step: STEPS, dimension: DIMENSIONS, when: STEPS, drills: DRILL_FAMILIES };

/** Whether a file lies in a folder of problems. `liesAmongProblems('decks/problems/chat.yaml')` is true */
export function liesAmongProblems(file: string): boolean {
  return /(?:^|[/\\])problems[/\\][^/\\]+$/.test(file);
}

/** Whether a file holds a problem, or the points that all problems share: by its fields, else by its folder. */
export function isProblemFile(file: string, root: YAMLMap): boolean {
  if (OWN_FIELDS.some((field) => root.has(field))) return true;
  return liesAmongProblems(file) && !root.has('facts') && !isMap(firstOf(root.get('cards')));
}

function firstOf(list: unknown): unknown {
  return isSeq(list) ? list.items[0] : undefined;
}

/** Reads a problem, or the points that all problems share, with every fault of the file by itself. */
export function parseProblemFile(reading: Reading, root: YAMLMap, faults: readonly YamlFault[]): DeckFile {
  const { file, problems } = reading;
  for (const fault of faults) problems.push(yamlProblem(file, fault));
  keepKeysAsWritten(root);
  const lostAliases = replaceLostAliases(reading, root);
  const isSound = lostAliases === 0 && faults.every(({ severity }) => severity !== 'error');
  const lineAt = (path: readonly (string | number)[]) => reading.placeOf(offsetOf(root, path)).line;
  const shared = { file, entries: [], sources: [], problems };
  if (isOfCommonPoints(file, root)) {
    const { value } = readValue(reading, root, parseCommonPoints);
    return { ...shared, kind: 'common-points', name: nameOfFile(file), ...(value !== undefined && isSound ? { commonPoints: { points: value, lineAt } } : {}) };
  }
  const { value } = readValue(reading, root, parseProblem);
  const template = value !== undefined && isSound ? { template: { problem: value, lineAt } } : {};
  return { ...shared, kind: 'problem', name: value?.title ?? nameOfFile(file), ...template };
}

function isOfCommonPoints(file: string, root: YAMLMap): boolean {
  return (liesAmongProblems(file) && nameOfFile(file) === 'common') || (root.items.length === 1 && root.has('points'));
}

/** A key such as `000` would become the number 0, which nobody finds in the text. */
function keepKeysAsWritten(root: YAMLMap): void {
  visit(root, {
    Pair(_key, { key }) {
      if (isScalar(key) && typeof key.value !== 'string' && key.source !== undefined) key.value = key.source;
    },
  });
}

/** An alias without anchor is nearly always a text that begins with an asterisk. It becomes one, so that the rest can be read. */
function replaceLostAliases(reading: Reading, root: YAMLMap): number {
  let lost = 0;
  visit(root, {
    Alias(_key, alias) {
      const target = alias.resolve(reading.document);
      if (target !== undefined && !isWithin(alias, target)) return undefined;
      addFault(reading, alias, { path: [], message: 'a text that begins with * or & must be in quotes' }, cardOf(root).cardId);
      lost += 1;
      return Object.assign(new Scalar(`*${alias.source}`), { range: alias.range ?? null });
    },
  });
  return lost;
}

/** A list that holds itself has no end. */
function isWithin(alias: Node, target: Node): boolean {
  const at = alias.range?.[0] ?? 0;
  return (target.range?.[0] ?? 0) <= at && at < (target.range?.[2] ?? 0);
}

function parseProblem(input: unknown): Understood<Problem> {
  const { value, faults } = understand(PROBLEM_SCHEMA, input, 'a problem');
  if (value === undefined) return { value, faults };
  const { scale, cards = [], drills = [], covers = [], sources = [], aliases = [] } = value;
  const figures = scale.map(({ expression, ...figure }) => ({
    ...figure,
    value: String(figure.value),
    ...(expression === undefined ? {} : { expression: String(expression) }),
  }));
  return { value: { ...value, scale: figures, cards, drills, covers, sources, aliases }, faults };
}

function parseCommonPoints(input: unknown): Understood<readonly Point[]> {
  const { value, faults } = understand(COMMON_POINTS_SCHEMA, input, 'a file of common points');
  return { value: value?.points, faults };
}

/** Unknown fields are reported, and then left aside: a problem can be used without them. */
function understand<T>(schema: GenericSchema<unknown, T>, input: unknown, owner: string): Understood<T> {
  const known = keepKnownFields(schema, input, owner);
  const parsed = safeParse(schema, known.value);
  if (parsed.success) return { value: parsed.output, faults: known.faults };
  return { value: undefined, faults: [...known.faults, ...parsed.issues.map(explainProblemIssue)] };
}

function explainProblemIssue(issue: Parameters<typeof explainIssue>[0]): Fault {
  const fault = explainIssue(issue);
  const field = fault.path.findLast((step) => typeof step === 'string');
  const choices = field === undefined ? undefined : CHOICES[field];
  if (issue.type !== 'picklist' || choices === undefined || typeof issue.input !== 'string') return fault;
  const meant = nearestWord(issue.input, choices);
  const advice = meant === undefined ? `use one of ${choices.join(', ')}` : `did you mean ${meant}?`;
  return { ...fault, message: `\`${field}\` "${issue.input}" does not exist: ${advice}` };
}
