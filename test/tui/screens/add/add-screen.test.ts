import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openApp } from '../../../../src/app.ts';
import { openFakeApp } from '../../../helpers/fake-app.ts';
import { openScreen } from '../../../helpers/fake-app-screen.tsx';

async function openForm(category = 'caching') {
  const world = await openFakeApp(['basic']);
  const screen = openScreen(world.app, { name: 'add', category });
  await screen.until('Add a card', 'Question', 'Answer', 'Why', 'Category', category);
  return { ...world, screen, file: join(world.home, 'decks', 'cards', 'my-cards.yaml') };
}

describe('a card', () => {
  test('is added by Enter from field to field, and there at the next start', async () => {
    const { screen, surroundings } = await openForm();
    await screen.paste('What is a shard?');
    await screen.press('enter');
    await screen.paste('A part of the data: 1/n.');
    await screen.press('enter');
    await screen.paste('So that it fits.');
    await screen.press('enter', 'enter');
    await screen.until('Added as my/what-is-a-shard', (frame) => !frame.includes('A part of the data'));
    const card = (await openApp(surroundings)).library.card('my/what-is-a-shard');
    expect(card).toMatchObject({ front: 'What is a shard?', back: 'A part of the data: 1/n.', why: 'So that it fits.', category: 'caching' });
  });

  test('is saved from any field, by Ctrl-S, without a reason', async () => {
    const { screen, surroundings } = await openForm();
    await screen.paste('What is\na tenant?');
    await screen.press('down');
    await screen.paste('A customer.');
    await screen.press('ctrl-s');
    await screen.until('Added as my/what-is-a-tenant');
    expect((await openApp(surroundings)).library.card('my/what-is-a-tenant')).toMatchObject({ front: 'What is a tenant?', back: 'A customer.' });
  });

  test('can be added after another', async () => {
    const { screen, file } = await openForm();
    for (const word of ['one', 'two']) {
      await screen.paste(`What is ${word}?`);
      await screen.press('tab');
      await screen.type('It.');
      await screen.press('ctrl-s');
      await screen.until(`Added as my/what-is-${word}`);
    }
    expect(readFileSync(file, 'utf8').match(/- id:/gu)).toHaveLength(2);
  });
});

describe('what is missing or wrong', () => {
  test('is said, and the cursor goes there', async () => {
    const { screen } = await openForm();
    await screen.press('ctrl-s');
    await screen.until('needs a question', '› Question');
    await screen.type('What?');
    await screen.press('ctrl-s');
    await screen.until('needs an answer', '› Answer');
    await screen.press('space', 'ctrl-s');
    await screen.until('needs an answer');
  });

  test('is seen beside the categories that there are, narrowed as one types', async () => {
    const { screen } = await openForm();
    await screen.press('up');
    await screen.until('› Category', 'fundamentals, interview-method');
    await screen.press('ctrl-u');
    await screen.type('dat');
    await screen.until('databases, data-analytics', (frame) => !frame.includes('fundamentals'));
    await screen.press('ctrl-g');
    await screen.until('sysdrill Keys', 'next, then save');
    await screen.press('esc');
    await screen.until('databases, data-analytics');
  });

  test('is a category that there is none of', async () => {
    const { screen } = await openForm('cachng');
    await screen.type('What?');
    await screen.press('tab');
    await screen.type('That.');
    await screen.press('ctrl-s');
    await screen.until('no category "cachng"', '› Category');
    await screen.press('backspace', 'backspace', 'backspace');
    await screen.type('hing');
    await screen.press('enter');
    await screen.until('Added as');
  });

  test('a category that was begun is taken by Tab, and by Enter before it saves', async () => {
    const { screen } = await openForm();
    await screen.press('up', 'ctrl-u');
    await screen.type('dist');
    await screen.until('Enter or Tab takes the first: distributed-primitives');
    await screen.press('tab', 'up');
    await screen.until('› Category  distributed-primitives', 'fundamentals, interview-method');
    await screen.press('ctrl-u');
    await screen.type('dat');
    await screen.press('enter');
    await screen.until('› Category  databases', (frame) => !frame.includes('needs a question'));
    await screen.press('enter');
    await screen.until('needs a question');
  });

  test('what is typed behind a whole category begins another one', async () => {
    const { screen } = await openForm();
    await screen.press('up', 'left', 'right');
    await screen.until('› Category  caching');
    await screen.type('dist');
    await screen.until('› Category  dist', 'takes the first: distributed-primitives');
  });

  test('a category that was begun is saved where it can be one only', async () => {
    const { screen, app } = await openForm('dat');
    await screen.type('What?');
    await screen.press('tab');
    await screen.type('That.');
    await screen.press('ctrl-s');
    await screen.until('no category "dat"');
    await screen.type('ab');
    await screen.press('ctrl-s');
    await screen.until('Added as my/what.', 'Category  databases');
    expect(app.library.card('my/what')).toMatchObject({ category: 'databases' });
  });

  test('what was said goes when one types on', async () => {
    const { screen } = await openForm('zebra');
    await screen.type('What?');
    await screen.press('tab');
    await screen.type('That.');
    await screen.press('ctrl-s');
    await screen.until('no category "zebra"');
    await screen.type('s');
    await screen.until('zebras', (frame) => !frame.includes('no category'));
  });

  test('a question that is there already is added only when asked for twice', async () => {
    const { screen, app } = await openForm();
    const ask = async (answer: string): Promise<void> => {
      await screen.paste('What is a shard?');
      await screen.press('tab');
      await screen.type(answer);
      await screen.press('ctrl-s');
    };
    await ask('A part.');
    await screen.until('Added as my/what-is-a-shard.');
    await ask('A piece.');
    await screen.until('Already there (Ctrl-S again adds it): my/what-is-a-shard', 'A piece.');
    expect(app.library.card('my/what-is-a-shard')).toMatchObject({ back: 'A part.' });
    expect(app.library.card('my/what-is-a-shard-2')).toBeUndefined();
    await screen.press('ctrl-s');
    await screen.until('Added as my/what-is-a-shard-2.');
  });

  test('is a deck of one’s own that is no deck: the file is named, and stays', async () => {
    const { screen, file } = await openForm();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'cards: [');
    await screen.type('What?');
    await screen.press('tab');
    await screen.type('That.');
    await screen.press('ctrl-s');
    await screen.until('my-cards.yaml', 'What?', 'That.');
    expect(readFileSync(file, 'utf8')).toBe('cards: [');
  });
});

test('the fields go round, and letters are text', async () => {
  const { screen } = await openForm();
  await screen.press('shift-tab');
  await screen.until('› Category');
  await screen.press('tab', 'up', 'down');
  await screen.until('› Question');
  await screen.type('q?');
  await screen.until('q?');
  await screen.press('esc');
  await screen.until('sysdrill Home');
});
