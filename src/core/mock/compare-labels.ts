import { POINT_LABELS, type PointLabel } from '../events/event.ts';

/** A point as two sessions have it; null where a session did not know it. */
export interface ComparedPoint {
  readonly id: string;
  readonly earlier: PointLabel | null;
  readonly later: PointLabel | null;
  readonly change: PointChange;
}

export type PointChange = 'better' | 'worse' | 'same' | 'unmatched';

interface LabelledPoint {
  readonly id: string;
  readonly final: PointLabel;
}

/**
 * Compares the points of two sessions of one problem, in the order of the later one; points that only the earlier one knew come
 * last. `compareLabels([{ id: 'ttl', final: 'named' }], [{ id: 'ttl', final: 'justified' }])[0]?.change` is `better`.
 */
export function compareLabels(earlier: readonly LabelledPoint[], later: readonly LabelledPoint[]): readonly ComparedPoint[] {
  const before = new Map(earlier.map(({ id, final }) => [id, final]));
  const known = new Set(later.map(({ id }) => id));
  return [
    ...later.map(({ id, final }) => compared(id, before.get(id) ?? null, final)),
    ...earlier.flatMap(({ id, final }) => (known.has(id) ? [] : [compared(id, final, null)])),
  ];
}

function compared(id: string, earlier: PointLabel | null, later: PointLabel | null): ComparedPoint {
  return { id, earlier, later, change: changeOf(earlier, later) };
}

function changeOf(earlier: PointLabel | null, later: PointLabel | null): PointChange {
  if (earlier === null || later === null) return 'unmatched';
  const by = POINT_LABELS.indexOf(later) - POINT_LABELS.indexOf(earlier);
  if (by === 0) return 'same';
  return by > 0 ? 'better' : 'worse';
}
