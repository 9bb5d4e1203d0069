import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openApp } from '../../src/app.ts';
import { editCardIn, hasUnsavedText, openEdit, restoreShipped, saveEdit } from '../../src/app/edit-card.ts';
import type { Event } from '../../src/core/events/event.ts';
import { giveGrade, openFakeApp } from '../helpers/fake-app.ts';
import { fixtureId } from '../helpers/fixture-cards.ts';

const ID = fixtureId('basic');

async function openBasic() {
  const world = await openFakeApp(['basic', 'second']);
  const opened = await openEdit(world.app, ID);
  if (!opened.ok) throw new Error(opened.error.message);
  return { ...world, edit: opened.value, lent: join(world.home, 'sessions', 'card-fixture--basic.yaml') };
}

/** An editor that runs a line of shell on the file `$1`. */
function editorIn(home: string, line: string): string {
  const script = join(home, 'editor.sh');
  writeFileSync(script, `#!/bin/sh\n${line}\n`);
  chmodSync(script, 0o755);
  return script;
}

describe('a saved edit', () => {
  test('shows at once, leaves the schedule alone and is recorded', async () => {
    const { app, home, edit, surroundings } = await openBasic();
    giveGrade(app, 'basic', 3);
    const before = structuredClone(app.progress().cards.get(ID));
    const former = app.library;
    expect(await saveEdit(app, edit, { ...edit.fields, back: 'Mine.' })).toEqual({ ok: true, value: 'saved' });
    expect(app.library).not.toBe(former);
    expect(app.library.card(ID)).toMatchObject({ back: 'Mine.' });
    expect(app.progress().cards.get(ID)).toEqual(before);
    const again = await openApp(surroundings);
    expect(again.library.card(ID)).toMatchObject({ back: 'Mine.' });
    expect(again.progress().cards.get(ID)).toEqual(before);
    const log = readdirSync(join(home, 'log')).find((name) => name.endsWith('.jsonl')) ?? '';
    const events = readFileSync(join(home, 'log', log), 'utf8').trim().split('\n').map((text) => JSON.parse(text) as Event);
    expect(events.filter(({ type }) => type === 'edit')).toMatchObject([{ data: { card: ID } }]);
  });

  test('can be taken away again', async () => {
    const { app, edit } = await openBasic();
    await saveEdit(app, edit, { ...edit.fields, back: 'Mine.' });
    const changed = await openEdit(app, ID);
    expect(changed.ok && (await restoreShipped(app, changed.value))).toEqual({ ok: true, value: 'saved' });
    expect(app.library.card(ID)).toMatchObject({ back: 'For **both** the cache and the database.' });
  });

  test('of an unknown card is refused', async () => {
    const { app } = await openBasic();
    expect(await openEdit(app, 'fixture/none')).toMatchObject({ ok: false });
  });
});

describe('in an editor', () => {
  test('what is saved there is saved here, and its file is gone', async () => {
    const { app, edit, home, lent } = await openBasic();
    const command = editorIn(home, 'sed -i "s/^back: .*/back: Mine./" "$1"');
    expect(await editCardIn(command, app, edit, edit.fields)).toEqual({ ok: true, value: 'saved' });
    expect(app.library.card(ID)).toMatchObject({ back: 'Mine.', hint: 'Two stores.' });
    expect(existsSync(lent)).toBe(false);
  });

  test('nothing is changed by closing it, though the form had other texts', async () => {
    const { app, edit, home, lent } = await openBasic();
    expect(await editCardIn(editorIn(home, 'grep -q Typed "$1"'), app, edit, { ...edit.fields, back: 'Typed.' })).toEqual({ ok: true, value: 'unchanged' });
    expect(app.library.card(ID)).not.toMatchObject({ back: 'Typed.' });
    expect(existsSync(lent)).toBe(false);
  });

  test.each([
    ['s/^back: .*/back: "open/', /Not saved: line \d+: a quote is opened/],
    ['s/^back:/bakc:/', /Not saved: line 4: `bakc` is not a field/],
    ['s/^back: .*/back: 7/', /Not saved: line 4: `back` must be text/],
  ])('a text that cannot be used is told with its line, and opened again: %s', async (change, message) => {
    const { app, edit, home, lent } = await openBasic();
    const refused = await editCardIn(editorIn(home, `sed -i '${change}' "$1"`), app, edit, edit.fields);
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
    expect(hasUnsavedText(app, edit)).toBe(true);
    const mended = editorIn(home, `sed -i 's/^ba[a-z]*: .*/back: Mine./' "$1"`);
    expect(await editCardIn(mended, app, edit, edit.fields)).toEqual({ ok: true, value: 'saved' });
    expect(app.library.card(ID)).toMatchObject({ back: 'Mine.' });
    expect(existsSync(lent)).toBe(false);
  });

  test('that fails nothing is lost', async () => {
    const { app, edit, home } = await openBasic();
    expect(await editCardIn('exit 1; :', app, edit, edit.fields)).toMatchObject({ ok: false });
    expect(hasUnsavedText(app, edit)).toBe(false);
    expect(await editCardIn(editorIn(home, 'echo "why: W" >> "$1"; exit 1'), app, edit, edit.fields)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/ended with 1/) } });
    expect(hasUnsavedText(app, edit)).toBe(true);
  });
});
