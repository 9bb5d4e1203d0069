import { useEffect, useMemo, useState } from 'react';
import type { App } from '../../../app.ts';

type Library = App['library'];

interface Found {
  readonly library: Library;
  readonly query: string;
  readonly ids: readonly string[];
}

/** Of a frame that has to be there within 16 ms the search takes so much; what it has not found by then comes later. */
const SLICE_MS = 4;

/**
 * The cards that a query finds. While a large search goes on the cards found before stay, and `isSearching` is true: the letter
 * that was typed does not wait for them.
 */
export function useSearch(library: Library, query: string): { readonly ids: readonly string[]; readonly isSearching: boolean } {
  const [found, setFound] = useState<Found>(() => ({ library, query, ids: library.search(query) }));
  const isFound = found.library === library && found.query === query;
  const search = useMemo(() => (isFound ? null : startSearch(library, query)), [isFound, library, query]);
  useEffect(() => {
    if (search === null) return;
    let next: NodeJS.Immediate;
    const goOn = (): void => {
      const ids = search.ids() ?? search.goOn();
      if (ids === null) next = setImmediate(goOn);
      else setFound({ library, query, ids });
    };
    goOn();
    return () => clearImmediate(next);
  }, [search, library, query]);
  const ids = isFound ? found.ids : (search?.ids() ?? found.ids);
  return { ids, isSearching: !isFound && search?.ids() === null };
}

/** Takes the first slice at once: most searches end in it. */
function startSearch(library: Library, query: string): { readonly ids: () => readonly string[] | null; readonly goOn: () => readonly string[] | null } {
  const steps = library.searchInSteps(query);
  let ids: readonly string[] | null = null;
  const goOn = (): readonly string[] | null => {
    const endMs = performance.now() + SLICE_MS;
    while (ids === null && performance.now() < endMs) {
      const { done, value } = steps.next();
      if (done === true) ids = value;
    }
    return ids;
  };
  goOn();
  return { ids: () => ids, goOn };
}
