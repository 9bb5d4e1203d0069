import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BundledFile } from './bundle.ts';

type Manifest = { name: string; version: string; license?: string };

/** Packages under the MIT licence that hold no file with its text, with the copyright line of their sources. */
const MIT_WITHOUT_FILE: Record<string, string> = {
  'yoga-layout': 'Copyright (c) Meta Platforms, Inc. and affiliates.',
};

/** Writes name, version and licence of every package that went into the bundle; throws when one comes without a licence. */
export function writeThirdPartyNotices(root: string, files: Readonly<Record<string, BundledFile>>, path: string): void {
  const folders = new Set(Object.values(files).flatMap(({ modules }) => Object.keys(modules)).flatMap((input) => findPackageFolder(root, input) ?? []));
  const notices = [...folders].map((folder) => describePackage(root, folder));
  const unique = [...new Set(notices)].toSorted((a, b) => a.localeCompare(b, 'en'));
  writeFileSync(path, ['sysdrill contains code of the packages below.\n', ...unique].join(`\n${'-'.repeat(80)}\n\n`));
}

function findPackageFolder(root: string, input: string): string | undefined {
  if (!input.includes('node_modules/')) return undefined;
  for (let folder = dirname(join(root, input)); !folder.endsWith('node_modules'); folder = dirname(folder)) {
    // Packages hold further package.json files without a name, only to set the module type.
    if (existsSync(join(folder, 'package.json')) && readManifest(folder).name !== undefined) return folder;
  }
  throw new Error(`${input} belongs to no package.`);
}

function describePackage(root: string, folder: string): string {
  const { name, version, license = 'no licence' } = readManifest(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? describeMit(root, name, license) : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** The words of the MIT licence, which is our own as well, under another's copyright. */
function describeMit(root: string, name: string, license: string): string {
  const copyright = MIT_WITHOUT_FILE[name];
  if (license !== 'MIT' || copyright === undefined) throw new Error(`${name} (${license}) comes without the text of its licence.`);
  return readFileSync(join(root, 'LICENSE'), 'utf8').replace(/^Copyright .*$/m, copyright).trim();
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
