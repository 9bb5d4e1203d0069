import type { YAMLMap } from 'yaml';
import { CATEGORIES, type Category, isCategory } from './categories.ts';
import { explainUnknownField, type Fault } from './explain-issue.ts';
import { nearestWord } from './nearest-word.ts';

/** The field that says what a deck file holds. */
export type ListField = 'cards' | 'facts' | 'sources';
export const LIST_FIELDS: readonly ListField[] = ['cards', 'facts', 'sources'];

/** What stands above the list of a deck file. */
export interface Header {
  readonly name: string;
  /** What entries without a category get; `wrong` where the file names one that does not exist, which is said once. */
  readonly category: Category | 'wrong' | undefined;
  readonly faults: readonly Fault[];
}

/** Reads name and category of a deck file; `fileName` stands in for a name. */
export function readHeader(root: YAMLMap, listField: ListField, fileName: string): Header {
  const known = listField === 'sources' ? [listField] : ['name', 'category', listField];
  const faults: Fault[] = [];
  for (const pair of root.items) {
    const field = String(pair.key);
    if (!known.includes(field)) faults.push(explainUnknownField(field, known, `a file of ${listField}`));
  }
  return { name: readName(root, faults) ?? fileName, category: readCategory(root, faults), faults };
}

/** Says what a file without any list lacks, naming the field that was likely meant. */
export function lackOfList(root: YAMLMap): string {
  const meant = root.items.flatMap((pair) => nearestWord(String(pair.key), LIST_FIELDS) ?? [])[0];
  const advice = meant === undefined ? 'add "cards:" (or "facts:" for number facts) with the list' : `did you mean \`${meant}\`?`;
  return `has no list of cards: ${advice}`;
}

/** What a deck without a name is called. `nameOfFile('cards/my-cards.yaml')` is `'my-cards'` */
export function nameOfFile(file: string): string {
  return file.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/, '');
}

function readName(root: YAMLMap, faults: Fault[]): string | undefined {
  const name: unknown = root.get('name');
  if (name === undefined) return undefined;
  if (typeof name === 'string' && name.trim() !== '') return name.trim();
  faults.push({ path: ['name'], message: '`name` must be text: fill it in, in quotes if need be' });
  return undefined;
}

function readCategory(root: YAMLMap, faults: Fault[]): Category | 'wrong' | undefined {
  const category: unknown = root.get('category');
  if (category === undefined) return undefined;
  if (typeof category === 'string' && isCategory(category)) return category;
  const names = Object.keys(CATEGORIES);
  const meant = nearestWord(String(category), names);
  const advice = meant === undefined ? `use one of ${names.join(', ')}` : `did you mean ${meant}?`;
  faults.push({ path: ['category'], message: `\`category\` "${String(category)}" is not a category: ${advice}` });
  return 'wrong';
}
