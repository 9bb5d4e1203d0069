import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkDeckPaths, readDecks } from '../../../src/store/decks/deck-folder.ts';
import { tempHome } from '../../helpers/temp-home.ts';

function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const home = tempHome();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(home, name, '..'), { recursive: true });
    writeFileSync(join(home, name), content);
  }
  return home;
}

const DECK = 'category: caching\ncards: []\n';

it('reads sources, cards, numbers and problems of a decks folder, and names them within it', () => {
  const home = folder({ 'sources.yaml': 'sources: []', 'cards/b.yaml': DECK, 'cards/a.yml': DECK, 'numbers/n.yaml': 'facts: []', 'problems/p.yaml': 'id: p\n', 'README.md': 'x', 'schema/s.yaml': 'x' });
  expect(readDecks([home], home).files.map(({ file, kind }) => [file, kind])).toEqual([
    ['sources.yaml', 'sources'],
    ['cards/a.yml', 'cards'],
    ['cards/b.yaml', 'cards'],
    ['numbers/n.yaml', 'numbers'],
    ['problems/p.yaml', 'problem'],
  ]);
});

it('reads single files, of whatever name, each once', () => {
  const home = folder({ 'deck.txt': DECK });
  const path = join(home, 'deck.txt');
  expect(readDecks([path, path]).files).toMatchObject([{ file: path, kind: 'cards' }]);
});

it('reports every problem over all files, and what cannot be read', () => {
  const card = '  - { id: my/a, type: basic, front: What?, back: B, priority: 1 }\n';
  const home = folder({ 'cards/a.yaml': `category: caching\ncards:\n${card}`, 'cards/b.yaml': `category: caching\ncards:\n${card}`, 'cards/c.yaml': Buffer.from('name: \xe9\ncards: []\n', 'latin1') });
  const problems = checkDeckPaths([home, join(home, 'none.yaml')], { shipped: false });
  expect(problems.map(({ file, line, severity, message }) => [file.slice(home.length + 1), line, severity, message.slice(0, 16)])).toEqual([
    ['cards/b.yaml', 3, 'error', '`id` is already '],
    ['cards/c.yaml', 0, 'error', 'is not UTF-8, so'],
    ['none.yaml', 0, 'error', 'Could not read /'],
  ]);
});
