import { comparePlaces, type Editor, type Place, replaceBetween, textBetween, undoChange } from './editor.ts';

const MOST_KILLS = 30;

/** Cuts what lies between the cursor and a place on one side of it; pieces cut one after the other are put in as one. */
export function kill(editor: Editor, place: Place, side: 'before' | 'after'): Editor {
  const { cursor, kills } = editor;
  if (comparePlaces(place, cursor) === 0) return editor;
  const [from, to] = side === 'before' ? [place, cursor] : [cursor, place];
  const cut = textBetween(editor, from, to);
  const former = editor.last === 'kill' ? (kills.at(-1) ?? '') : '';
  const joined = side === 'before' ? cut + former : former + cut;
  const kept = editor.last === 'kill' ? kills.slice(0, -1) : kills.slice(-(MOST_KILLS - 1));
  return { ...replaceBetween(editor, from, to, '', 'kill'), kills: [...kept, joined] };
}

/** Puts in what was cut last. */
export function yank(editor: Editor): Editor {
  const newest = editor.kills.at(-1);
  return newest === undefined ? editor : replaceBetween(editor, editor.cursor, editor.cursor, newest, 'yank');
}

/** Right after `yank`: puts in what was cut before that instead, and turns the ring. */
export function yankFormer(editor: Editor): Editor {
  if (editor.last !== 'yank' || editor.kills.length < 2) return editor;
  const kills = [...editor.kills.slice(-1), ...editor.kills.slice(0, -1)];
  return yank({ ...undoChange(editor), kills });
}
