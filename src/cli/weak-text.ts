import type { WeakArea } from '../core/insights/weak-areas.ts';

const HEADINGS: Readonly<Record<WeakArea['standing'], string>> = {
  weak: 'Weak',
  unsure: 'Maybe weak',
  sound: 'Good enough',
  few: 'Not enough seen yet',
};

/** Weak areas in lines: what, how weak, why, and what helps. */
export function weakText(areas: readonly WeakArea[]): string {
  if (areas.length === 0) return 'Nothing to say yet: grade some cards first.\n';
  const lines = areas.flatMap((area, i) => {
    const heading = area.standing === areas[i - 1]?.standing ? [] : [`${i === 0 ? '' : '\n'}${HEADINGS[area.standing]}:`];
    return [...heading, areaText(area)];
  });
  return `${lines.join('\n')}\n`;
}

function areaText({ name, strength, reasons, remedies }: WeakArea): string {
  const helps = remedies[0] === undefined ? '' : `. Helps: ${remedies[0].text}`;
  return `  ${name}: ${percent(strength.mean)} (${percent(strength.low)} to ${percent(strength.high)}); ${reasons.join('; ')}${helps}`;
}

/** Weak areas for scripts: shares from 0 to 1, ids where people see names. */
export function weakJson(areas: readonly WeakArea[]): readonly unknown[] {
  return areas.map(({ area, name, standing, strength, evidence, reasons, remedies }) => ({
    ...area,
    name,
    standing,
    strengthShare: strength.mean,
    lowShare: strength.low,
    highShare: strength.high,
    goodEnoughShare: strength.target,
    evidenceWeight: strength.weight,
    ...evidence,
    reasons,
    remedies: remedies.map((remedy) => (remedy.kind === 'cards' ? { kind: 'cards', text: remedy.text, schedule: remedy.request.kind === 'part', ids: [...(remedy.request.filter.ids ?? [])] } : remedy)),
  }));
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
