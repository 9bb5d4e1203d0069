import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { CARDS_FILE_SCHEMA, NUMBERS_FILE_SCHEMA } from '../src/core/decks/entry-schema.ts';
import { PROBLEM_SCHEMA } from '../src/core/decks/problem-schema.ts';

/** Writes the JSON Schemas for editors from the schemas that the parser uses. */
export function run(root: string): void {
  for (const [name, text] of deckJsonSchemas()) writeFileSync(join(root, 'decks/schema', name), text);
}

/** The JSON Schema files of decks/schema: name and text of each. */
export function deckJsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['cards.schema.json', describeFile('A file of sysdrill cards', CARDS_FILE_SCHEMA)],
    ['numbers.schema.json', describeFile('A file of sysdrill number facts', NUMBERS_FILE_SCHEMA)],
    ['problem.schema.json', describeFile('A sysdrill problem', PROBLEM_SCHEMA)],
  ]);
}

function describeFile(title: string, schema: GenericSchema): string {
  // JSON knows no infinite numbers, so nothing is lost by leaving `finite` out. The grammar of patterns is for `sysdrill check`.
  const { $schema, ...rest } = toJsonSchema(schema, { ignoreActions: ['finite', 'raw_check'] });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
