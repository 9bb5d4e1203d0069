import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Block, type BlockCoverage, type Claim, type Coverage, measureCoverage, type Waiver } from '../src/core/decks/coverage.ts';
import { readDecks } from '../src/store/decks/deck-folder.ts';

/** Prints how much of the source documents the shipped decks teach, and every block of which it is too little or too much. */
export function run(root: string): void {
  const { documents, uneven, unknown } = readCoverage(root);
  console.log(['document', 'blocks', 'covered', 'items', 'claimed', 'waived'].join('\t'));
  for (const { document, blocks, coveredBlocks, items, claimed, waived } of documents) {
    console.log([document, blocks, coveredBlocks, items, claimed, waived].join('\t'));
  }
  for (const block of uneven) console.log(describeUneven(block));
  for (const claim of unknown) console.log(`no such block: ${claim}`);
  if (uneven.length + unknown.length > 0) process.exitCode = 1;
}

/** Measures the shipped decks against the table of blocks. */
export function readCoverage(root: string): Coverage {
  const blocks = parseBlocks(readFileSync(join(root, 'test/fixtures/coverage.tsv'), 'utf8'));
  return measureCoverage(blocks, readClaims(join(root, 'decks')), readWaivers(root));
}

/** What is left out on purpose, with the reasons. */
export function readWaivers(root: string): readonly Waiver[] {
  const { waived } = parse(readFileSync(join(root, 'decks/coverage/waived.yaml'), 'utf8')) as { waived: readonly Waiver[] };
  return waived;
}

function readClaims(decksDir: string): readonly Claim[] {
  const { files } = readDecks([decksDir], decksDir);
  const ofCards = files.flatMap(({ entries }) =>
    entries.flatMap(({ entry }) => (entry.covers ?? []).map(({ block, items }) => ({ by: entry.id, block, items }))),
  );
  return [...ofCards, ...readProblemClaims(join(decksDir, 'problems'))];
}

function readProblemClaims(dir: string): readonly Claim[] {
  const names = readdirSync(dir).filter((name) => name.endsWith('.yaml'));
  return names.flatMap((name) => {
    const problem = parse(readFileSync(join(dir, name), 'utf8')) as { covers?: readonly Omit<Claim, 'by'>[] };
    return (problem.covers ?? []).map(({ block, items }) => ({ by: `problems/${name}`, block, items }));
  });
}

/** The table has a header, and the columns id, title, kind and items. */
function parseBlocks(table: string): readonly Block[] {
  const [, ...lines] = table.trimEnd().split('\n');
  return lines.map((line) => {
    const [id = '', title = '', , items = ''] = line.split('\t');
    return { id, title, items: Number(items) };
  });
}

function describeUneven({ block, claims, claimed, waived }: BlockCoverage): string {
  const claimants = claims.map(({ by, items }) => `${by} ${items}`).join(', ');
  return `${block.id}: ${claimed} claimed and ${waived} waived of ${block.items} (${block.title})${claimants === '' ? '' : `: ${claimants}`}`;
}
