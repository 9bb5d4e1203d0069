/** plain: one field a line, each value as JSON, as imports and additions are written. yaml: as a person may write it. */
export type DeckForm = 'plain' | 'yaml';

/** The file of a generated deck, `bench/c0` onwards, tagged `bench`. */
export function benchDeck(cards: number, form: DeckForm): string {
  const entries = Array.from({ length: cards }, (_, i) => {
    const front = `Question ${i}: which of the shards holds key ${(i * 7919) % 1009}?`;
    const back = `Shard ${i % 64}, as the hash of the key modulo 64 says.`;
    return form === 'yaml'
      ? `  - { id: bench/c${i}, type: basic, priority: 2, tags: [bench], front: "${front}", back: "${back}" }`
      : `  - id: "bench/c${i}"\n    type: "basic"\n    priority: 2\n    tags: ["bench"]\n    front: "${front}"\n    back: "${back}"`;
  });
  return `name: "Bench"\ncategory: "databases"\ncards:\n${entries.join('\n')}\n`;
}
