import type { PreparedBackup } from '../app/restore.ts';

const MOST_SHOWN = 10;

/** A list of backups in lines, as of now. */
export function backupsText(backups: readonly { readonly name: string; readonly kind: string; readonly madeAtMs: number; readonly bytes: number }[]): string {
  if (backups.length === 0) return 'There are no backups yet. One is made each day that you study; to make one now: sysdrill backup\n';
  const width = Math.max(...backups.map(({ name }) => name.length));
  const lines = backups.map(({ name, madeAtMs, bytes }) => `  ${name.padEnd(width)}  ${localTime(madeAtMs)}  ${sizeText(bytes).padStart(9)}`);
  return `${lines.join('\n')}\nTo see what restoring one would change, and to restore it: sysdrill restore NAME\n`;
}

/** What a restore would change, in lines. */
export function previewText({ backup, madeAtMs, difference }: PreparedBackup): string {
  const { reviewsNow, reviewsThen, reviewsBack, reviewsGone, othersBack, othersGone, decks, sessions, settings, isEmpty } = difference;
  const lines = [
    `${backup}, made ${localTime(madeAtMs)}; every file in it is whole.`,
    `Reviews: ${reviewsNow} now, ${reviewsThen} then${moves(reviewsBack, reviewsGone)}`,
    `Other entries of the log: ${othersBack + othersGone === 0 ? 'the same' : moves(othersBack, othersGone).slice(2)}`,
    ...changeLines('Decks', decks),
    ...changeLines('Transcripts', sessions),
    `Settings: ${settings.length === 0 ? 'the same' : `${settings.join(', ')} as they were`}`,
    isEmpty ? 'There is nothing to restore: all is as in that backup.' : 'What is here now is kept in a backup before: sysdrill restore --undo brings it back.',
  ];
  return `${lines.join('\n')}\n`;
}

/** `1.2 MB` */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function moves(back: number, gone: number): string {
  const parts = [...(back === 0 ? [] : [`${back} ${back === 1 ? 'comes' : 'come'} back`]), ...(gone === 0 ? [] : [`${gone} ${gone === 1 ? 'goes' : 'go'}`])];
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

function changeLines(what: string, { added, changed, removed }: PreparedBackup['difference']['decks']): readonly string[] {
  const all = [
    ...added.map((path) => `  comes back  ${path}`),
    ...changed.map((path) => `  undone      ${path}: as it was then, without what was changed since`),
    ...removed.map((path) => `  goes        ${path}`),
  ];
  if (all.length === 0) return [`${what}: the same`];
  const more = all.length > MOST_SHOWN ? [`  and ${all.length - MOST_SHOWN} more: --json shows all`] : [];
  const undone = changed.length === 0 ? [] : [`newer changes of ${changed.length} are undone`];
  const counts = [...undone, ...(added.length + removed.length === 0 ? [] : [moves(added.length, removed.length).slice(2)])];
  return [`${what}: ${counts.join(', ')}`, ...all.slice(0, MOST_SHOWN), ...more];
}

function localTime(atMs: number): string {
  const date = new Date(atMs);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
