import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deckJsonSchemas } from '../../scripts/deck-schemas.ts';
import { CATEGORIES } from '../../src/core/decks/categories.ts';
import { ENTRY_SCHEMAS, FACT_SCHEMA } from '../../src/core/decks/entry-schema.ts';
import { DIMENSIONS, DRILL_FAMILIES, LEVELS, STEPS } from '../../src/core/decks/problem.ts';
import { PROBLEM_SCHEMA } from '../../src/core/decks/problem-schema.ts';
import { parseDeckFile } from '../../src/core/decks/parse.ts';

interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

const readme = readFileSync('decks/README.md', 'utf8');

describe('decks/schema', () => {
  it.each([...deckJsonSchemas()])('%s is what the schemas of the parser say (run `node scripts/run.js scripts/deck-schemas.ts`)', (name, text) => {
    expect(readFileSync(`decks/schema/${name}`, 'utf8')).toBe(text);
  });

  it('describes every field', () => {
    for (const name of ['cards.schema.json', 'numbers.schema.json']) {
      const schema = JSON.parse(deckJsonSchemas().get(name) ?? '');
      const items = schema.properties.cards?.items.oneOf ?? [schema.properties.facts.items];
      expect(items.length).toBeGreaterThan(0);
      for (const { properties } of items) {
        const bare = Object.keys(properties).filter((field) => field !== 'type' && properties[field].description === undefined);
        expect(bare).toEqual([]);
      }
    }
  });

  it('describes every field of a problem, however deep', () => {
    const bare: string[] = [];
    const visit = (schema: JsonSchema, path: string): void => {
      for (const [field, inner] of Object.entries(schema.properties ?? {})) {
        if (inner.description === undefined) bare.push(path + field);
        visit(inner, `${path}${field}.`);
      }
      if (schema.items !== undefined) visit(schema.items, path);
    };
    const schema: JsonSchema = JSON.parse(deckJsonSchemas().get('problem.schema.json') ?? '');
    visit(schema, '');
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(PROBLEM_SCHEMA.entries));
    expect(bare).toEqual([]);
  });
});

describe('decks/README.md', () => {
  it('documents every field', () => {
    const fields = [...Object.values(ENTRY_SCHEMAS).flatMap(({ entries }) => Object.keys(entries)), ...Object.keys(FACT_SCHEMA.entries)];
    const missing = [...new Set(fields)].filter((field) => !readme.includes(`\`${field}\``) && !readme.includes(`\`${field}:`) && !new RegExp(`^ +${field}:`, 'm').test(readme));
    expect(missing).toEqual([]);
  });

  it('shows every field of a problem, and names every family of drills', () => {
    const section = readme.slice(readme.indexOf('## A problem'), readme.indexOf('## Categories'));
    const fields = Object.keys(PROBLEM_SCHEMA.entries).filter((field) => field !== 'aliases');
    expect(fields.filter((field) => !new RegExp(`^${field}:`, 'm').test(section))).toEqual([]);
    expect(DRILL_FAMILIES.filter((family) => !section.includes(`\`${family}\``))).toEqual([]);
    for (const word of [...LEVELS, ...STEPS, ...DIMENSIONS]) expect(section).toContain(word);
  });

  it('names every category', () => {
    const section = readme.slice(readme.indexOf('## Categories'), readme.indexOf('## Style'));
    expect(section.match(/[a-z-]+(?=[,.])/g)).toEqual(Object.keys(CATEGORIES));
  });

  it('shows examples that are right', () => {
    const texts = [...readme.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);
    const decks = texts.filter((text) => !/^was:/m.test(text));
    const examples = decks.map((text) => parseDeckFile(/^prompt:/m.test(text) ? 'problems/url-shortener.yaml' : 'README.md', text));
    expect(examples.map(({ kind, entries }) => [kind, entries.length])).toEqual([
      ['cards', 1],
      ['numbers', 1],
      ['problem', 0],
    ]);
    expect(examples.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
