import type { MockFault } from '../../app/finished-mock.ts';
import type { MockRun } from '../../app/mock-session.ts';
import { nearestWord } from '../../core/decks/nearest-word.ts';
import { neighbourStep } from '../../core/mock/clock.ts';
import { interviewerLines, questionIn } from '../../core/mock/interviewer.ts';
import { STEP_TITLES } from '../../core/mock/notes-markdown.ts';
import { nextOverrun, type OverrunWatch, watchOverruns } from '../../core/mock/overrun.ts';
import type { MockCommand, MockSession } from '../../core/mock/session.ts';
import { workOutLine } from '../../core/mock/worked-lines.ts';
import type { Result } from '../../core/result.ts';
import { CommandError, EXIT } from '../exit-codes.ts';
import type { CliWorld } from '../world.ts';
import type { LineReader } from './line-reader.ts';
import { overrunText, stepText, timeText } from './mock-plain-step.ts';

const HELP = `Type notes line by line. A line with ? in front asks the interviewer (in Requirements), one with = is worked out.
/next next step, /back step before, /time what is left, /pause stops the clock or lets it run, /notes this step's notes,
/undo takes the last line away, /end ends the session and scores it, /help shows this. The end of the input keeps all for later.
`;

/** Time is counted between beats, so that thinking counts and a computer that sleeps does not. */
const BEAT_MS = 1000;

/** A session that runs line by line. */
export class PlainSession {
  readonly #run: MockRun;
  readonly #out: CliWorld['out'];
  readonly #lines: LineReader;
  #saveFault: string | null = null;
  #hasToldOfWords = false;
  #overruns: OverrunWatch;

  constructor(run: MockRun, out: CliWorld['out'], lines: LineReader) {
    this.#run = run;
    this.#out = out;
    this.#lines = lines;
    this.#overruns = watchOverruns(run.session().clock);
  }

  /** Takes lines until `/end`, which scores the session: its id. Null where the input ends before. */
  async runToEnd(): Promise<string | null> {
    // It was broken off between its last line and its score.
    if (this.#run.session().isEnded) return this.#finish();
    const { title } = this.#run.problem;
    const { minutes, level, seed } = this.#run.session();
    this.#out(`${title}, ${minutes} minutes, level ${level}, seed ${seed}\n${HELP}`);
    this.#tellStep();
    const timer = setInterval(() => this.#beat(), BEAT_MS);
    try {
      for (;;) {
        this.#out('> ');
        const line = await this.#lines.next();
        if (line === null) return this.#leave();
        if (line.trim().toLowerCase() === '/end') return this.#finish();
        this.#take(line.trimEnd());
        this.#tellSaved(this.#run.keep());
      }
    } finally {
      clearInterval(timer);
    }
  }

  #take(line: string): void {
    const act = this.#commands[line.trim().toLowerCase()];
    if (act !== undefined) return act();
    const [, word] = /^\/([a-z]+)$/iu.exec(line) ?? [];
    const near = word === undefined ? undefined : nearestWord(word, [...Object.keys(this.#commands), '/end'].map((name) => name.slice(1)));
    if (near !== undefined) return this.#out(`There is no ${line}; did you mean /${near}? Nothing was written. With a space in front it is a note.\n`);
    this.#write(line);
    if (word === undefined || this.#hasToldOfWords) return;
    this.#hasToldOfWords = true;
    this.#out(`${line} is no command (/help shows them): it is a note now, as every such line.\n`);
  }

  readonly #commands: Readonly<Record<string, () => void>> = {
    '/next': () => this.#goTo(1),
    '/back': () => this.#goTo(-1),
    '/time': () => this.#tellTime(),
    '/pause': () => this.#togglePause(),
    '/notes': () => this.#tellNotes(),
    '/undo': () => this.#takeLastAway(),
    '/help': () => this.#out(HELP),
  };

  #write(line: string): void {
    const { clock, notes } = this.#run.session();
    const text = notes[clock.step];
    if (line === '' && text === '') return;
    if (clock.isPaused) {
      this.#command({ type: 'resume' });
      this.#out('The clock runs again.\n');
    }
    const worked = workOutLine(line);
    const written = worked?.line ?? line;
    this.#command({ type: 'write', text: text === '' ? written : `${text}\n${written}` });
    if (worked !== null) this.#out(worked.kind === 'result' ? `${worked.line.trim()}\n` : `Not worked out: ${worked.message}.\n`);
    else this.#ask(line);
  }

  #ask(line: string): void {
    const question = questionIn(line);
    if (question === null) return;
    if (this.#run.session().clock.step !== 'requirements') {
      if (line.trimStart().startsWith('?')) this.#out('The interviewer answers in Requirements; here it is a note.\n');
      return;
    }
    const { problem } = this.#run;
    const answers = interviewerLines(this.#command({ type: 'ask', question }), problem).filter(({ kind }) => kind === 'answer');
    this.#out(`Interviewer: ${answers.at(-1)?.text ?? ''}\n`);
  }

  #goTo(by: 1 | -1): void {
    const { step } = this.#run.session().clock;
    if (neighbourStep(step, by) === null) {
      this.#out(by === 1 ? 'This is the last step. /end ends the session.\n' : 'This is the first step.\n');
      return;
    }
    const hadTwist = this.#run.session().twist !== null;
    this.#run.command({ type: by === 1 ? 'next' : 'previous' });
    this.#tellSaved(this.#run.save());
    this.#tellStep();
    this.#tellTwist(hadTwist);
  }

  #togglePause(): void {
    const { isPaused } = this.#run.session().clock;
    this.#command({ type: isPaused ? 'resume' : 'pause' });
    this.#out(isPaused ? 'The clock runs again.\n' : 'Paused. /pause or a note lets the clock run.\n');
  }

  #takeLastAway(): void {
    const { clock, notes } = this.#run.session();
    const lines = notes[clock.step].split('\n');
    const last = lines.pop() ?? '';
    if (notes[clock.step] === '') return this.#out('There is no line in this step.\n');
    this.#command({ type: 'write', text: lines.join('\n') });
    this.#out(`Taken away: ${last}\n`);
  }

  #tellNotes(): void {
    const { clock, notes } = this.#run.session();
    const text = notes[clock.step];
    this.#out(text === '' ? `Nothing is written in ${STEP_TITLES[clock.step]} yet.\n` : `${text}\n`);
  }

  #tellTime(): void {
    this.#out(timeText(this.#command({ type: 'beat' })));
  }

  #tellStep(): void {
    this.#out(stepText(this.#run.session(), this.#run.problem));
  }

  /** A command with what follows from it at once: the change of the requirements. */
  #command(command: MockCommand): MockSession {
    const hadTwist = this.#run.session().twist !== null;
    const session = this.#run.command(command);
    this.#tellTwist(hadTwist);
    return session;
  }

  #tellTwist(hadTwist: boolean): void {
    if (!hadTwist && this.#run.session().twist !== null) this.#out(`\nThe interviewer changes something: ${this.#run.problem.twist.text}\n`);
  }

  #beat(): void {
    const hadTwist = this.#run.session().twist !== null;
    const { clock, twist } = this.#command({ type: 'beat' });
    const { watch, overrun } = nextOverrun(this.#overruns, clock);
    this.#overruns = watch;
    if (overrun !== null) this.#out(`\n${overrunText(overrun, clock.step)}\n`);
    if (overrun !== null || (!hadTwist && twist !== null)) this.#out('> ');
    this.#tellSaved(this.#run.keep());
  }

  #leave(): null {
    const saved = this.#run.save();
    if (!saved.ok) throw new CommandError(EXIT.data, saved.error.message);
    this.#out(`\nKept as it is. sysdrill mock goes on in ${STEP_TITLES[this.#run.session().clock.step]}.\n`);
    return null;
  }

  #finish(): string {
    const finished = this.#run.finish();
    if (!finished.ok) throw new CommandError(EXIT.data, finished.error.message);
    return this.#run.session().id;
  }

  /** Says once that nothing is saved, and once that it is again. */
  #tellSaved(saved: Result<null, MockFault>): void {
    const fault = saved.ok ? null : saved.error.message;
    if (fault === this.#saveFault) return;
    this.#saveFault = fault;
    this.#out(`${fault ?? 'Saved again.'}\n`);
  }
}
