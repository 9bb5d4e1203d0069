import { type EventType, POINT_LABELS, type PointLabel } from './event.ts';
import { faultOfEventData } from './event-faults.ts';
import { decodeKey, encodeKey, type KeyRow } from './key-row.ts';
import type { ImportRecord, MockRecord, NumberRecord, Overturn, Progress } from './progress.ts';
import { type Fields, fieldsOf, listOf, oneOf, text, UnsoundValue, whole } from './sound-value.ts';

type Row<R> = Omit<R, 'key'> & { readonly key: KeyRow };
type OverturnRow = readonly [session: string, point: string, label: number, last: KeyRow];

/** The part of a snapshot that holds what was answered, held and imported. */
export interface RecordRows {
  readonly numbers: readonly Row<NumberRecord>[];
  readonly mocks: readonly Row<MockRecord>[];
  readonly overturns: readonly OverturnRow[];
  readonly imports: readonly Row<ImportRecord>[];
}

/** Writes the records of a progress as plain JSON values. */
export function encodeRecords({ numbers, mocks, overturns, imports }: Progress): RecordRows {
  return {
    numbers: numbers.map(encodeRecord),
    mocks: mocks.map(encodeRecord),
    overturns: [...overturns].flatMap(([session, points]) =>
      [...points].map(([point, { label, last }]): OverturnRow => [session, point, POINT_LABELS.indexOf(label), encodeKey(last)]),
    ),
    imports: imports.map(encodeRecord),
  };
}

/** Reads what `encodeRecords` wrote into a progress that has none yet; throws `UnsoundValue` where it is damaged. */
export function decodeRecords(rows: Fields, progress: Progress): void {
  progress.numbers.push(...listOf(rows['numbers']).map((row) => withDay(row, decodeRecord<NumberRecord>('number', row))));
  progress.mocks.push(...listOf(rows['mocks']).map((row) => withDay(row, decodeRecord<MockRecord>('mock', row))));
  progress.imports.push(...listOf(rows['imports']).map((row) => decodeRecord<ImportRecord>('import', row)));
  for (const row of listOf(rows['overturns']).map(listOf)) {
    const session = text(row[0]);
    const points: Map<string, Overturn> = progress.overturns.get(session) ?? new Map();
    points.set(text(row[1]), { label: oneOf<PointLabel>(POINT_LABELS, row[2]), last: decodeKey(row[3]) });
    progress.overturns.set(session, points);
  }
}

function encodeRecord<R extends ImportRecord | MockRecord | NumberRecord>(record: R): Row<R> {
  return { ...record, key: encodeKey(record.key) };
}

function decodeRecord<R>(type: EventType, row: unknown): R {
  const fields = fieldsOf(row);
  if (faultOfEventData(type, fields) !== null) throw new UnsoundValue();
  return { ...fields, key: decodeKey(fields['key']) } as R;
}

function withDay<R>(row: unknown, record: R): R {
  whole(fieldsOf(row)['day']);
  return record;
}
