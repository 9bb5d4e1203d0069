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
    const goOn = (): boolean => {
      const ids = search.ids() ?? search.goOn();
      if (ids !== null) setFound({ library, query, ids });
      return ids === null;
    };
    return goOn() ? inSlices(goOn) : undefined;
  }, [search, library, query]);
  useReadAhead(library, query === '');
  const ids = isFound ? found.ids : (search?.ids() ?? found.ids);
  return { ids, isSearching: !isFound && search?.ids() === null };
}

/** Reads what the first word would wait for, while nothing is typed yet. */
function useReadAhead(library: Library, isIdle: boolean): void {
  useEffect(() => {
    if (!isIdle) return;
    const steps = library.readForSearch();
    return inSlices(() => {
      try {
        return takeSlice(steps) === undefined;
      } catch {
        // What cannot be read is for the search to tell, should there be one.
        return false;
      }
    });
  }, [library, isIdle]);
}

/** Calls again while it returns true, and answers what else there is in between; returns what ends that. */
function inSlices(goOn: () => boolean): () => void {
  let next = setImmediate(function slice() {
    if (goOn()) next = setImmediate(slice);
  });
  return () => clearImmediate(next);
}

/** The end of the steps, where the time of a slice suffices for it. */
function takeSlice<T>(steps: Iterator<undefined, T>): IteratorReturnResult<T> | undefined {
  const endMs = performance.now() + SLICE_MS;
  while (performance.now() < endMs) {
    const step = steps.next();
    if (step.done === true) return step;
  }
  return undefined;
}

/** Takes the first slice at once: most searches end in it. */
function startSearch(library: Library, query: string): { readonly ids: () => readonly string[] | null; readonly goOn: () => readonly string[] | null } {
  const steps = library.searchInSteps(query);
  let ids: readonly string[] | null = null;
  const goOn = (): readonly string[] | null => (ids ??= takeSlice(steps)?.value ?? null);
  goOn();
  return { ids: () => ids, goOn };
}
