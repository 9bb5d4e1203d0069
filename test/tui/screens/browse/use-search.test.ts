import { Text } from 'ink';
import { render } from 'ink-testing-library';
import { createElement } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import type { App } from '../../../../src/app.ts';
import { useSearch } from '../../../../src/tui/screens/browse/use-search.ts';

/** A library whose searches take their steps when the test lets them. */
function slowLibrary() {
  let isReady = false;
  let reads = 0;
  const library = {
    search: (query: string) => [`${query}!`],
    readForSearch: () => ({ next: () => (reads += 1) > 3 ? { done: true as const, value: undefined } : { done: false as const, value: undefined } }),
    searchInSteps: (query: string) => ({
      next: () => (isReady ? { done: true as const, value: [`${query}!`] } : { done: false as const, value: undefined }),
    }),
  };
  return { library: library as unknown as App['library'], letReady: () => (isReady = true), reads: () => reads };
}

function Shown({ library, query }: { readonly library: App['library']; readonly query: string }) {
  const { ids, isSearching } = useSearch(library, query);
  return createElement(Text, null, `${query}: ${ids.join()}${isSearching ? ' looking' : ''}`);
}

test('a letter is shown before a long search is through, and what it finds afterwards', async () => {
  const { library, letReady } = slowLibrary();
  const shown = (query: string) => createElement(Shown, { library, query });
  const { lastFrame, rerender, unmount } = render(shown('a'));
  onTestFinished(() => unmount());
  expect(lastFrame()).toBe('a: a!');
  rerender(shown('ab'));
  expect(lastFrame()).toBe('ab: a! looking');
  rerender(shown('abc'));
  expect(lastFrame()).toBe('abc: a! looking');
  letReady();
  await expect.poll(lastFrame).toBe('abc: abc!');
});

test('what a search reads is read while nothing is typed yet', async () => {
  const { library, reads } = slowLibrary();
  const { lastFrame, unmount } = render(createElement(Shown, { library, query: '' }));
  onTestFinished(() => unmount());
  expect(lastFrame()).toBe(': !');
  await expect.poll(reads).toBe(4);
});

test('what cannot be read ahead is left to the search', async () => {
  const { library, letReady } = slowLibrary();
  let failures = 0;
  const readForSearch = () => ({
    next: () => {
      failures += 1;
      throw new Error('EIO');
    },
  });
  const failing = { ...library, readForSearch } as App['library'];
  const { lastFrame, rerender, unmount } = render(createElement(Shown, { library: failing, query: '' }));
  onTestFinished(() => unmount());
  await expect.poll(() => failures).toBe(1);
  letReady();
  rerender(createElement(Shown, { library: failing, query: 'ab' }));
  await expect.poll(lastFrame).toBe('ab: ab!');
});

test('nothing is read ahead of a search that began with words', async () => {
  const { library, reads, letReady } = slowLibrary();
  const { lastFrame, rerender, unmount } = render(createElement(Shown, { library, query: 'a' }));
  onTestFinished(() => unmount());
  letReady();
  rerender(createElement(Shown, { library, query: 'ab' }));
  await expect.poll(lastFrame).toBe('ab: ab!');
  expect(reads()).toBe(0);
});

test('a short search is through with the letter', () => {
  const { library, letReady } = slowLibrary();
  letReady();
  const { lastFrame, rerender, unmount } = render(createElement(Shown, { library, query: 'a' }));
  onTestFinished(() => unmount());
  rerender(createElement(Shown, { library, query: 'ab' }));
  expect(lastFrame()).toBe('ab: ab!');
});
