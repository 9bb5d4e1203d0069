import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../../src/core/events/parse-event.ts';

const frozen = readFileSync(new URL('../../fixtures/events-v1.jsonl', import.meta.url), 'utf8').trimEnd().split('\n');
const first = JSON.parse(frozen[0] ?? '');
const lineOf = (type: string) => JSON.parse(frozen.find((line) => line.includes(`"type":"${type}"`)) ?? '');

function reasonFor(event: unknown): string {
  const parsed = parseEvent(JSON.stringify(event));
  return parsed.kind === 'unreadable' ? parsed.reason : parsed.kind;
}

describe('parseEvent', () => {
  test.each(frozen.map((line) => [JSON.parse(line).type, line]))('reads a %s of version 1', (_, line) => {
    expect(parseEvent(line)).toEqual({ kind: 'event', event: JSON.parse(line) });
  });

  test('knows a newer format by its version, whatever else changed', () => {
    expect(parseEvent('{"v":2,"key":[1]}')).toEqual({ kind: 'newer', version: 2 });
  });

  test('keeps a type that it does not know apart from damage', () => {
    expect(parseEvent(JSON.stringify({ ...first, type: 'poem' }))).toEqual({ kind: 'unknown', type: 'poem' });
    expect(parseEvent(JSON.stringify({ ...first, type: 'toString' }))).toEqual({ kind: 'unknown', type: 'toString' });
  });

  test.each(['', '{', '[]', 'null', '7', '"v"', '{}{}', '\0\0'])('does not take %j for an event', (line) => {
    expect(parseEvent(line).kind).toBe('unreadable');
  });

  test.each([
    ['v', undefined, 'version'],
    ['v', 0, 'version'],
    ['v', '1', 'version'],
    ['id', undefined, '"id"'],
    ['id', '', '"id"'],
    ['device', 7, '"device"'],
    ['type', null, '"type"'],
    ['at', 1.5, '"at"'],
    ['at', null, '"at"'],
    ['data', [], '"data"'],
    ['data', null, '"data"'],
  ])('names the fault of an envelope with %s = %j', (key, value, reason) => {
    expect(reasonFor({ ...first, [key]: value })).toContain(reason);
  });

  test.each([
    ['review', 'card', ''],
    ['review', 'grade', 0],
    ['review', 'grade', 5],
    ['review', 'grade', '3'],
    ['review', 'elapsedMs', null],
    ['review', 'dayShiftMin', 'x'],
    ['review', 'scheduler', null],
    ['review', 'before', 1],
    ['review', 'after', undefined],
    ['undo', 'target', null],
    ['suspend', 'card', null],
    ['suspend', 'reason', 'bored'],
    ['unsuspend', 'card', null],
    ['bury', 'day', 1.5],
    ['bury', 'card', 2],
    ['flag', 'on', 1],
    ['flag', 'card', null],
    ['parameters', 'weights', ['1']],
    ['parameters', 'desiredRetention', null],
    ['parameters', 'learningStepsMin', null],
    ['parameters', 'relearningStepsMin', [null]],
    ['parameters', 'maximumIntervalDays', '365'],
    ['parameters', 'interviewDay', 'soon'],
    ['parameters', 'fuzz', 'on'],
    ['plan', 'day', null],
    ['plan', 'cards', ['a', 7]],
  ])('names the fault of a %s with %s = %j', (type, key, value) => {
    const event = lineOf(type);
    expect(reasonFor({ ...event, data: { ...event.data, [key]: value } })).toMatch(new RegExp(`"${key}".*\\(${type}\\)`));
  });

  test('answers for any text without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => parseEvent(text).kind !== undefined));
  });

  test('takes no beginning of a line for the whole of it', () => {
    for (const line of frozen) {
      for (let end = 0; end < line.length; end++) expect(parseEvent(line.slice(0, end)).kind).toBe('unreadable');
    }
  });
});
