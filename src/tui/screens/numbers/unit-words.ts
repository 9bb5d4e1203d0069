const WORDS: Readonly<Record<string, string>> = {
  '/s': 'per second (/s)',
  TB: 'terabytes (TB)',
  GB: 'gigabytes (GB)',
  MB: 'megabytes (MB)',
  Gbps: 'gigabits per second (Gbps)',
  Mbps: 'megabits per second (Mbps)',
  '%': 'per cent (%)',
  h: 'hours (h)',
  min: 'minutes (min)',
  $: 'dollars ($)',
};

/** A unit that is asked for, in words; one without words stays as it is. `unitInWords('/s')` is 'per second (/s)'. */
export function unitInWords(unit: string): string {
  return WORDS[unit] ?? unit;
}
