import { join } from 'node:path';
import { type DataFolder, dataPaths } from '../disk/data-folder.ts';
import { namesIn } from '../disk/read-if-there.ts';
import { sizeOf } from '../disk/write-file.ts';

/** daily: made by itself; own: asked for; before-restore: what a restore has replaced. */
export type BackupKind = 'daily' | 'own' | 'before-restore';

export interface Backup {
  /** Without the ending. */
  readonly name: string;
  readonly path: string;
  readonly kind: BackupKind;
  readonly madeAtMs: number;
  readonly bytes: number;
}

const ENDING = '.tar.gz';
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z-(daily|own|before-restore)(?:-(\d+))?\.tar\.gz$/;

/** All backups of the data folder, the newest first. Throws what the disk says. */
export function listBackups({ home, fs }: DataFolder): readonly Backup[] {
  const { backups } = dataPaths(home);
  const found = namesIn(fs, backups).flatMap((file) => {
    const [, date, hour, minute, second, kind, number = '1'] = NAME.exec(file) ?? [];
    const madeAtMs = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
    const bytes = date === undefined ? null : sizeOf(fs, join(backups, file));
    if (bytes === null || Number.isNaN(madeAtMs)) return [];
    const name = file.slice(0, -ENDING.length);
    return [{ name, path: join(backups, file), kind: kind as BackupKind, madeAtMs, bytes, number: Number(number) }];
  });
  const newestFirst = found.toSorted((a, b) => b.madeAtMs - a.madeAtMs || b.number - a.number || (a.name < b.name ? 1 : -1));
  return newestFirst.map(({ number: _number, ...backup }) => backup);
}

/** A path for a backup of an instant, that nothing has yet. */
export function freeBackupPath({ home, fs }: DataFolder, kind: BackupKind, madeAtMs: number): string {
  const start = join(dataPaths(home).backups, `${new Date(madeAtMs).toISOString().slice(0, 19).replaceAll(':', '')}Z-${kind}`);
  let path = start + ENDING;
  for (let count = 2; sizeOf(fs, path) !== null; count++) path = `${start}-${count}${ENDING}`;
  return path;
}
