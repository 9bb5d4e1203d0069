import { Buffer } from 'node:buffer';
import { compareEvents, type Event, EVENT_VERSION } from '../../core/events/event.ts';
import { nextUuid, UUID_RANDOM_BYTES } from '../../core/events/uuid.ts';
import type { HistoryEvent } from '../../core/formats/anki-history.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { DataFolder } from '../disk/data-folder.ts';
import { ensureDevice } from '../log/device.ts';
import { openEventLog } from '../log/event-log.ts';
import { withLock } from '../disk/lock.ts';
import { appendBytes, createLog, repairTail } from '../log/log-append.ts';
import { logPath } from '../log/log-folder.ts';
import { attempt, type StoreError } from '../disk/store-error.ts';

/** An import as the log has it. */
export interface LoggedImport {
  readonly id: string;
  readonly at: number;
  readonly device: string;
  /** Within the folder of decks, or a log of restored events. */
  readonly deck: string;
  readonly source: string;
  readonly sha256: string;
}

/** What the log knows that matters to an import. */
export interface ImportRecord {
  readonly ids: ReadonlySet<string>;
  /** In the order of their time. */
  readonly imports: readonly LoggedImport[];
  readonly undone: ReadonlySet<string>;
  /** Why nothing may be written: the log is of a newer program. */
  readonly readOnly: StoreError | null;
}

/** What an import event says. */
export interface ImportFacts {
  readonly source: string;
  readonly sha256: string;
  readonly deck: string;
  readonly cards: number;
  readonly skipped: number;
}

/** Reads which events there are, and which imports among them. */
export function readImports(folder: DataFolder): ImportRecord {
  const ids = new Set<string>();
  const imports: LoggedImport[] = [];
  const undone = new Set<string>();
  const log = openEventLog(folder);
  log.read(null, (event) => {
    ids.add(event.id);
    const { type, data } = event;
    if (type === 'undo') undone.add(data.target);
    if (type === 'import') imports.push({ id: event.id, at: event.at, device: event.device, deck: data.deck, source: data.source, sha256: data.sha256 });
  });
  const unique = [...new Map(imports.map((entry) => [entry.id, entry])).values()];
  return { ids, imports: unique.toSorted(compareEvents), undone, readOnly: log.readOnlyReason() };
}

/**
 * Appends an import with the events that came along, on disk when it returns; `work` runs before, under the same lock, and returns what
 * takes it back should the log refuse. Returns the id of the import.
 */
export function appendImport(folder: DataFolder, facts: ImportFacts, history: readonly HistoryEvent[], work: (importId: string) => () => void): Result<string, StoreError> {
  return appendEvents(folder, (device) => {
    const atMs = Math.floor(folder.now());
    const id = nextUuid(null, atMs, folder.randomBytes(UUID_RANDOM_BYTES));
    const own = { v: EVENT_VERSION, id, device, at: atMs, type: 'import', data: facts };
    const others = history.map(({ id: eventId, at, type, data }) => ({
      v: EVENT_VERSION,
      id: eventId,
      device,
      at: at ?? atMs,
      type,
      data: type === 'review' ? { ...data, imported: id } : data,
    }));
    return { id, lines: [own, ...others].map((event) => `${JSON.stringify(event)}\n`), takeBack: work(id) };
  });
}

/** Appends the undo of an import; `work` runs before, under the same lock. */
export function appendUndo(folder: DataFolder, target: string, work: () => void): Result<string, StoreError> {
  return appendEvents(folder, (device) => {
    const atMs = Math.floor(folder.now());
    const event: Event = { v: EVENT_VERSION, id: nextUuid(null, atMs, folder.randomBytes(UUID_RANDOM_BYTES)), device, at: atMs, type: 'undo', data: { target } };
    work();
    return { id: event.id, lines: [`${JSON.stringify(event)}\n`], takeBack: () => undefined };
  });
}

interface Batch {
  readonly id: string;
  readonly lines: readonly string[];
  readonly takeBack: () => void;
}

function appendEvents(folder: DataFolder, makeBatch: (device: string) => Batch): Result<string, StoreError> {
  return withLock(folder, (lock) => {
    const attempted = attempt('save the import to', folder.home, (): Result<string, StoreError> => {
      const { id: device } = ensureDevice(folder);
      const path = logPath(folder.home, device);
      createLog(folder, path);
      repairTail(folder, device, path);
      const batch = makeBatch(device);
      if (!lock.stillMine()) {
        batch.takeBack();
        return err({ kind: 'busy', path, message: `Nothing was imported: another sysdrill took over ${folder.home} meanwhile. Try again.` });
      }
      try {
        appendBytes(folder.fs, path, Buffer.from(batch.lines.join('')));
      } catch (cause) {
        batch.takeBack();
        throw cause;
      }
      return ok(batch.id);
    });
    return attempted.ok ? attempted.value : attempted;
  });
}
