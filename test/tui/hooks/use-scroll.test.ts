import { test } from 'vitest';
import type { Screen } from '../../../src/app/screen.ts';
import { openFakeApp } from '../../helpers/fake-app.ts';
import { openScreen } from '../../helpers/fake-app-screen.tsx';

/** Every list, with its first and its last entry. */
const LISTS: readonly [name: string, screen: Screen, first: RegExp, last: RegExp][] = [
  ['Home', { name: 'home' }, /› Start today/u, /› Quit/u],
  ['settings', { name: 'settings' }, /› newCardsPerDay/u, /› editor/u],
  ['found cards', { name: 'browse', query: 'the' }, /›[^\n]*ACID/u, /›[^\n]*write-through/u],
  ['numbers', { name: 'numbers', start: { kind: 'choose' } }, /› Mixed/u, /› Cost/u],
];

test.each(LISTS)('%s goes to its ends on G and g, End and Home, and stays there', async (_, first, top, bottom) => {
  const { app } = await openFakeApp(['basic', 'third', 'list']);
  const screen = openScreen(app, first);
  await screen.until((frame) => top.test(frame));
  await screen.press('G');
  await screen.until((frame) => bottom.test(frame));
  await screen.press('g');
  await screen.until((frame) => top.test(frame));
  await screen.press('end');
  await screen.until((frame) => bottom.test(frame));
  await screen.press('home');
  await screen.until((frame) => top.test(frame));
});

test('a long text goes to its ends as well', async () => {
  const { app } = await openFakeApp(['long']);
  const screen = openScreen(app, { name: 'review', request: { kind: 'today' } });
  await screen.until('Why is this card long?');
  await screen.press('G');
  await screen.until('reason 40');
  await screen.press('g');
  await screen.until('Why is this card long?');
});

test('the entry that G led to is the one that Enter opens', async () => {
  const { app } = await openFakeApp(['basic']);
  const screen = openScreen(app, { name: 'home' });
  await screen.until('› Start today');
  await screen.press('G', 'up');
  await screen.until('› Settings');
  await screen.press('enter');
  await screen.until('sysdrill Settings');
});
