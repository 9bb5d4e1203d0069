import type { Synced } from '../app/sync.ts';

const MOST_SHOWN = 5;

/** What came and what went, in lines. */
export function syncText({ place, came, went, files, settings, remarks }: Synced): string {
  const decks = fileLine('decks', files, 'decks/');
  const transcripts = fileLine('transcripts', files, 'sessions/');
  const lines = [
    `Synced with ${place}.`,
    `reviews: ${came.reviews} came${fromText(came.reviewsFrom)}, ${went.reviews} went; other entries of the log: ${came.events - came.reviews} came, ${went.events - went.reviews} went`,
    decks,
    transcripts,
    settings === null ? 'settings: not shared (to share them: sysdrill config set syncSettings on)' : `settings: ${namesText(settings.came)} came, ${namesText(settings.went)} went`,
    ...files.joined.map((path) => `${path} was added to on both sides: it has all of it now.`),
    ...files.conflicts.map(({ path, holds, keptAs }) => `${path} was changed on both sides: ${holds === 'ours' ? 'this device’s' : 'the other'} version is newer and holds; the other one is kept as ${keptAs}`),
    ...files.removedHere.map((path) => `${path} was deleted elsewhere: it went from here too, and is kept in backups.`),
    ...files.removedThere.map((path) => `${path} was deleted here: it went there too, and is kept in backups.`),
    ...remarks,
  ];
  return `${lines.join('\n')}\n`;
}

function fromText(reviewsFrom: Readonly<Record<string, number>>): string {
  const devices = Object.entries(reviewsFrom);
  if (devices.length === 0) return '';
  const [only] = devices;
  return ` from ${devices.length === 1 && only !== undefined ? only[0] : devices.map(([device, count]) => `${device} (${count})`).join(' and ')}`;
}

function fileLine(what: string, { came, went }: Synced['files'], start: string): string {
  const [in_, out] = [came, went].map((paths) => paths.filter((path) => path.startsWith(start)).map((path) => path.split('/').at(-1) ?? path));
  return `${what}: ${namesText(in_ ?? [])} came, ${namesText(out ?? [])} went`;
}

function namesText(names: readonly string[]): string {
  if (names.length === 0) return '0';
  const shown = names.slice(0, MOST_SHOWN).join(', ');
  return `${names.length} (${shown}${names.length > MOST_SHOWN ? ', …' : ''})`;
}
