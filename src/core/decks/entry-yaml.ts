import { isMap, stringify } from 'yaml';
import { err, ok, type Result } from '../result.ts';
import type { EntryFields } from './change-fields.ts';
import { offsetOf, readYaml } from './yaml-document.ts';
import { trimTexts } from './reading.ts';

/** What stands in the text of one entry, and on which line each field does. */
export interface EntryText {
  readonly fields: EntryFields;
  /** From 1; that of the entry where there is no such field. */
  readonly lineOf: (field: string) => number;
}

/** Writes the fields of one entry as YAML for a person's editor; `comments` stand above, without their `# `. */
export function writeEntryYaml(fields: EntryFields, comments: readonly string[]): string {
  return `${comments.map((comment) => `# ${comment}\n`).join('')}${stringify(fields, { lineWidth: 0 })}`;
}

/** Reads what `writeEntryYaml` wrote, after a person changed it; fails with the line and what is wrong there. */
export function readEntryYaml(text: string): Result<EntryText, { readonly line: number; readonly message: string }> {
  const { document, faults, placeOf } = readYaml(text);
  const fault = faults.find(({ severity }) => severity === 'error');
  if (fault !== undefined || document === undefined) return err({ line: fault?.line ?? 1, message: plainMessage(fault?.message ?? 'is not YAML') });
  const root: unknown = document.contents;
  if (!isMap(root)) return err({ line: 1, message: 'write the fields as "name: value" lines' });
  try {
    const fields = trimTexts(root.toJS(document)) as EntryFields;
    return ok({ fields, lineOf: (field) => placeOf(offsetOf(root, [field])).line });
  } catch (error) {
    // An alias without anchor: nearly always a text that begins with an asterisk.
    if (!(error instanceof ReferenceError)) throw error;
    return err({ line: 1, message: `a text that begins with * or & must be in quotes (${error.message})` });
  }
}

/** Of a whole file it is said that nothing is used; here nothing is lost. */
function plainMessage(message: string): string {
  return message.replace('is not YAML, so nothing of this file is used: ', '');
}
