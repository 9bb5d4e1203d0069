import { err, ok, type Result } from '../result.ts';
import type { BasicCard, Card } from './card.ts';
import { parseCloze } from './cloze.ts';
import type { BasicEntry, ClozeEntry, DeckEntry, NumberEntry } from './entry-schema.ts';

type Shared = Omit<BasicCard, 'type' | 'back'>;

/**
 * Makes the cards of one entry: one for each deletion of a cloze, two for a reversible card, else one. The first carries the
 * entry's id and all that is claimed once an entry (covers, expression). Fails with a message for the author of a faulty cloze.
 * `expandEntry(entry)` of a cloze with c1 and c2 has the ids `a/b` and `a/b~c2`.
 */
export function expandEntry(entry: DeckEntry): Result<readonly Card[], string> {
  const shared = sharedFields(entry);
  switch (entry.type) {
    case 'basic':
      return ok(expandBasic(entry, shared));
    case 'cloze':
      return expandCloze(entry, shared);
    case 'choice':
      return ok([{ ...shared, type: 'choice', back: entry.back, wrong: entry.wrong }]);
    case 'list':
      return ok([{ ...shared, type: 'list', items: entry.back, ordered: entry.ordered ?? false }]);
    case 'number':
      return ok([{ ...shared, type: 'number', ...numberFields(entry) }]);
  }
}

function sharedFields(entry: DeckEntry): Shared {
  return {
    id: entry.id,
    category: entry.category,
    priority: entry.priority,
    of: entry.of ?? entry.id,
    after: entry.after ?? [],
    tags: entry.tags ?? [],
    problems: entry.problems ?? [],
    ...('set' in entry ? { set: entry.set } : {}),
    front: entry.front,
    ...(entry.hint === undefined ? {} : { hint: entry.hint }),
    ...(entry.why === undefined ? {} : { why: entry.why }),
    ...(entry.phase === undefined ? {} : { phase: entry.phase }),
    covers: entry.covers ?? [],
    sources: entry.sources ?? [],
    ...(entry.expression === undefined ? {} : { expression: entry.expression }),
  };
}

/** A later card of an entry: counted claims stay with the first. */
function sibling(shared: Shared, suffix: string): Shared {
  const { expression: _expression, ...rest } = shared;
  return { ...rest, id: `${shared.id}~${suffix}`, covers: [] };
}

function expandBasic(entry: BasicEntry, shared: Shared): Card[] {
  const forward: Card = { ...shared, type: 'basic', back: entry.back };
  if (entry.reverse !== true) return [forward];
  // The hint is written for the forward question and may name its front.
  const { hint: _hint, ...rest } = sibling(shared, 'reverse');
  return [forward, { ...rest, type: 'basic', front: entry.back, back: entry.front }];
}

function expandCloze(entry: ClozeEntry, shared: Shared): Result<Card[], string> {
  const cloze = parseCloze(entry.front);
  if (!cloze.ok) return err(cloze.error);
  return ok(
    cloze.value.deletions.map(({ number, front, hidden }) => ({
      ...(number === 1 ? shared : sibling(shared, `c${number}`)),
      type: 'cloze',
      front,
      back: hidden,
      full: cloze.value.full,
      ...(number === 1 ? { marked: entry.front } : {}),
      ...(entry.back === undefined ? {} : { extra: entry.back }),
    })),
  );
}

function numberFields(entry: NumberEntry) {
  return {
    quantity: entry.quantity,
    unit: entry.unit,
    ...(entry.range === undefined ? {} : { range: entry.range }),
    exact: entry.exact ?? false,
    ...(entry.back === undefined ? {} : { back: entry.back }),
    ...(entry.year === undefined ? {} : { year: entry.year }),
    ...(entry.mentalModel === undefined ? {} : { mentalModel: entry.mentalModel }),
  };
}
