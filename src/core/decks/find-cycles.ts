/**
 * Finds the circles in a graph of ids, one for each knot of ids that reach each other; each begins at its first id in the graph's order.
 * Takes time in proportion to nodes and edges. `findCycles(new Map([['a', ['b']], ['b', ['a']]]))` is `[['a', 'b']]`
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  // Depth first without recursion, as chains may be as long as a deck. An id met again while still on the path closes a circle.
  const cycles: string[][] = [];
  const state = new Map<string, 'on path' | 'done'>();
  for (const start of edges.keys()) {
    if (state.has(start)) continue;
    const path: { id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, 'on path');
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = edges.get(top.id)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        state.set(top.id, 'done');
        path.pop();
      } else if (state.get(target) === 'on path') {
        cycles.push(path.slice(path.findIndex(({ id }) => id === target)).map(({ id }) => id));
      } else if (!state.has(target) && edges.has(target)) {
        state.set(target, 'on path');
        path.push({ id: target, next: 0 });
      }
    }
  }
  return cycles;
}
