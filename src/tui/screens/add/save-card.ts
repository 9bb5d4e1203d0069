import type { App } from '../../../app.ts';
import { findTwin } from '../../../app/find-twin.ts';
import type { Category } from '../../../core/decks/categories.ts';
import { meantCategory } from './matching-categories.ts';

export const FIELDS = ['front', 'back', 'why', 'category'] as const;
export type Field = (typeof FIELDS)[number];

/** What came of saving. wrong: something in a field; double: the question is there already. */
type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: string; readonly category: Category }
  | { readonly kind: 'wrong'; readonly field: Field; readonly message: string }
  | { readonly kind: 'double'; readonly id: string }
  | { readonly kind: 'fault'; readonly message: string };

/** Adds the card that was typed to one's own deck; a question that is there already only where that is wanted. */
export async function saveCard(app: App, texts: Readonly<Record<Field, string>>, mayDouble: boolean): Promise<SaveOutcome> {
  const front = texts.front.trim();
  const back = texts.back.trim();
  const why = texts.why.trim();
  const category = meantCategory(texts.category);
  if (front === '') return { kind: 'wrong', field: 'front', message: 'A card needs a question.' };
  if (back === '') return { kind: 'wrong', field: 'back', message: 'A card needs an answer.' };
  if (category === null) return { kind: 'wrong', field: 'category', message: `There is no category "${texts.category.trim()}": it is one of those below its field.` };
  const same = mayDouble ? null : findTwin(app, { front });
  if (same !== null) return { kind: 'double', id: same.id };
  const added = await app.addCard({ front, back, category, ...(why === '' ? {} : { why }) });
  return added.ok ? { kind: 'saved', id: added.value.id, category } : { kind: 'fault', message: added.error.message };
}
