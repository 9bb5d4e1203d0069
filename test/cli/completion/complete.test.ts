import { describe, expect, test } from 'vitest';
import { complete, type CompletionLists, FILES } from '../../../src/cli/completion/complete.ts';

const LISTS: CompletionLists = {
  categories: () => ['caching', 'case-studies', 'papers'],
  tags: () => ['redis'],
  problems: () => ['chat', 'news-feed'],
  families: () => ['qps', 'quorum'],
  settings: () => ['theme', 'fuzz'],
  cards: () => ['caching/ttl', 'papers/raft'],
};

const of = (...words: string[]) => complete(words, LISTS);

describe('complete', () => {
  test.each([
    ['the first word: commands', ['rev'], ['review']],
    ['nothing typed: every command but Home', [''], expect.arrayContaining(['review', 'due', '--help'])],
    ['an option', ['review', '--c'], ['--category', '--cram']],
    ['the value of an option', ['review', '--category', 'ca'], ['caching', 'case-studies']],
    ['the value of a later option', ['review', '--limit', '5', '--tag', ''], ['redis']],
    ['no value for a switch: nothing stands there', ['review', '--cram', 'x'], []],
    ['numbers are not guessed', ['review', '--limit', ''], []],
    ['a card', ['show', 'pa'], ['papers/raft']],
    ['a file', ['check', 'x'], [FILES]],
    ['the verbs of a command', ['config', ''], ['list', 'get', 'set']],
    ['what follows a verb', ['config', 'set', 't'], ['theme']],
    ['nothing after a verb that takes nothing', ['config', 'list', ''], []],
    ['a shell', ['completion', 'z'], ['zsh']],
    ['nothing for a command that there is not', ['zebra', ''], []],
    ['nothing for the name of a property', ['constructor', ''], []],
  ])('offers %s', (_name, words, offered) => {
    expect(of(...words)).toEqual(offered);
  });
});
