/** An invite and many notes about it, each with words of its own. */
import { DAY, HOUR, MINUTE } from '../../../lambdas/application/instant.ts';
import { JOBS, SAM, type Story, telling } from '../faults/telling.ts';

interface NotesStory {
  readonly story: Story;
  /** What is kept of each note. */
  readonly notes: readonly string[];
  /** When it is asked how the interview was. */
  readonly due: number;
  readonly application: string;
}

/** `mails` counts the invite. */
export function notesStory(seed: string, mails: number): NotesStory {
  const tell = telling(seed, SAM);
  const [acme] = JOBS;
  if (acme === undefined) throw new RangeError('there is no job');
  const begin = Date.parse('2026-11-30T15:00:00Z');
  const start = begin + 26 * HOUR;
  tell.invite(begin, acme, { uid: `${seed}@calendar.example`, sequence: 0, start, long: 45 * MINUTE });
  const notes = Array.from({ length: mails - 1 }, (_, n) => `the office number ${n + 1} has a view of the river`);
  for (const one of notes) tell.say(begin, acme, 'confirm', one);
  const application = tell.applicationOf(acme);
  if (application === null) throw new Error('no application was opened');
  return { story: tell.told(begin, begin + 10 * DAY), notes, due: start + 75 * MINUTE, application };
}
