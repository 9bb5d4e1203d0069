import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { Priority } from '../../core/decks/card.ts';
import type { Category } from '../../core/decks/categories.ts';
import type { DeckProblem } from '../../core/decks/deck-problem.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { FOLDER_MODE } from '../disk/data-folder.ts';
import { followLink, readIfThere, replaceIfSame } from './deck-replace.ts';
import { attempt, type StoreError } from '../disk/store-error.ts';

/** A basic card as a person writes it within the program. */
export interface CardDraft {
  readonly front: string;
  readonly back: string;
  readonly category: Category;
  readonly priority?: Priority;
  readonly why?: string;
  readonly hint?: string;
  readonly tags?: readonly string[];
}

export interface AppendedCard {
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

const MAX_TRIES = 5;

/**
 * Adds a basic card to `cards/my-cards.yaml` of the user's decks, with all that is there kept, comments too; file and folders are made
 * where they are missing. Its id is `my/` and a slug of the front, made unique in the file and against `isTaken`. A file that is not
 * a deck is refused with its line, and left as it is. Errors have a message that can be shown by itself.
 */
export async function appendUserCard(
  userDecksDir: string,
  draft: CardDraft,
  isTaken: (id: string) => boolean = () => false,
): Promise<Result<AppendedCard, DeckProblem | StoreError>> {
  // Brings the YAML parser, which most sessions never need.
  const { addCardToText } = await import('./deck-add-card.ts');
  const named = join(userDecksDir, 'cards', 'my-cards.yaml');
  const prepared = attempt('add the card to', named, () => {
    fs.mkdirSync(dirname(named), { recursive: true, mode: FOLDER_MODE });
    return followLink(named);
  });
  if (!prepared.ok) return prepared;
  const file = prepared.value;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const read = attempt('read', file, () => readIfThere(file));
    if (!read.ok) return read;
    const before = read.value;
    const added = addCardToText(named, before, draft, isTaken);
    if (!added.ok) return added;
    const written = attempt('add the card to', file, () => replaceIfSame(file, before, added.value.text));
    if (!written.ok) return written;
    if (written.value) return ok({ id: added.value.id, file: named, line: added.value.line });
  }
  const message = `The card was not added: ${named} keeps being changed by another program. Save there, then try again.`;
  return err({ file: named, line: 0, severity: 'error', message });
}
