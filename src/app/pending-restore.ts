import type { Problem } from '../store/disk/damage.ts';
import type { DataFolder } from '../store/disk/data-folder.ts';
import { restoringPath } from '../store/backup/restore-pending.ts';
import { sizeOf } from '../store/disk/write-file.ts';

/** Finishes a restore that a crash broke off; says so, or why it cannot be finished. Nearly always there is none, and little is loaded. */
export async function finishPendingRestore(folder: DataFolder): Promise<readonly Problem[]> {
  const path = restoringPath(folder.home);
  try {
    if (sizeOf(folder.fs, path) === null) return [];
  } catch {
    // Whatever keeps the folder from being read is told by those who read it.
    return [];
  }
  const { finishRestore } = await import('../store/backup/restore-apply.ts');
  const finished = finishRestore(folder);
  const message = finished.ok ? 'A restore that had been interrupted is finished now.' : finished.error.message;
  return [{ kind: 'log-rewritten', path, message }];
}
