/**
 * Spreads the items of `sparse` evenly among those of `dense`, keeping the order of each.
 * `mix(['a', 'b', 'c', 'd'], ['X', 'Y'])` is `['a', 'X', 'b', 'c', 'Y', 'd']`.
 */
export function mix<T>(dense: readonly T[], sparse: readonly T[]): T[] {
  const total = dense.length + sparse.length;
  const stride = total / sparse.length;
  const result: T[] = [];
  let taken = 0;
  for (let position = 0; position < total; position++) {
    const isTurn = taken < sparse.length && position >= Math.floor((taken + 0.5) * stride);
    result.push((isTurn ? sparse[taken++] : dense[position - taken]) as T);
  }
  return result;
}
