import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editText, type EditorAction } from '../../../src/tui/editor/edit-text.ts';
import { type Editor, editorOf, lengthOf, textOf } from '../../../src/tui/editor/editor.ts';
import { EDITOR_BINDINGS } from '../../../src/tui/editor/editor-bindings.ts';
import { viewOf } from '../../../src/tui/editor/editor-view.ts';
import { measureColumns, splitGraphemes } from '../../../src/core/markdown/graphemes.ts';
import { type Model, MODEL_STEPS, put } from './string-model.ts';

const FAMILY = '👩‍👩‍👧‍👦';
const commands = EDITOR_BINDINGS.map(({ command }) => ({ type: command }) as const);

/** A text with `|` where the cursor stands. */
function at(marked: string, columns = 40, rows = 10): Editor {
  const [head = '', tail = ''] = marked.split('|');
  const before = editorOf(head, columns, rows);
  return { ...editorOf(head + tail, columns, rows), cursor: before.cursor };
}

function marked(editor: Editor): string {
  const lines = [...editor.lines];
  const parts = [...new Intl.Segmenter('en').segment(lines[editor.cursor.line] ?? '')].map(({ segment }) => segment);
  lines[editor.cursor.line] = [...parts.slice(0, editor.cursor.column), '|', ...parts.slice(editor.cursor.column)].join('');
  return lines.join('\n');
}

function run(editor: Editor, ...steps: readonly (EditorAction | EditorAction['type'])[]): Editor {
  return steps.reduce<Editor>((now, step) => editText(now, typeof step === 'string' ? ({ type: step } as EditorAction) : step), editor);
}

const typed = (text: string): EditorAction[] => [...text].map((character) => (character === '\n' ? { type: 'newline' } : { type: 'insert', text: character }));
const undoAll = (editor: Editor): Editor => editor.undo.reduce((now) => editText(now, { type: 'undo' }), editor);
const redoAll = (editor: Editor): Editor => editor.redo.reduce((now) => editText(now, { type: 'redo' }), editor);

const simple = fc.constantFrom('a', 'b', 'Z', '7', '_', ' ', '.', '漢', '🚀', '-');
const awkward = fc.oneof(simple, fc.constantFrom('\n', FAMILY, '🇩🇪', '🇩', 'e\u0301', '\u0301', '\u200D', '👍🏽', '각', '\u1100', '\t', '\u001B[31m', '\r\n', '\uFE0F', 'क्षि', '- ', '1. '));
const awkwardText = fc.array(awkward, { maxLength: 12 }).map((parts) => parts.join(''));
const anyAction: fc.Arbitrary<EditorAction> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...commands) },
  { weight: 3, arbitrary: awkward.filter((text) => text.length > 0 && lengthOf(text) === 1 && !/[\p{Cc}]/u.test(text)).map((text) => ({ type: 'insert', text }) as const) },
  { weight: 1, arbitrary: awkwardText.map((text) => ({ type: 'paste', text }) as const) },
  { weight: 1, arbitrary: awkwardText.map((text) => ({ type: 'replace-line', text }) as const) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('resize' as const), columns: fc.integer({ min: 0, max: 12 }), rows: fc.integer({ min: 0, max: 5 }) }) },
);

describe('the editor, whatever is done', () => {
  test('does to its text what the same steps do to a plain array of characters', () => {
    const step = fc.oneof(fc.constantFrom(...Object.keys(MODEL_STEPS)), fc.array(fc.oneof(simple, fc.constant('\n')), { maxLength: 5 }).map((parts) => ({ paste: parts.join('') })));
    fc.assert(
      fc.property(fc.array(fc.oneof(simple, fc.constant('\n')), { maxLength: 20 }), fc.array(step, { maxLength: 25 }), (start, steps) => {
        let model: Model = { characters: start, at: start.length };
        let editor = editorOf(start.join(''), 9, 4);
        for (const each of steps) {
          model = typeof each === 'string' ? (MODEL_STEPS[each]?.(model) ?? model) : put(model, each.paste);
          editor = run(editor, typeof each === 'string' ? (each as EditorAction['type']) : { type: 'paste', text: each.paste });
          expect(marked(editor)).toBe([...model.characters.slice(0, model.at), '|', ...model.characters.slice(model.at)].join(''));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('keeps the cursor in the text and on the screen, and no row too wide', () => {
    fc.assert(
      fc.property(awkwardText, fc.array(anyAction, { maxLength: 25 }), (start, actions) => {
        let editor = editorOf(start.replaceAll(/[\p{Cc}]/gu, ''), 8, 3);
        for (const action of actions) {
          editor = editText(editor, action);
          const { lines, cursor } = editor;
          expect(cursor.line).toBeLessThan(lines.length);
          expect(cursor.column).toBeGreaterThanOrEqual(0);
          expect(cursor.column).toBeLessThanOrEqual(lengthOf(lines[cursor.line] ?? ''));
          expect(lines.some((line) => /[\p{Cc}]/u.test(line))).toBe(false);
          const view = viewOf(editor);
          expect(view.rows.length).toBeLessThanOrEqual(editor.rows);
          expect(view.rows[view.cursor.row]?.line).toBe(cursor.line);
          // A screen narrower than a character cannot hold it, nor the cursor behind it.
          const cursorRow = view.rows[view.cursor.row]?.text ?? '';
          expect(lengthOf(cursorRow) <= 1 || view.cursor.column < Math.max(2, editor.columns)).toBe(true);
          for (const { text } of view.rows) expect(lengthOf(text) <= 1 || measureColumns(text) < Math.max(2, editor.columns)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('goes back by undo to the former text, and by redo to the later one', () => {
    fc.assert(
      fc.property(awkwardText, fc.array(anyAction.filter(({ type }) => type !== 'undo' && type !== 'redo'), { maxLength: 25 }), (start, actions) => {
        const first = editorOf(start.replaceAll(/[\p{Cc}]/gu, ''), 20, 5);
        const last = run(first, ...actions);
        const back = undoAll(last);
        expect(textOf(back)).toBe(textOf(first));
        expect(textOf(redoAll(back))).toBe(textOf(last));
      }),
      { numRuns: 200 },
    );
  });

  test('takes each single step back exactly, with the cursor', () => {
    fc.assert(
      fc.property(awkwardText, fc.array(anyAction, { maxLength: 8 }), awkwardText, (start, actions, pasted) => {
        const editor = run(editorOf(start.replaceAll(/[\p{Cc}]/gu, ''), 20, 5), ...actions);
        const undone = run(editor, { type: 'paste', text: pasted }, 'undo');
        expect([undone.lines, undone.cursor]).toEqual([editor.lines, editor.cursor]);
      }),
    );
  });
});

describe('typing and erasing', () => {
  test('puts characters in, those of several code points as one', () => {
    expect(marked(run(at('a|c'), { type: 'insert', text: FAMILY }))).toBe(`a${FAMILY}|c`);
    expect(marked(run(at(`a${FAMILY}|c`), 'erase-left'))).toBe('a|c');
    expect(marked(run(at(`|${FAMILY}c`), 'right', 'erase-right'))).toBe(`${FAMILY}|`);
    expect(marked(run(at('e|'), { type: 'insert', text: '\u0301' }))).toBe('e\u0301|');
  });

  test('joins lines at their ends', () => {
    expect(marked(run(at('one\n|two'), 'erase-left'))).toBe('one|two');
    expect(marked(run(at('one|\ntwo'), 'erase-right'))).toBe('one|two');
    expect(marked(run(at('|one'), 'erase-left'))).toBe('|one');
    expect(marked(run(at('one|'), 'erase-right'))).toBe('one|');
  });

  test('undoes typing word by word, and erasing as a whole', () => {
    const editor = run(at('|'), ...typed('two big words'));
    expect(marked(run(editor, 'undo'))).toBe('two big |');
    expect(marked(run(editor, 'undo', 'undo'))).toBe('two |');
    expect(marked(run(editor, 'undo', 'undo', 'redo'))).toBe('two big |');
    expect(marked(run(editor, 'erase-left', 'erase-left', 'erase-left', 'undo'))).toBe('two big words|');
  });

  test('undoes what was typed at another place for itself', () => {
    expect(marked(run(at('ab|'), { type: 'insert', text: 'x' }, 'left', 'left', { type: 'insert', text: 'y' }, 'undo'))).toBe('a|bx');
  });

  test('forgets what was undone when something else is typed', () => {
    const editor = run(at('|'), { type: 'insert', text: 'a' }, 'undo', { type: 'insert', text: 'b' }, 'redo');
    expect(marked(editor)).toBe('b|');
  });
});

describe('lists', () => {
  test.each([
    ['- one|', '- one\n- |'],
    ['  * one|', '  * one\n  * |'],
    ['9. nine|', '9. nine\n10. |'],
    ['1) one| and', '1) one\n2) | and'],
    ['- [x] done|', '- [x] done\n- [ ] |'],
    ['- one\n- |', '- one\n|'],
    ['  - |', '|'],
    ['|- one', '\n|- one'],
    ['-| one', '-\n| one'],
    ['-one|', '-one\n|'],
    ['text|', 'text\n|'],
    ['**bold**|', '**bold**\n|'],
  ])('Enter at %j gives %j', (before, after) => {
    expect(marked(run(at(before), 'newline'))).toBe(after);
    expect(marked(run(at(before), 'newline', 'undo'))).toBe(before);
  });

  test.each([
    ['1. one|', '\n2. two', '1. one\n2. two|'],
    ['  - one|', '\n- two', '  - one\n  - two|'],
    ['1) one| and', '\n2) ', '1) one\n2) | and'],
    // Another marker, and one that was typed by hand, are what was meant.
    ['1. one|', '\n3. ', '1. one\n2. 3. |'],
    ['- one|', '\n2. ', '- one\n- 2. |'],
    ['|', '- - x', '- - x|'],
    ['- one|', '\nx - ', '- one\n- x - |'],
  ])('the marker that stands there already counts once when it is typed as well: %j and %j', (before, text, after) => {
    const edited = run(at(before), ...typed(text));
    expect(marked(edited)).toBe(after);
    expect(textOf(undoAll(edited))).toBe(before.replace('|', ''));
    expect(textOf(redoAll(undoAll(edited)))).toBe(textOf(edited));
  });

  test('are indented and outdented as whole items, other lines at the cursor', () => {
    expect(marked(run(at('- on|e'), 'indent'))).toBe('  - on|e');
    expect(marked(run(at('   - on|e'), 'outdent'))).toBe(' - on|e');
    expect(marked(run(at('- on|e'), 'outdent'))).toBe('- on|e');
    expect(marked(run(at('te|xt'), 'indent'))).toBe('te  |xt');
    expect(marked(run(at('- on|e'), 'indent', 'undo', 'redo'))).toBe('  - on|e');
  });
});

describe('cutting and putting in', () => {
  test.each([
    ['kill-line-end', 'one |two', 'one |'],
    ['kill-line-end', 'one|\ntwo', 'one|two'],
    ['kill-line-start', 'one |two', '|two'],
    ['kill-line-start', 'one\n|two', 'one|two'],
    ['kill-word-left', 'one two.x|', 'one |'],
    ['kill-word-left', 'one two  |', 'one |'],
    ['kill-word-left', 'one\n  |x', 'one\n|x'],
    ['kill-word-left', 'one\n|two', 'one|two'],
    ['kill-word-right', 'one| two.x', 'one|.x'],
    ['kill-word-right', 'one|\n\ntwo x', 'one| x'],
  ] as const)('%s at %j leaves %j, and what was cut can be put in again', (action, before, after) => {
    const cut = run(at(before), action);
    expect(marked(cut)).toBe(after);
    expect(textOf(run(cut, 'yank'))).toBe(before.replace('|', ''));
    expect(marked(run(cut, 'undo'))).toBe(before);
  });

  test('joins what was cut in one go, forwards and backwards', () => {
    expect(textOf(run(at('|one\ntwo\nthree'), 'kill-line-end', 'kill-line-end', 'kill-line-end', 'text-end', 'yank'))).toBe('\nthreeone\ntwo');
    expect(marked(run(at('one two three|'), 'kill-word-left', 'kill-word-left', 'text-start', 'yank'))).toBe('two three|one ');
  });

  test('keeps what was cut at different times apart, and turns through it', () => {
    const cut = run(at('|one\ntwo'), 'kill-line-end', 'down', 'kill-line-end');
    expect(marked(run(cut, 'yank'))).toBe('\ntwo|');
    expect(marked(run(cut, 'yank', 'yank-former'))).toBe('\none|');
    expect(marked(run(cut, 'yank', 'yank-former', 'yank-former'))).toBe('\ntwo|');
    expect(marked(run(cut, 'yank', 'yank-former', 'undo'))).toBe('\n|');
    expect(marked(run(cut, 'yank-former'))).toBe('\n|');
  });
});

describe('moving', () => {
  test.each([
    ['word-left', 'one two|', 'one |two'],
    ['word-left', 'one\n  |two', '|one\n  two'],
    ['word-right', 'one| two.', 'one two|.'],
    ['word-right', 'one|\n.two', 'one\n.two|'],
    ['left', 'one\n|two', 'one|\ntwo'],
    ['right', 'one|\ntwo', 'one\n|two'],
    ['line-start', 'a\non|e', 'a\n|one'],
    ['line-end', 'on|e\nb', 'one|\nb'],
    ['text-start', 'one\ntw|o', '|one\ntwo'],
    ['text-end', 'o|ne\ntwo', 'one\ntwo|'],
    ['up', 'one\ntwo|', 'one|\ntwo'],
    ['up', 'o|ne', '|one'],
    ['down', 'o|ne', 'one|'],
  ] as const)('%s from %j leads to %j', (action, before, after) => {
    expect(marked(run(at(before), action))).toBe(after);
  });

  test('up and down keep the column over shorter lines and wide characters', () => {
    expect(marked(run(at('abcd|\nx\nabcd'), 'down', 'down'))).toBe('abcd\nx\nabcd|');
    expect(marked(run(at('abcd|\n漢字漢\nabcd'), 'down'))).toBe('abcd\n漢字|漢\nabcd');
    expect(marked(run(at('abc|d\n漢字漢\nabcd'), 'down', 'down'))).toBe('abcd\n漢字漢\nabc|d');
    expect(marked(run(at('abcd|\nx\nabcd'), 'down', 'left', 'down'))).toBe('abcd\nx\n|abcd');
  });

  test('up and down go by rows of the screen where a line is wrapped', () => {
    const editor = at('on|e two three\nnext', 8);
    expect(viewOf(editor).rows.map(({ text }) => text)).toEqual(['one ', 'two ', 'three', 'next']);
    expect(marked(run(editor, 'down'))).toBe('one tw|o three\nnext');
    expect(marked(run(editor, 'down', 'down', 'down'))).toBe('one two three\nne|xt');
    expect(marked(run(editor, 'down', 'down', 'down', 'up'))).toBe('one two th|ree\nnext');
  });

  test('the end of a row that goes on is the start of the next one, so down stops before it', () => {
    expect(marked(run(at('aaa|\nbbbbbb', 4), 'down'))).toBe('aaa\nbb|bbbb');
  });

  test('pages go by what is seen but one row', () => {
    const editor = run(at(`|${Array.from({ length: 9 }, (_, index) => index).join('\n')}`, 40, 4), 'page-down');
    expect(editor.cursor.line).toBe(3);
    expect(run(editor, 'page-down', 'page-down').cursor.line).toBe(8);
    expect(run(editor, 'page-up').cursor.line).toBe(0);
    expect(run(at('|a\nb', 40, 1), 'page-down').cursor.line).toBe(1);
  });
});

describe('pasting', () => {
  test('puts in exactly the text, whatever is around it', () => {
    fc.assert(
      fc.property(awkwardText, awkwardText, awkwardText, (head, pasted, tail) => {
        const clean = (text: string): string => textOf(run(at('|'), { type: 'paste', text }));
        const editor = run(at('|'), { type: 'paste', text: head }, { type: 'paste', text: tail });
        const there = { ...editor, cursor: editorOf(clean(head), 40, 10).cursor };
        // Where head and tail melt into one character there is no place between them.
        fc.pre(splitGraphemes(clean(head) + clean(tail)).slice(0, lengthOf(clean(head))).join('') === clean(head));
        fc.pre(!pasted.includes('\t'));
        expect(textOf(run(there, { type: 'paste', text: pasted }))).toBe(clean(head) + clean(pasted) + clean(tail));
      }),
    );
  });

  test('takes line ends of all kinds, and leaves out what steers a terminal', () => {
    expect(run(at('|'), { type: 'paste', text: 'a\r\nb\rc\u001B[31m\u0000d\te' }).lines).toEqual(['a', 'b', 'cd  e']);
  });

  test('of 10,000 lines is one step for undo', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `- line ${index} of the paste, 漢字`).join('\n');
    const before = at('head|tail');
    const pasted = run(before, { type: 'paste', text });
    expect(textOf(pasted)).toBe(`head${text}tail`);
    expect(pasted.undo).toHaveLength(1);
    expect(viewOf(pasted).rows.at(-1)?.line).toBe(9999);
    expect(marked(run(pasted, 'undo'))).toBe('head|tail');
    expect(textOf(run(pasted, 'undo', 'redo'))).toBe(textOf(pasted));
  });

  test('of more lines than a call has arguments works', () => {
    expect(run(at('|'), { type: 'paste', text: '\n'.repeat(300_000) }).lines).toHaveLength(300_001);
  });
});

test('a line is replaced as one step, the cursor at its end', () => {
  const editor = run(at('a\n= 1 +| 1\nb'), { type: 'replace-line', text: '= 1 + 1 → 2' });
  expect(marked(editor)).toBe('a\n= 1 + 1 → 2|\nb');
  expect(marked(run(editor, 'undo'))).toBe('a\n= 1 +| 1\nb');
});
