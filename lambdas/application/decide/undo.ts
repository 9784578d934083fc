/** undo: takes back the last change of the application; said again, the one before it. */
import type { Application, Event, Recorded } from '../application.ts';
import { fold, undoneChanges } from '../evolve.ts';
import type { WordSays } from '../interview.ts';
import { listed } from '../listed.ts';
import { isTakenBack } from '../live.ts';
import type { Deciding } from './deciding.ts';
import { until } from './next-check.ts';
import { changed, notDone, type Saying } from './saying.ts';

/** Mail that was sent and undo itself cannot be taken back. */
const KEPT: ReadonlySet<Event['type']> = new Set(['opened', 'offered', 'reminded', 'undone', 'proposed']);

/** The last change that can be taken back; null if there is none. */
export function lastChange(history: readonly Recorded[]): string | null {
  const undone = undoneChanges(history);
  return history.findLast(({ event, by }) => !KEPT.has(event.type) && !undone.has(by))?.by ?? null;
}

const TOLD: { readonly [type in Event['type']]?: string } = {
  identified: 'the employer or the job',
  'interview-noted': 'an interview',
  'interview-dropped': 'that it is not an interview',
  'contact-noted': 'who somebody is',
  present: 'that somebody was there',
  absent: 'that somebody was not there',
  felt: 'how it felt',
  discussed: 'what was discussed',
  forgot: 'what you would have liked to say',
  linked: 'a link',
  asked: 'a question of yours',
  news: 'your news',
  noted: 'a note',
  done: 'that a note was sent',
  skipped: 'that a note is not wanted',
  snoozed: 'a snooze',
  'next-round': 'another round',
  ended: 'how it ended',
  reopened: 'that it goes on',
  redrafted: 'another version of a draft',
};

const HEARD: { readonly [says in WordSays]: string } = {
  timing: 'that they need more time',
  offer: 'that they made an offer',
  rejection: 'that they said no',
  'next-round': 'another round',
  other: 'that they wrote to you',
};

/** What an undo takes back, in words. */
function told(event: Event, zone: string): string | undefined {
  if (event.type !== 'heard') return TOLD[event.type];
  const { says, expectBy } = event.word;
  return says === 'timing' && expectBy !== null ? `that you’d hear by ${until(expectBy, zone)}` : HEARD[says];
}

/** 'your application for Backend Engineer at Acme' */
const named = ({ employer, job }: Application): string =>
  `your application${job === null ? '' : ` for ${job}`}${employer === null ? '' : ` at ${employer}`}`;

export function undo(saying: Saying): void {
  const { making } = saying;
  const before = making.state();
  const { history, id } = before;
  const change = lastChange(history);
  if (change === null) {
    saying.effects.push(notDone('There is nothing left to undo.'));
    return;
  }
  const { zone } = making.wishes;
  const last = history.filter((one) => one.by === change);
  const taken = [...new Set(last.map(({ event }) => told(event, zone)))].filter((one) => one !== undefined);
  if (wouldRemove(saying, change)) {
    saying.questions.push({
      about: 'command',
      asks: `There is nothing left to undo but the invite itself. Should I remove ${named(before)}?`,
      choices: [{ label: 'Yes, remove it', says: 'that is not an interview' }],
    });
    return;
  }
  record(making, change, id, history);
  if (!isTakenBack(before) && isTakenBack(making.state())) {
    const over = 'forward the invite again';
    saying.effects.push(changed(`${named(before)} is removed`, 'To start over', null, over));
    return;
  }
  saying.effects.push(changed('your last change is undone', 'Undone', null, listed(taken)));
}

/**
 * Whether it would take back the whole application, in answer to a mail of its playbook. Below the confirmation undo means the invite; later it
 * means the answer just given, and if that changed nothing, nobody means the invite.
 */
function wouldRemove({ making, step }: Saying, change: string): boolean {
  const { history, id } = making.state();
  if (step === null) return false;
  return isTakenBack(fold(id, [...history, { at: making.now, by: '', event: { type: 'undone', change } }]));
}

/** Records the undo, and replaces the state with a fold of what is left. */
function record(making: Deciding, change: string, id: string, history: readonly Recorded[]): void {
  const event = { type: 'undone', change } as const;
  making.record(event);
  making.replace(fold(id, [...history, { at: making.now, by: '', event }]));
}
