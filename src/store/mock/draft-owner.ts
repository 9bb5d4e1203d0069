import { Buffer } from 'node:buffer';
import { hostname } from 'node:os';
import type { DataFolder } from '../disk/data-folder.ts';
import type { JsonFields } from '../disk/json-file.ts';
import { errorCode } from '../disk/store-error.ts';

/** Which open program a draft belongs to. */
export interface DraftOwner {
  readonly host: string;
  readonly pid: number;
  /** Told apart from another owner of the same number: process ids come back. */
  readonly token: string;
}

const HOST = hostname();
const ownTokens = new Set<string>();

/** This process as the owner of one draft. */
export function newOwner({ randomBytes }: DataFolder): DraftOwner {
  const token = Buffer.from(randomBytes(8)).toString('hex');
  ownTokens.add(token);
  return { host: HOST, pid: process.pid, token };
}

/** The owner has no more use for its draft. */
export function retireOwner({ token }: DraftOwner): void {
  ownTokens.delete(token);
}

/** Reads the owner that a draft names; null if it names none. */
export function readOwner(value: unknown): DraftOwner | null {
  if (typeof value !== 'object' || value === null) return null;
  const { host, pid, token } = value as JsonFields;
  return typeof host === 'string' && typeof pid === 'number' && typeof token === 'string' ? { host, pid, token } : null;
}

/** Whether the owner's process may still run. Of another machine nothing is known, so it may. */
export function mayRun({ host, pid, token }: DraftOwner): boolean {
  if (host !== HOST) return true;
  if (pid === process.pid) return ownTokens.has(token);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return errorCode(cause) !== 'ESRCH';
  }
}
