import type { BaseIssue } from 'valibot';
import { CATEGORIES } from './categories.ts';
import { nearestWord } from './nearest-word.ts';

/** A fault of a value, told by its path in the value. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What people call a field who know other programs. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  question: 'front',
  prompt: 'front',
  answer: 'back',
  reason: 'why',
  explanation: 'why',
  topic: 'category',
  requires: 'after',
  'depends-on': 'after',
  group: 'of',
  references: 'sources',
  value: 'quantity',
};

/** Tells a person what a schema found: names the field, what is wrong, and what to do. */
export function explainIssue(issue: BaseIssue<unknown>): Fault {
  const path = (issue.path ?? []).map((step) => step.key as string | number);
  return { path, message: `${nameField(path)} ${explainValue(issue, path)}` };
}

/** Tells a person about a field that does not exist, and which one was likely meant. */
export function explainUnknownField(field: string, known: readonly string[], owner: string, hint?: string): Fault {
  const other = OTHER_NAMES[field.toLowerCase()];
  const meant = other !== undefined && known.includes(other) ? other : nearestWord(field, known);
  const advice = hint ?? (meant === undefined ? `remove it; the fields are ${known.join(', ')}` : `did you mean \`${meant}\`?`);
  return { path: [field], message: `\`${field}\` is not a field of ${owner}: ${advice}` };
}

function explainValue(issue: BaseIssue<unknown>, path: readonly (string | number)[]): string {
  // Checks of a value's content report it as received; only a wrong or absent type has a schema's issue.
  if (issue.kind === 'schema') {
    if (issue.received === 'undefined') return 'is missing: add it';
    if (issue.received === 'null') return 'is empty: fill it in or remove it';
    if (issue.expected === 'never') return typeof path.at(-1) === 'number' ? 'is one too many: remove it' : 'is not a field here: remove it';
  }
  if (path.at(-1) === 'category') return explainCategory(issue.input);
  if (issue.type === 'string' && typeof issue.input !== 'object') return `must be text: put it in quotes, "${String(issue.input)}"`;
  return issue.message;
}

function explainCategory(input: unknown): string {
  const names = Object.keys(CATEGORIES);
  const meant = nearestWord(String(input), names);
  return `"${String(input)}" is not a category: ${meant === undefined ? `use one of ${names.join(', ')}` : `did you mean ${meant}?`}`;
}

function nameField(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `item ${step + 1}` : `\`${step}\``))
    .toReversed()
    .join(' of ');
}
