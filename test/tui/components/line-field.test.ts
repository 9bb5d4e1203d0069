import { expect, test } from 'vitest';
import { openFakeApp } from '../../helpers/fake-app.ts';
import { openScreen, sizeOfFrame } from '../../helpers/fake-app-screen.tsx';

test.each(['x', '数', 'é', '👍🏽'])('the cursor stays in sight in a long line of %s', async (character) => {
  const { app } = await openFakeApp();
  const screen = openScreen(app, { name: 'add', category: 'caching' }, { columns: 60, rows: 20 });
  await screen.until('Question');
  await screen.paste(`begin${character.repeat(200)}end`);
  await screen.until('end');
  expect(screen.frame()).not.toContain('begin');
  await screen.press('home');
  await screen.until('begin', '…');
  expect(sizeOfFrame(screen.frame()).columns).toBeLessThanOrEqual(60);
});
