/** A whole number with the noun that it counts, in the singular for 1: `counted(2, 'entry')` is `2 entries`. */
export function counted(n: number, noun: string): string {
  if (n === 1) return `1 ${noun}`;
  return `${n} ${/[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
