/** One trial: serves a damaged folder, and looks at what the program said and what it kept. */
import { handOver } from '../kills/hand-over.ts';
import { say } from '../outside/letters.ts';
import { type Ended, ended, isProgram, launch, mailsOf, type Program, type Start } from '../outside/program.ts';
import { filesIn, NOW, PEOPLE, settled } from './folder.ts';

/** What a trial came to: it went on or refused, as it should; or what was wrong, as a sentence. */
export type Verdict =
  | { readonly is: 'went on' | 'refused'; readonly said: string }
  | { readonly is: 'wrong'; readonly why: string };

const wrong = (why: string): Verdict => ({ is: 'wrong', why });

export interface Trial {
  readonly start: Start;
  /** The words that must be said, where something must be. */
  readonly says: RegExp | null;
  /** Bytes that must still be there, wherever. */
  readonly kept: Buffer | null;
  /** Whose application may be missing afterwards. */
  readonly spoiled: number;
}

/** Said in one line, with status 2, and nothing in the folder is other than before. */
function judgeRefusal(
  { status, said }: Ended,
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): Verdict {
  const lines = said
    .trimEnd()
    .split('\n')
    .filter((line) => /^afterword:/.test(line));
  if (status !== 2 || lines.length !== 1) return wrong(`it ended with ${status} and said: ${said.slice(0, 300)}`);
  if (/\bat .+:\d+:\d+/.test(said)) return wrong(`it showed its insides: ${said.slice(0, 300)}`);
  for (const [path, bytes] of before) {
    if (path === 'README' || path.startsWith('lock/')) continue;
    if (after.get(path)?.equals(bytes) !== true) return wrong(`it refused, and changed ${path}`);
  }
  return { is: 'refused', said: lines[0] ?? '' };
}

async function applications({ url }: Program): Promise<number> {
  const all: readonly unknown[] = JSON.parse(await (await fetch(`${url}/api/applications`)).text());
  return all.length;
}

async function judgeRunning(program: Program, trial: Trial): Promise<Verdict> {
  const before = (await mailsOf(program)).length;
  // Candidates who had nothing to do with it are answered, and what is known of them is there.
  const letters = [1, 2].map((person) => say({ person, date: Date.parse(NOW) }, 'list', 7));
  const left = await handOver(program.smtp, letters, 2);
  if (left.length > 0) return wrong(`it took ${2 - left.length} of 2 mails; it said: ${program.said().slice(-300)}`);
  await settled(program);
  const mails = await mailsOf(program);
  if (mails.length < before + 2) return wrong(`it answered ${mails.length - before} of 2 mails`);
  const known = await applications(program);
  // The examples' own application is one more.
  if (known < PEOPLE + 1 - trial.spoiled) return wrong(`${known} applications are left of ${PEOPLE + 1}`);
  const said = program.said();
  if (trial.says !== null && !trial.says.test(said)) return wrong(`nothing was said of it: ${said.slice(-300)}`);
  return { is: 'went on', said: said.split('\n').find((line) => trial.says?.test(line) === true) ?? '' };
}

export async function tried(trial: Trial, data: string): Promise<Verdict> {
  const before = await filesIn(data).catch(() => new Map<string, Buffer>());
  const program = await launch(trial.start);
  if (!isProgram(program)) return judgeRefusal(program, before, await filesIn(data).catch(() => new Map(before)));
  try {
    const verdict = await judgeRunning(program, trial);
    const kept = trial.kept;
    if (verdict.is !== 'wrong' && kept !== null && ![...(await filesIn(data)).values()].some((one) => one.equals(kept)))
      return wrong('the damaged file was destroyed');
    return verdict;
  } catch (error) {
    return wrong(`it went on and failed: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`);
  } finally {
    await ended(program, 'SIGTERM');
  }
}
