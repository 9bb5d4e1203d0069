import { useState } from 'react';
import type { App } from '../../../app.ts';
import { isCategory } from '../../../core/decks/categories.ts';
import type { Notice } from '../../components/frame.tsx';
import { emptyLine, type LineEditor, lineOf } from '../../components/line-editor.ts';
import { completeCategory } from './matching-categories.ts';
import { type Field, FIELDS, saveCard } from './save-card.ts';

type Lines = Readonly<Record<Field, LineEditor>>;

/** What was typed, where the cursor is, and what is to be said of it. */
export function useCardForm(app: App, category: string) {
  const [lines, setLines] = useState<Lines>(() => linesOf(category));
  const [at, setAt] = useState(0);
  const [notice, setNotice] = useState<Notice | null>(null);
  /** The question of which was said that it is there already. */
  const [doubled, setDoubled] = useState<string | null>(null);

  const type = (field: Field, line: LineEditor): void => {
    setLines({ ...lines, [field]: field === 'category' ? begunAnew(lines.category, line) : line });
    setNotice(null);
  };
  const move = (by: number): void => {
    setLines(completed(lines, FIELDS[at]) ?? lines);
    setNotice(null);
    setAt((at + by + FIELDS.length) % FIELDS.length);
  };
  const save = async (): Promise<void> => {
    const { front, back, why, category: typed } = lines;
    const outcome = await saveCard(app, { front: front.text, back: back.text, why: why.text, category: typed.text }, doubled === front.text);
    switch (outcome.kind) {
      case 'saved':
        setLines(linesOf(outcome.category));
        setAt(0);
        // From here on it is found in Browse, and as a double.
        await app.reloadDecks();
        return setNotice({ text: `Added as ${outcome.id}.`, role: 'good' });
      case 'double':
        setDoubled(front.text);
        return setNotice({ text: `Already there (Ctrl-S again adds it): ${outcome.id}`, role: 'warn' });
      case 'wrong':
        setAt(FIELDS.indexOf(outcome.field));
        return setNotice({ text: outcome.message, role: 'warn' });
      case 'fault':
        return setNotice({ text: outcome.message, role: 'bad' });
    }
  };
  /** Enter: completes a category, goes to the next field, saves in the last one. */
  const advance = (): void => {
    const whole = completed(lines, FIELDS[at]);
    if (whole !== null) setLines(whole);
    else if (at === FIELDS.length - 1) void save();
    else move(1);
  };
  return { lines, at, notice, type, move, save, advance };
}

function linesOf(category: string): Lines {
  return { front: emptyLine(), back: emptyLine(), why: emptyLine(), category: lineOf(category) };
}

/** What is typed behind a whole category begins another one. */
function begunAnew(before: LineEditor, line: LineEditor): LineEditor {
  const behind = line.text.startsWith(before.text) ? line.text.slice(before.text.length) : '';
  return behind !== '' && isCategory(before.text) ? lineOf(behind) : line;
}

/** The lines with the category that was begun; null where there is nothing to complete. */
function completed(lines: Lines, field: Field | undefined): Lines | null {
  const whole = field === 'category' ? completeCategory(lines.category.text) : null;
  return whole === null ? null : { ...lines, category: lineOf(whole) };
}
