import { join } from 'node:path';
import { seededRandom } from '../../src/core/random.ts';
import type { DataFolder } from '../../src/store/disk/data-folder.ts';
import { claimSync } from '../../src/store/sync/sync-owner.ts';
import { openSharedFolder } from '../../src/store/sync/sync-folder.ts';
import { syncWith } from '../../src/store/sync/sync-run.ts';
import { memoryDisk } from './memory-file-system.ts';
import { skewedClock, type SyncWorld } from './sync-devices.ts';

/** Three devices and a shared folder on a disk in memory. */
export function memoryWorld(seed: string): SyncWorld {
  const clocks = ['a', 'b', 'c'].map((name) => skewedClock(`${seed}/${name}`));
  let clock = clocks[0] ?? Date.now;
  const disk = memoryDisk(() => clock());
  const devices = ['a', 'b', 'c'].map((name, i): DataFolder => {
    const home = `/home/${name}`;
    disk.fs.mkdirSync(home, { recursive: true, mode: 0o700 });
    const random = seededRandom(`${seed}/bytes/${name}`);
    const now = (): number => {
      clock = clocks[i] ?? clock;
      return clock();
    };
    return { home, fs: disk.fs, now, randomBytes: (size) => Uint8Array.from({ length: size }, () => Math.floor(random() * 256)) };
  });
  return {
    devices,
    cutPowerAt: disk.cutPowerAt,
    allFiles: () => disk.files,
    sync: async (device) => {
      const claimed = claimSync(device);
      if (!claimed.ok) return { ok: false, error: claimed.error.message };
      try {
        return await syncWith(device, false, async () => openSharedFolder({ folder: device, root: '/shared', mayBegin: true, setTime: disk.setTime }));
      } finally {
        claimed.value();
      }
    },
    copyFolder: (from, to) => {
      if (from === to) return;
      for (const path of disk.files.keys()) if (path.startsWith(`${to.home}/`) && !path.includes('/backups/')) disk.fs.unlinkSync(path);
      for (const [path, bytes] of disk.files) {
        if (!path.startsWith(`${from.home}/`) || path.includes('/lock/')) continue;
        const place = join(to.home, path.slice(from.home.length));
        disk.fs.mkdirSync(join(place, '..'), { recursive: true, mode: 0o700 });
        const fd = disk.fs.openSync(place, 'w');
        disk.fs.writeSync(fd, bytes, 0, bytes.length);
        disk.fs.closeSync(fd);
      }
    },
  };
}
