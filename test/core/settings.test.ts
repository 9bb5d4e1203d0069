import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, isSettingKey, SETTING_KEYS, SETTINGS, type SettingKey } from '../../src/core/settings.ts';

function parsed(key: SettingKey, text: string): unknown {
  const result = SETTINGS[key].parse(text);
  return result.ok ? result.value : result.error;
}

describe('SETTINGS', () => {
  test('are few, each described in one line', () => {
    expect(SETTING_KEYS.length).toBeLessThanOrEqual(24);
    for (const key of SETTING_KEYS) expect(SETTINGS[key].describe).toMatch(/^[A-Z].{10,75}[^.]$/);
  });

  test('have the defaults of the product', () => {
    expect(defaultSettings()).toEqual({
      newCardsPerDay: 10,
      reviewsPerDay: null,
      cardsUpTo: 'deep',
      numberSet: 'modern',
      desiredRetention: 0.9,
      learningSteps: [1, 10],
      relearningSteps: [10],
      maximumIntervalDays: 365,
      learnAheadMin: 20,
      fuzz: true,
      loadBalancing: true,
      interviewDate: null,
      minutesPerDay: 20,
      daysOff: [],
      planner: true,
      rolloverHour: 4,
      level: 'senior',
      numbersPerDay: 5,
      mockEveryDays: 5,
      syncTarget: '',
      syncSettings: false,
      theme: 'auto',
      editor: '',
    });
  });

  test.each(SETTING_KEYS)('%s: its default is shown as text that reads back to it', (key) => {
    const { default: value, format } = SETTINGS[key];
    expect(parsed(key, format(value as never))).toEqual(value);
  });

  test.each([
    ['newCardsPerDay', '0', 0],
    ['newCardsPerDay', ' 999 ', 999],
    ['reviewsPerDay', 'none', null],
    ['reviewsPerDay', 'None', null],
    ['reviewsPerDay', '150', 150],
    ['desiredRetention', '0.8', 0.8],
    ['desiredRetention', '.95', 0.95],
    ['desiredRetention', '87%', 0.87],
    ['desiredRetention', '92.5 %', 0.925],
    ['learningSteps', '1m 10m', [1, 10]],
    ['learningSteps', '5, 2h,1d', [5, 120, 1440]],
    ['learningSteps', 'none', []],
    ['rolloverHour', '23', 23],
    ['daysOff', 'Sunday, sat', [0, 6]],
    ['daysOff', 'none', []],
    ['mockEveryDays', 'none', null],
    ['fuzz', 'off', false],
    ['fuzz', 'TRUE', true],
    ['interviewDate', '2028-02-29', '2028-02-29'],
    ['interviewDate', 'none', null],
    ['cardsUpTo', 'Core', 'core'],
    ['theme', 'mono', 'mono'],
    ['editor', ' code --wait ', 'code --wait'],
  ] as const)('%s takes "%s"', (key, text, value) => {
    expect(parsed(key, text)).toEqual(value);
  });

  test.each([
    ['newCardsPerDay', '1000', 'needs a whole number from 0 to 999, not "1000"'],
    ['newCardsPerDay', '-1', 'needs a whole number from 0 to 999, not "-1"'],
    ['newCardsPerDay', '1e2', 'needs a whole number from 0 to 999, not "1e2"'],
    ['newCardsPerDay', '', 'needs a whole number from 0 to 999, not ""'],
    ['reviewsPerDay', 'many', 'needs a whole number from 0 to 9999, or none, not "many"'],
    ['desiredRetention', '0.79', 'needs a share from 0.80 to 0.95, not "0.79"'],
    ['desiredRetention', '96%', 'needs a share from 0.80 to 0.95, not "96%"'],
    ['desiredRetention', '90', 'needs a share from 0.80 to 0.95, not "90"'],
    ['desiredRetention', '.', 'needs a share from 0.80 to 0.95, not "."'],
    ['learningSteps', '', 'needs waits such as 1m 10m 2h (1m to 7d each), or none, not ""'],
    ['learningSteps', '10x', 'needs waits such as 1m 10m 2h (1m to 7d each), or none, not "10x"'],
    ['learningSteps', '0m', 'needs waits such as 1m 10m 2h (1m to 7d each), or none, not "0m"'],
    ['learningSteps', '8d', 'needs waits such as 1m 10m 2h (1m to 7d each), or none, not "8d"'],
    ['rolloverHour', '24', 'needs a whole number from 0 to 23, not "24"'],
    ['daysOff', 'sun mon tue wed thu fri sat', 'needs up to six weekdays such as sat sun, or none, not "sun mon tue wed thu fri sat"'],
    ['daysOff', 'x', 'needs up to six weekdays such as sat sun, or none, not "x"'],
    ['fuzz', 'maybe', 'needs on or off, not "maybe"'],
    ['interviewDate', '2027-02-29', 'needs a date such as 2026-09-01, or none, not "2027-02-29"'],
    ['interviewDate', 'tomorrow', 'needs a date such as 2026-09-01, or none, not "tomorrow"'],
    ['numberSet', 'newest', 'needs one of modern, classic, not "newest"'],
    ['theme', '', 'needs one of auto, dark, light, contrast, mono, not ""'],
    ['editor', 'vi\nrm', 'needs one line of text, not "vi\\nrm"'],
  ] as const)('%s refuses "%s"', (key, text, message) => {
    expect(parsed(key, text)).toBe(message);
  });

  test.each(SETTING_KEYS)('%s: accepts each of its choices, and shows it the same', (key) => {
    const { choices = [], format } = SETTINGS[key];
    expect(choices.map((text) => format(parsed(key, text) as never))).toEqual(choices);
  });

  test('gives the choices of what can be stepped through', () => {
    expect(SETTINGS.fuzz.choices).toEqual(['on', 'off']);
    expect(SETTINGS.theme.choices).toHaveLength(5);
    expect(SETTINGS.editor.choices).toBe(undefined);
  });

  test('whatever a setting accepts it shows as text that reads back to the same', () => {
    const texts = fc.oneof(fc.string(), fc.nat().map(String), fc.double({ min: 0.8, max: 0.95 }).map(String));
    const stepTexts = fc.array(fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.constantFrom('m', 'h', 'd')));
    const steps = stepTexts.map((parts) => parts.map(([count, unit]) => `${count}${unit}`).join(' '));
    fc.assert(
      fc.property(fc.constantFrom(...SETTING_KEYS), fc.oneof(texts, steps), (key, text) => {
        const result = SETTINGS[key].parse(text);
        if (result.ok) expect(parsed(key, SETTINGS[key].format(result.value as never))).toEqual(result.value);
      }),
      { numRuns: 1000 },
    );
  });

  test('knows a key from what every object has', () => {
    expect(isSettingKey('fuzz')).toBe(true);
    expect(isSettingKey('constructor')).toBe(false);
  });
});
