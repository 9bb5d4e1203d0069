import { Buffer } from 'node:buffer';

/** A file of a commit. */
export interface TreeFile {
  readonly path: string;
  readonly object: string;
}

const SPACE = 0x20;
const LINE_END = 0x0a;

/** Reads `git ls-tree -r -z`. Links and submodules are left out: they would lead elsewhere. */
export function readTree(listing: Buffer): readonly TreeFile[] {
  return listing.toString('utf8').split('\0').flatMap((row) => {
    const [, object, path] = /^100\d{3} blob ([0-9a-f]+)\t([^]+)$/.exec(row) ?? [];
    return object === undefined || path === undefined ? [] : [{ path, object }];
  });
}

/** Reads `git cat-file --batch`: the contents in the order in which they were asked for. Null if one is missing. */
export function readObjects(batch: Buffer, count: number): readonly Buffer[] | null {
  const contents: Buffer[] = [];
  let at = 0;
  while (contents.length < count) {
    const lineEnd = batch.indexOf(LINE_END, at);
    const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(batch.toString('latin1', at, lineEnd)) ?? [];
    if (lineEnd === -1 || size === undefined) return null;
    const start = lineEnd + 1;
    contents.push(batch.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return contents;
}

/** A commit to be made by `git fast-import`: no work tree, no index, no filters, and nothing half done if it is cut short. */
export interface CommitPlan {
  readonly ref: string;
  readonly parent: string | null;
  readonly author: string;
  readonly atMs: number;
  readonly message: string;
  /** Null: the file goes. */
  readonly changes: ReadonlyMap<string, Uint8Array | null>;
}

/** The stream that makes `git fast-import` write a commit. */
export function commitStream({ ref, parent, author, atMs, message, changes }: CommitPlan): Buffer {
  const text = Buffer.from(message);
  const pieces: Uint8Array[] = [
    Buffer.from(`reset ${ref}\n${parent === null ? '' : `from ${parent}\n`}\n`),
    Buffer.from(`commit ${ref}\ncommitter ${author} ${Math.floor(atMs / 1000)} +0000\ndata ${text.length}\n`),
    text,
    Buffer.from('\n'),
  ];
  for (const [path, bytes] of changes) {
    if (bytes === null) pieces.push(Buffer.from(`D ${quotePath(path)}\n`));
    else pieces.push(Buffer.from(`M 100644 inline ${quotePath(path)}\ndata ${bytes.length}\n`), bytes, Buffer.of(LINE_END));
  }
  return Buffer.concat([...pieces, Buffer.from('done\n')]);
}

/** A name and an address as git writes them; what would end them early is left out. */
export function authorLine(name: string, email: string): string {
  const clean = (text: string): string => text.replaceAll(/[<>\0\n\r]/g, '').trim();
  return `${clean(name)}${String.fromCharCode(SPACE)}<${clean(email)}>`;
}

function quotePath(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
