/** A part of a source document, and how many items there are to learn in it. */
export interface Block {
  /** The document and the place in it: `playbook/12.3`. */
  readonly id: string;
  readonly title: string;
  readonly items: number;
}

/** What a card, a number fact or a problem says that it teaches. */
export interface Claim {
  readonly by: string;
  readonly block: string;
  readonly items: number;
}

/** What is left out on purpose; the whole block without `items`. */
export interface Waiver {
  readonly block: string;
  readonly items?: number;
  readonly reason: string;
}

export interface BlockCoverage {
  readonly block: Block;
  readonly claims: readonly Claim[];
  readonly claimed: number;
  readonly waived: number;
}

export interface DocumentCoverage {
  readonly document: string;
  readonly blocks: number;
  readonly coveredBlocks: number;
  readonly items: number;
  readonly claimed: number;
  readonly waived: number;
}

export interface Coverage {
  readonly documents: readonly DocumentCoverage[];
  /** Blocks of which claims and waivers together make less or more than the items. */
  readonly uneven: readonly BlockCoverage[];
  /** Claims and waivers of blocks that no document has, as `who: block`. */
  readonly unknown: readonly string[];
}

/**
 * Sets what cards claim, and what is waived, against the blocks of the source documents. A block is covered when both together make
 * exactly its items. `measureCoverage([{ id: 'playbook/5', title: 'Sums', items: 2 }], [{ by: 'estimation/goal', block: 'playbook/5', items: 2 }], [])`
 */
export function measureCoverage(blocks: readonly Block[], claims: readonly Claim[], waivers: readonly Waiver[]): Coverage {
  const ids = new Set(blocks.map(({ id }) => id));
  const measured = blocks.map((block) => measureBlock(block, claims, waivers));
  const documents = [...new Set(blocks.map(documentOf))];
  return {
    documents: documents.map((document) => sumUp(document, measured.filter(({ block }) => documentOf(block) === document))),
    uneven: measured.filter((block) => !isCovered(block)),
    unknown: [
      ...claims.filter(({ block }) => !ids.has(block)).map(({ by, block }) => `${by}: ${block}`),
      ...waivers.filter(({ block }) => !ids.has(block)).map(({ block }) => `waived: ${block}`),
    ],
  };
}

function measureBlock(block: Block, claims: readonly Claim[], waivers: readonly Waiver[]): BlockCoverage {
  const own = claims.filter((claim) => claim.block === block.id);
  const waived = waivers.filter((waiver) => waiver.block === block.id).map(({ items }) => items ?? block.items);
  return { block, claims: own, claimed: sum(own.map(({ items }) => items)), waived: sum(waived) };
}

function isCovered({ block, claimed, waived }: BlockCoverage): boolean {
  return claimed + waived === block.items;
}

function sumUp(document: string, blocks: readonly BlockCoverage[]): DocumentCoverage {
  return {
    document,
    blocks: blocks.length,
    coveredBlocks: blocks.filter(isCovered).length,
    items: sum(blocks.map(({ block }) => block.items)),
    claimed: sum(blocks.map(({ claimed }) => claimed)),
    waived: sum(blocks.map(({ waived }) => waived)),
  };
}

function documentOf({ id }: Block): string {
  return id.slice(0, id.indexOf('/'));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
