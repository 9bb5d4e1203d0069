import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentParameters, openApp } from '../../src/app.ts';
import { makeExport } from '../../src/app/export-cards.ts';
import { prepareRestore } from '../../src/app/import-everything.ts';
import type { Grade } from '../../src/core/events/event.ts';
import { gradeCard } from '../../src/core/review/grade-card.ts';
import { makeFakeWorld } from '../helpers/fake-app.ts';
import { FIXTURE_CARDS, fixtureId } from '../helpers/fixture-cards.ts';

type Step = { readonly card: number; readonly grade: Grade; readonly hours: number; readonly isUndone: boolean };

const steps = fc.array(
  fc.record({ card: fc.nat(FIXTURE_CARDS.length - 1), grade: fc.constantFrom<Grade>(1, 2, 3, 4), hours: fc.nat(100), isUndone: fc.boolean() }),
  { minLength: 1, maxLength: 12 },
);
const words = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\n', 'é', ': ', '#'), minLength: 1, maxLength: 12 });

/** A home in which these grades were given, and its export. */
async function exportAfter(list: readonly Step[], front: string) {
  const world = makeFakeWorld();
  mkdirSync(join(world.home, 'decks/cards'), { recursive: true });
  writeFileSync(join(world.home, 'decks/cards/mine.yaml'), JSON.stringify({ name: 'Mine', cards: [{ id: 'mine/a', type: 'basic', front: `x${front}`, back: 'b', category: 'papers', priority: 1 }] }));
  const app = await openApp(world.surroundings);
  for (const { card, grade, hours, isUndone } of list) {
    world.clock.nowMs += hours * 3_600_000;
    const given = { card: fixtureId(FIXTURE_CARDS[card] ?? 'basic'), grade, elapsedMs: 5000, isCram: false };
    const saved = app.record(gradeCard(app.progress(), given, app.moment(), currentParameters(app)));
    const last = saved.ok ? saved.value.findLast(({ type }) => type === 'review') : undefined;
    if (isUndone && last !== undefined) app.record([{ type: 'undo', data: { target: last.id } }]);
  }
  const exported = makeExport(app, world.surroundings, 'json', false);
  if (!exported.ok) throw new Error(exported.error);
  return { world, json: exported.value.texts[0]?.text ?? '' };
}

test('exported, wiped and brought back, cards and schedule are equal', async () => {
  await fc.assert(
    fc.asyncProperty(steps, words, async (list, front) => {
      const { world, json } = await exportAfter(list, front);
      const empty = makeFakeWorld();
      const prepared = prepareRestore(empty.surroundings, { name: 'all.json', sha256: 'ab'.repeat(32), text: json });
      if (!prepared.ok) throw new Error(prepared.error);
      expect(prepared.value.preview.skipped).toEqual([]);
      expect(await prepared.value.perform()).toMatchObject({ ok: true });
      const [before, after] = await Promise.all([openApp(world.surroundings), openApp(empty.surroundings)]);
      expect([...after.progress().cards]).toEqual([...before.progress().cards]);
      expect([...after.progress().days]).toEqual([...before.progress().days]);
      expect([...after.library.cards()]).toEqual([...before.library.cards()]);
      before.library.close();
      after.library.close();
    }),
    { numRuns: 12 },
  );
});
