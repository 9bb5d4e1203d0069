import { type App, queueFor, reviewWorld } from '../../app.ts';
import type { Card } from '../../core/decks/card.ts';
import type { Grade } from '../../core/events/event.ts';
import { seededRandom, shuffle } from '../../core/random.ts';
import { formatInterval, formatMinutes } from '../../core/review/format-interval.ts';
import type { ReviewRequest } from '../../core/review/request.ts';
import { buryInRun, flagInRun, gradeInRun, nextOf, previewInRun, type ReviewRun, type ReviewWorld, startRun, suspendInRun, undoInRun } from '../../core/review/run.ts';
import { cardNumber, sessionPosition, startSession } from '../../core/review/session.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import type { CliWorld } from '../world.ts';
import { answerText, questionText } from './card-text.ts';
import { type LineReader, readLines } from './line-reader.ts';

/** Reviews line by line: prompts on stdout, answers from stdin, the same events in the log as on the screen. */
export async function reviewPlain(app: App, request: ReviewRequest, world: CliWorld, lines = readLines(world.stdin)): Promise<number> {
  const readOnly = app.readOnlyReason();
  if (readOnly) throw new CommandError(EXIT.data, readOnly.message);
  const session = startSession(request.kind === 'cram' ? 'cram' : 'review', queueFor(app, request));
  try {
    const graded = await new PlainReview(app, world, lines, startRun(session)).runAll();
    world.out(`${counted(graded)} graded.${restText(app)}\n`);
  } finally {
    lines.close();
    await app.saveSnapshot();
  }
  return EXIT.done;
}

/** The cards that are left today, as `due` counts them, or when the next one comes. */
function restText(app: App): string {
  const { reviews, fresh, learning } = app.today();
  if (reviews + fresh > 0) {
    const left = reviews + fresh + learning;
    return ` ${counted(left)} ${left === 1 ? 'is' : 'are'} left today.`;
  }
  const next = app.nextDueText();
  return next === '' ? '' : ` ${next.charAt(0).toUpperCase()}${next.slice(1)}.`;
}

function counted(cards: number): string {
  return `${cards} ${cards === 1 ? 'card' : 'cards'}`;
}

type Failure = { readonly message: string };

/** What a line asks for; a grade, or a word of the help. */
const HELP = 'Empty line: show the answer. Then 1 again, 2 hard, 3 good, 4 easy. u undo, b bury, s suspend, f flag, q quit.\n';

const GRADE_NAMES: readonly string[] = ['again', 'hard', 'good', 'easy'];

class PlainReview {
  readonly #app: App;
  readonly #out: CliWorld['out'];
  readonly #lines: LineReader;
  readonly #world: ReviewWorld<Failure>;
  #run: ReviewRun;
  /** The cards of the grades given, in their order: one that was forgotten stands here twice. */
  readonly #graded: string[] = [];

  constructor(app: App, world: CliWorld, lines: LineReader, run: ReviewRun) {
    this.#app = app;
    this.#out = world.out;
    this.#lines = lines;
    this.#world = reviewWorld(app);
    this.#run = run;
  }

  /** Asks card after card until none is left, the input ends or `q`; returns how many cards were graded. */
  async runAll(): Promise<number> {
    this.#out(HELP);
    for (;;) {
      this.#app.takeIn();
      const next = nextOf(this.#run, this.#world);
      if (next.kind === 'done') return new Set(this.#graded).size;
      if (next.kind === 'wait') {
        const minutes = Math.max(1, Math.ceil((next.dueMs - this.#app.moment().atMs) / 60_000));
        this.#out(`${next.cards} in learning; the next comes in ${formatMinutes(minutes)}. Come back then.\n`);
        return new Set(this.#graded).size;
      }
      const card = this.#app.library.card(next.card);
      if (card === undefined) throw new CommandError(EXIT.data, `the text of card ${next.card} cannot be read; start again.`);
      if (!(await this.#ask(card))) return new Set(this.#graded).size;
    }
  }

  /** Asks one card; false when the session is to end. */
  async #ask(card: Card): Promise<boolean> {
    const shownAtMs = this.#app.moment().atMs;
    const options = card.type === 'choice' ? shuffle([card.back, ...card.wrong], seededRandom(`${card.id}/${shownAtMs}`)) : [];
    const { finished, open, learning } = sessionPosition(this.#run.session, this.#app.progress(), this.#app.day());
    const number = cardNumber(this.#run.session, this.#app.progress(), this.#app.day(), card.id);
    this.#out(`\nCard ${number} of ${finished + open + learning}\n${questionText(card, options)}\n`);
    let isRevealed = false;
    for (;;) {
      this.#out(isRevealed ? `${this.#gradesText(card)}\n> ` : '> ');
      const line = await this.#lines.next();
      const word = line === null ? 'q' : line.trim().toLowerCase();
      if (word === 'q') return false;
      if (isRevealed && /^[1-4]$/u.test(word)) {
        this.#settle(gradeInRun(this.#run, this.#world, card.id, Number(word) as Grade, this.#app.moment().atMs - shownAtMs));
        this.#graded.push(card.id);
        return true;
      }
      if (word === 'u' && this.#undo()) return true;
      else if (word === 'b') return this.#settle(buryInRun(this.#run, this.#world, card.id), 'Buried until tomorrow.');
      else if (word === 's') return this.#settle(suspendInRun(this.#run, this.#world, card.id), 'Suspended.');
      else if (word === 'f') this.#flag(card.id);
      else if (word === '?' || isRevealed) this.#out(HELP);
      else if (word !== 'u') {
        isRevealed = true;
        this.#out(`Answer: ${answerText(card)}\n`);
      }
    }
  }

  #gradesText(card: Card): string {
    if (this.#run.session.kind === 'cram') return '1 again, 2 hard, 3 good, 4 easy (the schedule is untouched)';
    const moment = this.#app.moment();
    const preview = previewInRun(this.#world, card.id);
    return ([1, 2, 3, 4] as const).map((grade) => `${grade} ${GRADE_NAMES[grade - 1]} ${formatInterval(preview[grade], moment.atMs)}`).join(', ');
  }

  #flag(card: string): void {
    this.#settle(flagInRun(this.#run, this.#world, card));
    this.#out(this.#app.progress().cards.get(card)?.flagged === true ? 'Flagged.\n' : 'Flag taken away.\n');
  }

  #settle(result: ReturnType<typeof gradeInRun<Failure>>, done?: string): true {
    if (!result.ok) throw new CommandError(EXIT.data, result.error.message);
    this.#run = result.value;
    if (done !== undefined) this.#out(`${done}\n`);
    return true;
  }

  #undo(): boolean {
    const result = undoInRun(this.#run, this.#world);
    if (result === null) {
      this.#out('Nothing to undo in this session.\n');
      return false;
    }
    if (!result.ok) throw new CommandError(EXIT.data, result.error.message);
    const { run, undone } = result.value;
    this.#run = run;
    this.#out(`Undone: ${undone.what}.\n`);
    if (GRADE_NAMES.includes(undone.what)) this.#graded.pop();
    return undone.leftScreen;
  }
}
