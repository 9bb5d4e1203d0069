import type { App } from '../app.ts';
import { type Everything, type NamedText, writeEverything } from '../core/formats/everything.ts';
import { type ExportedCard, exportCard, exportEntry } from '../core/formats/exported-card.ts';
import { writeAnkiText, writeCsv } from '../core/formats/write-cards.ts';
import { writeQuestionMarkdown } from '../core/formats/write-question-markdown.ts';
import { err, ok, type Result } from '../core/result.ts';
import { isSettingKey } from '../core/settings.ts';
import { formatSetting } from '../core/setting-text.ts';
import { dataPaths } from '../store/disk/data-folder.ts';
import { readDecks } from '../store/decks/deck-folder.ts';
import { hasDecks, namesOfOwnSettings, readDeckTexts, readLogEvents, readTranscripts } from '../store/export/export-read.ts';
import { writeExport, writeExports } from '../store/export/export-write.ts';
import { storeError } from '../store/disk/store-error.ts';
import type { Surroundings } from './surroundings.ts';

export const EXPORT_FORMATS = ['anki', 'csv', 'markdown', 'json', 'transcripts'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What an export holds: one text, or one for each transcript. */
export interface Exported {
  readonly texts: readonly NamedText[];
  readonly holds:
    | { readonly kind: 'transcripts' }
    | { readonly kind: 'cards'; readonly cards: number }
    | { readonly kind: 'everything'; readonly cards: number; readonly events: number; readonly transcripts: number; readonly settings: number };
  /** Entries of one's decks that cannot be read, and so are left out. */
  readonly faults: number;
}

/** Makes an export: one's own cards, or with `isAll` the shipped ones too; `json` holds all that one has. Fails with a message. */
export function makeExport(app: App, { folder }: Surroundings, format: ExportFormat, isAll: boolean): Result<Exported, string> {
  try {
    if (format === 'transcripts') return ok({ texts: readTranscripts(folder.home), holds: { kind: 'transcripts' }, faults: 0 });
    const { decks } = dataPaths(folder.home);
    const { files, problems } = readDecks(hasDecks(folder.home) ? [decks] : []);
    const entries = files.flatMap((file) => file.entries.map(({ entry }) => entry));
    const faults = [...problems, ...files.flatMap((file) => file.problems)].filter(({ severity }) => severity === 'error').length;
    const own = entries.map(exportEntry);
    const ownIds = new Set(own.map(({ id }) => id));
    const shipped = isAll ? [...app.library.cards()].filter(({ id }) => app.library.place(id)?.origin === 'shipped' && !ownIds.has(id)).map(exportCard) : [];
    const cards = [...own, ...shipped];
    if (format !== 'json') return ok({ texts: [{ path: '', text: WRITERS[format](cards) }], holds: { kind: 'cards', cards: cards.length }, faults });
    const everything = everythingOf(app, folder);
    const { events, transcripts, settings } = everything;
    const holds = { kind: 'everything', cards: cards.length, events: events.length, transcripts: transcripts.length, settings: Object.keys(settings).length } as const;
    return ok({ texts: [{ path: '', text: writeEverything(everything, isAll ? cards : entries) }], holds, faults });
  } catch (cause) {
    return err(storeError('read', folder.home, cause).message);
  }
}

const WRITERS: Readonly<Record<Exclude<ExportFormat, 'json' | 'transcripts'>, (cards: readonly ExportedCard[]) => string>> = {
  anki: writeAnkiText,
  csv: writeCsv,
  markdown: writeQuestionMarkdown,
};

function everythingOf(app: App, folder: Surroundings['folder']): Everything {
  const names = [...namesOfOwnSettings(folder)].filter(isSettingKey);
  return {
    settings: Object.fromEntries(names.map((name) => [name, formatSetting(name, app.settings())])),
    decks: readDeckTexts(folder.home),
    transcripts: readTranscripts(folder.home),
    events: readLogEvents(folder.home).map(({ event }) => event),
  };
}

/** Writes an export to a file, or transcripts to a folder. Fails with a message. */
export function saveExport(path: string, format: ExportFormat, { texts }: Exported, isForced: boolean): Result<null, string> {
  return format === 'transcripts' ? writeExports(path, texts, isForced) : writeExport(path, texts[0]?.text ?? '', isForced);
}
