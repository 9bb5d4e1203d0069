import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { compileShippedDecks } from '../../scripts/compile-decks.ts';
import { type DeckFolders, type DeckLibrary, openDecks } from '../../src/store/decks/deck-files.ts';
import { tempHome } from './temp-home.ts';

/** A fresh place for decks, removed when the test ends: what `source/` holds is shipped, `decks/` is the user's. */
export interface TempDecks {
  readonly home: string;
  readonly folders: DeckFolders;
  /** Writes a file by its path in the place; returns its full path. */
  readonly write: (path: string, text: string | Buffer) => string;
  /** Compiles `source/` as the build does. */
  readonly ship: () => void;
  /** Opens the decks; they are closed when the test ends. */
  readonly open: () => Promise<DeckLibrary>;
}

export function tempDecks(): TempDecks {
  const home = tempHome();
  const folders: DeckFolders = { shippedDir: join(home, 'dist/decks'), userDecksDir: join(home, 'decks'), cacheDir: join(home, 'cache') };
  return {
    home,
    folders,
    write(path, text) {
      const full = join(home, path);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, text);
      return full;
    },
    ship() {
      const errors = compileShippedDecks(join(home, 'source'), join(home, 'dist'));
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
    },
    async open() {
      const library = await openDecks(folders);
      onTestFinished(() => library.close());
      return library;
    },
  };
}
