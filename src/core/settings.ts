import {
  calendarDateOrNone,
  choice,
  onOff,
  type SettingKind,
  share,
  steps,
  textLine,
  wholeNumber,
  weekdays,
  wholeNumberOrNone,
} from './setting-kinds.ts';

export type SettingGroup = 'cards' | 'schedule' | 'day' | 'sessions' | 'data' | 'screen';

/** One row of the table of settings. */
export interface Setting<T> extends SettingKind<T> {
  readonly describe: string;
  /** Empty where there is none. */
  readonly unit: string;
  readonly group: SettingGroup;
}

/** What a person has chosen, or the defaults. */
export interface Settings {
  readonly newCardsPerDay: number;
  /** Null for no limit. */
  readonly reviewsPerDay: number | null;
  readonly cardsUpTo: 'core' | 'more' | 'deep';
  readonly numberSet: 'modern' | 'classic';
  /** 0.80 to 0.95. */
  readonly desiredRetention: number;
  /** In minutes. */
  readonly learningSteps: readonly number[];
  /** In minutes. */
  readonly relearningSteps: readonly number[];
  readonly maximumIntervalDays: number;
  readonly learnAheadMin: number;
  readonly fuzz: boolean;
  readonly loadBalancing: boolean;
  /** YYYY-MM-DD on the user's own calendar; null if there is none. */
  readonly interviewDate: string | null;
  readonly minutesPerDay: number;
  /** Weekdays without study, 0 Sunday to 6 Saturday. */
  readonly daysOff: readonly number[];
  /** Lets the planner choose each day's cards for the interview date. */
  readonly planner: boolean;
  readonly rolloverHour: number;
  readonly level: 'mid' | 'senior' | 'staff';
  /** Questions of the numbers drill in a day's work; 0 for none. */
  readonly numbersPerDay: number;
  /** Days after which a mock session is suggested; null for never. */
  readonly mockEveryDays: number | null;
  /** A git remote or a folder; empty where there is none. */
  readonly syncTarget: string;
  /** Whether sync carries the settings along. */
  readonly syncSettings: boolean;
  readonly theme: 'auto' | 'dark' | 'light' | 'contrast' | 'mono';
  /** Empty for $VISUAL or $EDITOR. */
  readonly editor: string;
}

export type SettingKey = keyof Settings;

/** All settings, in the order in which they are shown. */
export const SETTINGS: { readonly [K in SettingKey]: Setting<Settings[K]> } = {
  newCardsPerDay: {
    ...wholeNumber(10, 0, 999),
    describe: 'New cards to learn on one day',
    unit: 'cards',
    group: 'cards',
  },
  reviewsPerDay: {
    ...wholeNumberOrNone(0, 9999),
    describe: 'Most reviews on one day, or none for no limit',
    unit: 'cards',
    group: 'cards',
  },
  cardsUpTo: {
    ...choice('deep', ['core', 'more', 'deep']),
    describe: 'How deep new cards go: core, more (core and more) or deep (all)',
    unit: '',
    group: 'cards',
  },
  numberSet: {
    ...choice('modern', ['modern', 'classic']),
    describe: "Today's figures, or those of 2012 that are still widely quoted",
    unit: '',
    group: 'cards',
  },
  desiredRetention: {
    ...share(0.9, 0.8, 0.95),
    describe: 'Share of due cards that you want to recall; higher means more reviews',
    unit: '',
    group: 'schedule',
  },
  learningSteps: {
    ...steps([1, 10]),
    describe: 'Waits between the first grades of a new card, or none',
    unit: 'minutes',
    group: 'schedule',
  },
  relearningSteps: {
    ...steps([10]),
    describe: 'Waits after a card was forgotten, or none',
    unit: 'minutes',
    group: 'schedule',
  },
  maximumIntervalDays: {
    ...wholeNumber(365, 1, 36_500),
    describe: 'Longest time between two reviews of a card',
    unit: 'days',
    group: 'schedule',
  },
  learnAheadMin: {
    ...wholeNumber(20, 0, 720),
    describe: 'How early a learning card may come when nothing else is left',
    unit: 'minutes',
    group: 'schedule',
  },
  fuzz: {
    ...onOff(true),
    describe: 'Vary intervals a little, so that cards learned together come apart',
    unit: '',
    group: 'schedule',
  },
  loadBalancing: {
    ...onOff(true),
    describe: 'Within that variation, choose the day with the fewest reviews',
    unit: '',
    group: 'schedule',
  },
  interviewDate: {
    ...calendarDateOrNone(),
    describe: 'Day of the interview as YYYY-MM-DD, or none',
    unit: 'date',
    group: 'day',
  },
  minutesPerDay: {
    ...wholeNumber(20, 1, 1440),
    describe: 'Time that you want to spend each day',
    unit: 'minutes',
    group: 'day',
  },
  daysOff: {
    ...weekdays([]),
    describe: 'Weekdays without study, such as sat sun, or none',
    unit: '',
    group: 'day',
  },
  planner: {
    ...onOff(true),
    describe: "With an interview date, choose each day's cards for recall on it",
    unit: '',
    group: 'day',
  },
  rolloverHour: {
    ...wholeNumber(4, 0, 23),
    describe: 'Hour at which a new study day begins',
    unit: "o'clock",
    group: 'day',
  },
  level: {
    ...choice('senior', ['mid', 'senior', 'staff']),
    describe: 'Level that mock sessions are measured against',
    unit: '',
    group: 'sessions',
  },
  numbersPerDay: {
    ...wholeNumber(5, 0, 50),
    describe: "Questions of the numbers drill in a day's work, 0 for none",
    unit: 'questions',
    group: 'sessions',
  },
  mockEveryDays: {
    ...wholeNumberOrNone(1, 99, 5),
    describe: 'Days after which a mock session is suggested again, or none',
    unit: 'days',
    group: 'sessions',
  },
  syncTarget: {
    ...textLine(''),
    describe: 'Where sync goes: a git remote, a bare repository or a shared folder',
    unit: '',
    group: 'data',
  },
  syncSettings: {
    ...onOff(false),
    describe: 'Whether sync carries settings along, or each device keeps its own',
    unit: '',
    group: 'data',
  },
  theme: {
    ...choice('auto', ['auto', 'dark', 'light', 'contrast', 'mono']),
    describe: 'Colours of the screens',
    unit: '',
    group: 'screen',
  },
  editor: {
    ...textLine(''),
    describe: 'Command that opens notes and cards; empty for $VISUAL or $EDITOR',
    unit: '',
    group: 'screen',
  },
};

/** All keys, in the order in which they are shown. */
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/** Whether there is a setting of this name. `isSettingKey('fuzz')` */
export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}

/** The settings of somebody who has set nothing. */
export function defaultSettings(): Settings {
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTINGS[key].default])) as unknown as Settings;
}
