/**
 * The editor as simply as it can be said: an array of characters and a place in it. For texts in which every code point is a
 * character of its own.
 */
export interface Model {
  readonly characters: readonly string[];
  readonly at: number;
}

type Step = (model: Model) => Model;

export const MODEL_STEPS: Readonly<Record<string, Step>> = {
  left: (model) => ({ ...model, at: Math.max(0, model.at - 1) }),
  right: (model) => ({ ...model, at: Math.min(model.characters.length, model.at + 1) }),
  'line-start': (model) => ({ ...model, at: lineStart(model) }),
  'line-end': (model) => ({ ...model, at: lineEnd(model) }),
  'text-start': (model) => ({ ...model, at: 0 }),
  'text-end': (model) => ({ ...model, at: model.characters.length }),
  'word-left': (model) => ({ ...model, at: wordLeft(model) }),
  'word-right': (model) => ({ ...model, at: wordRight(model) }),
  'erase-left': (model) => cut(model, model.at - 1, model.at),
  'erase-right': (model) => cut(model, model.at, model.at + 1),
  'kill-word-right': (model) => cut(model, model.at, wordRight(model)),
  'kill-line-end': (model) => cut(model, model.at, Math.max(lineEnd(model), model.at + (model.characters[model.at] === '\n' ? 1 : 0))),
  'kill-line-start': (model) => cut(model, Math.min(lineStart(model), model.at - (model.characters[model.at - 1] === '\n' ? 1 : 0)), model.at),
};

export function put(model: Model, text: string): Model {
  const added = [...text];
  return { characters: model.characters.toSpliced(model.at, 0, ...added), at: model.at + added.length };
}

function cut({ characters, at }: Model, from: number, to: number): Model {
  const [start, end] = [Math.max(0, from), Math.min(characters.length, to)];
  return { characters: [...characters.slice(0, start), ...characters.slice(end)], at: Math.min(at, start) };
}

function lineStart({ characters, at }: Model): number {
  return characters.lastIndexOf('\n', at - 1) + 1 && at > 0 ? characters.lastIndexOf('\n', at - 1) + 1 : 0;
}

function lineEnd({ characters, at }: Model): number {
  const end = characters.indexOf('\n', at);
  return end < 0 ? characters.length : end;
}

function wordLeft({ characters, at }: Model): number {
  let to = at;
  while (to > 0 && !isWord(characters[to - 1])) to--;
  while (to > 0 && isWord(characters[to - 1])) to--;
  return to;
}

function wordRight({ characters, at }: Model): number {
  let to = at;
  while (to < characters.length && !isWord(characters[to])) to++;
  while (to < characters.length && isWord(characters[to])) to++;
  return to;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}
