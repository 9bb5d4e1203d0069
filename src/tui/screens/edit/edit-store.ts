import type { App } from '../../../app.ts';
import { type CardEdit, dropUnsavedText, editCardIn, type EditCardFault, type EditOutcome, hasUnsavedText, openEdit, restoreShipped, saveEdit } from '../../../app/edit-card.ts';
import type { EntryFields } from '../../../core/decks/change-fields.ts';
import { type FormField, formOf, withTexts } from '../../../core/decks/entry-form.ts';
import type { Result } from '../../../core/result.ts';
import type { Notice } from '../../components/frame.tsx';
import { type Editor, editorOf, textOf } from '../../editor/editor.ts';
import { type EditorAction, editText } from '../../editor/edit-text.ts';
import { layOutForm } from './form-layout.ts';

/** What is asked before it is done: the same key again does it. */
type Question = 'leave' | 'restore';

export interface EditState {
  /** Null until the card is read. */
  readonly edit: CardEdit | null;
  readonly form: readonly FormField[];
  readonly editors: readonly Editor[];
  /** The field that has the keys. */
  readonly at: number;
  readonly showsShipped: boolean;
  readonly asked: Question | null;
  readonly notice: Notice | null;
  readonly isDone: boolean;
}

const QUESTIONS: Readonly<Record<Question, string>> = {
  leave: 'Not saved yet: Ctrl-S saves, Esc again leaves without it.',
  restore: 'Ctrl-R again takes your change away; the card is then as it comes.',
};

/** Holds the state of one form outside React: every key finds the state that the key before it left. */
export class EditStore {
  readonly #app: App;
  readonly #listeners = new Set<() => void>();
  #columns: number;
  #rows: number;
  #isBusy = false;
  #state: EditState = { edit: null, form: [], editors: [], at: 0, showsShipped: false, asked: null, notice: null, isDone: false };

  constructor(app: App, columns: number, rows: number) {
    this.#app = app;
    this.#columns = columns;
    this.#rows = rows;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): EditState => this.#state;

  readonly open = async (card: string): Promise<void> => {
    const opened = await openEdit(this.#app, card);
    if (!opened.ok) return this.#show({ notice: { text: opened.error.message, role: 'bad' } });
    const edit = opened.value;
    const form = formOf(edit.type, edit.fields);
    const editors = form.map(({ text }) => editorOf(text, this.#columns, this.#rows));
    const notice: Notice | null = hasUnsavedText(this.#app, edit) ? { text: 'A text from your editor was not saved: Ctrl-O goes on with it.', role: 'warn' } : null;
    this.#show({ edit, form, editors, notice });
    this.resize(this.#columns, this.#rows);
  };

  readonly resize = (columns: number, rows: number): void => {
    this.#columns = columns;
    this.#rows = rows;
    this.#fit(this.#state.editors, this.#state.at);
  };

  readonly type = (action: EditorAction): void => {
    const { editors, at, showsShipped } = this.#state;
    const editor = editors[at];
    if (editor === undefined || showsShipped) return;
    this.#show({ notice: null, asked: null });
    this.#fit(editors.with(at, editText(editor, action)), at);
  };

  readonly move = (by: number): void => {
    const { editors, at } = this.#state;
    if (editors.length > 0) this.#fit(editors, (at + by + editors.length) % editors.length);
  };

  readonly toggleShipped = (): void => {
    const { edit, showsShipped } = this.#state;
    if (edit?.shipped?.isChanged === true) this.#show({ showsShipped: !showsShipped });
    else this.#show({ notice: { text: edit?.shipped === null ? 'This card is your own.' : 'You have not changed this card.', role: 'dim' } });
  };

  readonly save = (): Promise<void> => this.#run(async (edit) => {
    const saved = await saveEdit(this.#app, edit, this.#fields(edit));
    if (saved.ok) dropUnsavedText(this.#app, edit);
    return saved;
  });

  /** Hands the fields to another editor; what it saves is saved at once. */
  readonly editElsewhere = (command: string): Promise<void> =>
    this.#run(async (edit) => editCardIn(command, this.#app, edit, this.#fields(edit)), 'Nothing was changed in your editor.', ' Ctrl-O opens it again.');

  readonly restore = async (): Promise<void> => {
    const { edit, asked } = this.#state;
    if (edit?.shipped?.isChanged !== true) return this.toggleShipped();
    if (asked !== 'restore') return this.#ask('restore');
    await this.#run((open) => restoreShipped(this.#app, open));
  };

  /** Whether the form may be left; asks once if there is something to lose. */
  readonly mayLeave = (): boolean => {
    const { edit, asked } = this.#state;
    if (edit === null || asked === 'leave' || !this.#hasChanges(edit)) {
      if (edit !== null && asked === 'leave') dropUnsavedText(this.#app, edit);
      return true;
    }
    this.#ask('leave');
    return false;
  };

  /** Ctrl-C: true the first time, when it asks. A text from an editor stays for the next time. */
  readonly holdsBack = (): boolean => {
    const { edit, asked } = this.#state;
    if (edit === null || asked === 'leave' || !this.#hasChanges(edit)) return false;
    this.#ask('leave');
    return true;
  };

  async #run(work: (edit: CardEdit) => Promise<Result<EditOutcome, EditCardFault>>, unchanged: string | null = null, advice = ''): Promise<void> {
    const { edit } = this.#state;
    if (edit === null || this.#isBusy) return;
    this.#isBusy = true;
    const done = await work(edit);
    this.#isBusy = false;
    if (done.ok) {
      const stays = done.value === 'unchanged' && unchanged !== null;
      return this.#show(stays ? { notice: { text: unchanged, role: 'dim' } } : { isDone: true });
    }
    const field = this.#state.form.findIndex(({ name }) => name === done.error.field);
    if (field >= 0) this.#fit(this.#state.editors, field);
    const again = hasUnsavedText(this.#app, edit) ? advice : '';
    this.#show({ asked: null, notice: { text: `${done.error.message}${again}`, role: 'bad' } });
  }

  /** Only what was typed counts: a text that no one touched stays as the file has it. */
  #fields({ fields }: CardEdit): EntryFields {
    const { form, editors } = this.#state;
    const typed = form.map((field, index) => ({ ...field, text: textOf(editors[index] ?? editorOf(field.text, 1, 1)) }));
    return withTexts(fields, typed.filter(({ text }, index) => text !== form[index]?.text));
  }

  #hasChanges(edit: CardEdit): boolean {
    const isTyped = this.#state.form.some(({ text }, index) => text !== textOf(this.#state.editors[index] ?? editorOf(text, 1, 1)));
    return isTyped || hasUnsavedText(this.#app, edit);
  }

  #ask(question: Question): void {
    this.#show({ asked: question, notice: { text: QUESTIONS[question], role: 'warn' } });
  }

  /** Gives the field with the keys the rows that it has on the screen. */
  #fit(editors: readonly Editor[], at: number): void {
    const editor = editors[at];
    if (editor === undefined) return;
    const rows = layOutForm(editors, at, this.#columns, this.#rows).rows[at] ?? 1;
    this.#show({ at, editors: editors.with(at, editText(editor, { type: 'resize', columns: this.#columns, rows })) });
  }

  #show(change: Partial<EditState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
