import { test } from 'vitest';
import { openFakeApp } from '../../helpers/fake-app.ts';
import { openScreen } from '../../helpers/fake-app-screen.tsx';

async function openHome() {
  const { app } = await openFakeApp(['basic']);
  const screen = openScreen(app, { name: 'home' }, { columns: 80, rows: 24 });
  await screen.until('› Start');
  return screen;
}

test.each(['enter', 'space', 'down', 'up'])('the chosen entry stays chosen where the terminal becomes smaller: %s', async (key) => {
  const screen = await openHome();
  await screen.press('up', 'up');
  await screen.until('› Settings');
  await screen.resize({ columns: 80, rows: 12 });
  await screen.until('› Settings');
  await screen.press(key);
  await screen.until({ enter: 'sysdrill Settings', space: 'sysdrill Settings', down: '› Quit', up: '› Add a card' }[key] ?? '');
});
